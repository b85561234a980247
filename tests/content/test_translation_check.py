"""Every language that comes along is whole; what is wrong with one is told in Dutch, and nothing breaks."""

import unicodedata

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.client_words import client_sentences
from supportcycle.content.language import in_language, words_file
from supportcycle.content.overlay import places
from supportcycle.content.spoken_languages import folder_of, spoken_languages
from supportcycle.content.translation_check import translation_problems
from supportcycle.content.visits import visits
from supportcycle.content.worksheets import worksheet
from tests.running.walking import for_each

SHIPPED = [each.key for each in spoken_languages()]
SCRIPTS = {"ar": "ARABIC", "ti": "ETHIOPIC", "uk": "CYRILLIC"}
NAMES = {"Wmo", "Online", "12"}
"""Words that may be the same as in Dutch."""
ALIKE = 0.02
"""So many of the sentences may be: one word may happen to be the same in two languages."""


def letters(words: str) -> list[str]:
    for place in places(words):
        words = words.replace(f"{{{place}}}", "")
    return [letter for letter in words if letter.isalpha()]


@for_each("key", SHIPPED, ids=str)
def test_a_language_that_comes_along_says_everything_and_nothing_else(key: str) -> None:
    assert translation_problems(key) == []


@for_each("key", SHIPPED, ids=str)
def test_hardly_a_sentence_is_the_same_as_in_dutch(key: str) -> None:
    dutch, own = client_sentences(words_file()), client_sentences(folder_of(key))
    both = [(words, own[place][name]) for place, said in dutch.items() for name, words in said.items()]
    told = [(words, mine) for words, mine in both if letters(words)]
    same = [words for words, mine in told if words == mine]
    assert [words for words in same if len(words.split()) > 1] == []
    assert len(same) <= len(told) * ALIKE


@for_each("key", SHIPPED, ids=str)
def test_a_language_stands_in_its_own_script(key: str) -> None:
    script = SCRIPTS.get(key, "LATIN")
    for place, said in client_sentences(folder_of(key)).items():
        for name, words in said.items():
            own = [each for each in letters(words) if unicodedata.name(each).startswith(script)]
            assert len(own) >= len(letters(words)) / 3, (place, name, words)


@for_each("key", SHIPPED, ids=str)
def test_what_is_a_list_has_as_many_parts_as_in_dutch(key: str) -> None:
    dutch, own = client_sentences(words_file()), client_sentences(folder_of(key))
    for name in ("day.weekdays", "day.months"):
        assert len(own["documents/shared.toml"][name].split()) == len(text(name).split())
    for place, said in dutch.items():
        for name, words in said.items():
            assert own[place][name].strip().count("\n") == words.strip().count("\n"), (key, name)
            assert own[place][name].count("- ") >= words.count("\n- "), (key, name)


WRONG = {
    "missing": ("texts__page", '[page]\nsubject = "Qonu"', "nog niet vertaald: page.previous, page.next"),
    "more": ("texts__page", '[page]\nto_start = "Q"', "page.to_start"),
    "no_key": ("texts__page", '[page]\nto_strat = "Q"', "page.to_strat"),
    "place_gone": ("texts__page", '[page]\nnext = "Q"', "accolades"),
    "place_new": ("texts__page", '[page]\nnext = "Q {page} {who}"', "accolades"),
    "no_toml": ("texts__page", "[page]\nnext = Q", "niet te lezen"),
    "no_facts": ("texts__page", "", "language.toml: dit bestand is niet te lezen"),
    "moment": ("moments", '[[moments]]\nkey = "story"\nquestion = "Q"\nkind = "q"', "moments.story.kind"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_told_in_dutch_and_read_in_dutch(spoken, what: str) -> None:
    name = f"t{'abcdefgh'[list(WRONG).index(what)]}"
    file, words, told = WRONG[what]
    spoken(name, **{file: words})
    assert any(told in problem for problem in translation_problems(name))
    with in_language(name):
        assert "{page}" in text("page.next")
        assert visits()["meeting"].named["story"].kind == "text"
        assert worksheet("touchstone").title
