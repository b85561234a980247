"""The same person in any spelling, and no name in words that are no name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.content.rules import name_words
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.names.matching import index_of
from supportcycle.domain.names.people_by_name import names_of, people_named
from supportcycle.domain.names.spelling import name_key, spelled, words_key, words_of
from supportcycle.domain.update import with_value
from tests.examples import many
from tests.running.walking import for_each

BERG, MARIE = "Wilhelmina van den Berg-Jansen (Mina)", "Anne-Marie de Vries"

NAMED = [
    ("José", "zonder JOSE red ik het niet"),
    ("Strauß", "bij STRAUSS thuis"),
    ("Dĳkstra", "mevrouw Dijkstra"),
    ("Dijkstra", "mevrouw Dykstra"),
    ("Müller", "mevrouw Mueller"),
    ("Søren", "met soren"),
    ("Łukasz", "met Lukasz"),
    ("D'Hondt", "bij D\u2019Hondt"),
    ("D'Hondt", "bij d\u02bchondt"),
    ("D'Hondt", "bij D\u00b4Hondt"),
    ("D\u2019Hondt", "bij D`Hondt"),
    ("Işıl", "met ISIL"),
    ("İbrahim", "met ibrahim"),
    ("Ayşe", "Ayşe\u2019nin fiets"),
    ("Wilhelmina", "wil\u00adhel\u200bmi\u2060na"),
    ("Wilhelmina", "Wilhel-\nmina"),
    ("Wilhelmina", "\uff37\uff49\uff4c\uff48\uff45\uff4c\uff4d\uff49\uff4e\uff41"),
    ("Wilhelmina", "_Wilhelmina_, 06"),
    ("Wilhelmina", "Wilhelmina\u2019s fiets"),
    ("Wilhelmina", "wilhelminatje"),
    ("Jan", "Jans fiets"),
    ("Jan", "Jannetje toch"),
    ("Pieter", "Pieters fiets"),
    ("Wim", "Wimmetje"),
    ("Anna", "Annaatje"),
    (BERG, "wilhelmina van\nden\u00a0 berg jansen"),
    (BERG, "mevrouw Van Den Berg"),
    (BERG, "mevrouw Berg"),
    (BERG, "Jansen belde"),
    (BERG, "mina belde"),
    (BERG, "Berg, W. van den"),
    (MARIE, "anne\u2011marie"),
    (MARIE, "AnneMarie"),
    (MARIE, "Anne \u2013 Marie"),
    (MARIE, "Anne komt"),
    (MARIE, "mevrouw De Vries"),
    ('Johannes "Joop" Smit', "joop"),
    ("W. Jansen", "bij Jansen"),
    ("Tante Riet", "riet belt"),
    ("ans de vries", "met ans"),
    ("A. (buur)", "Bel A. (buur) even"),
    ("Ans", "met ans naar de markt"),
    ("An", "met An naar de markt"),
    ("Ton", "Ton gaat mee vissen"),
    ("Wil", "Dat vindt Wil ook"),
    ("Roos", "Roos komt elke dag"),
    ("Job", "met Job naar het voetbal"),
    ("Meneer Kool", "met meneer kool"),
    ("Meneer Kool", "Kool helpt mee"),
    ("Iet", "met Iet naar zee"),
    ("\u0623\u062d\u0645\u062f", "\u0648\u0627\u062d\u0645\u062f"),
    ("\u738b\u5c0f\u660e", "\u6211\u548c\u738b\u5c0f\u660e\u4f4f"),
    ("\u0418\u0432\u0430\u043d", "\u0418\u0412\u0410\u041d"),
    ("\u092e\u0940\u0930\u093e", "\u092e\u0940\u0930\u093e se"),
]

NOT_NAMED = [
    ("Jan", "in januari, op 12 jan 2027"),
    ("Wil", "Wil graag naar buiten. ik wil dat"),
    ("Wil", "Wil je dat?\nWil niet"),
    ("Roos", "een roos op tafel"),
    ("An", "an sich"),
    ("Ben", "Ben ziek. Ik ben moe"),
    ("Ton", "een ton wasgoed"),
    ("Ans", "de kansen zijn goed"),
    (MARIE, "het vries kou"),
    ("Jan van den Berg", "de berg op"),
    ("moeder", "mijn moeder belt"),
    ("de buren", "de buren bellen"),
    ("Tante Riet", "mijn tante belt"),
    ("Iet", "ik wil iets leuks doen. Iets anders"),
    ("Bent", "u bent welkom. Bent u thuis"),
    ("Job", "een job in de winkel"),
    ("Lieve", "een lieve hond"),
    ("Meneer Kool", "rode kool met appel"),
    ("Oma Boot", "een bootje op het water"),
    ("W. Jansen", "W. of niet"),
    ("A. (buur)", "mijn buur belt"),
    ("", "niemand"),
    ("...", "..."),
]


def named(name, text):
    return bool(index_of({"p1": name}, name_words()).hits(text))


@for_each("form", ["NFC", "NFD"])
@for_each(("name", "text"), NAMED)
def test_a_name_is_found_however_it_is_typed(name, text, form):
    other = {"NFC": "NFD", "NFD": "NFC"}[form]
    assert named(unicodedata.normalize(form, name), unicodedata.normalize(other, text))


@for_each(("name", "text"), NOT_NAMED)
def test_words_that_name_nobody_are_left_alone(name, text):
    assert not named(name, text)


letters = st.text(st.sampled_from("abcdefghjklmnopqrstuvwxzéèëöüçñßøåğşıÉÖàî"), min_size=3, max_size=12)
QUIET = ("\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff")
TYPED = [
    str.upper,
    str.casefold,
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: unicodedata.normalize("NFKD", name),
    lambda name: name + "\u2019s",
    lambda name: name + "s",
    lambda name: "(" + name + ")",
    lambda name: name[:1] + QUIET[len(name) % len(QUIET)] + name[1:],
]


@many
@given(letters.map(str.title), st.sampled_from(TYPED))
def test_any_name_is_found_in_any_way_of_typing(name, typed):
    words = name_words()
    if not spelled(name).isdisjoint(words.titles | words.ordinary | words.opening):
        return
    assert named(name, f"Gisteren zag ik {typed(name)} nog.")


@many
@given(letters.map(str.title), letters, letters)
def test_a_name_inside_another_word_is_no_name(name, before, after):
    index = index_of({"p1": name}, name_words())
    assert not any(hit.start > 0 for hit in index.hits(f"{before}{name.lower()}{after}"))


@many
@given(st.text(max_size=200), st.text(max_size=20))
def test_any_text_can_be_searched_and_every_hit_stands_in_it(text, name):
    for hit in index_of({"p1": name}, name_words()).hits(text):
        assert 0 <= hit.start < hit.end <= len(text)


@many
@given(st.text(max_size=30))
def test_a_name_is_the_same_as_itself_when_it_is_typed_apart(name):
    again = unicodedata.normalize("NFD", name)
    assert name_key(again) == name_key(unicodedata.normalize("NFC", name))
    found = people_named({"p1": NetworkMember(name=again)}, name)
    assert bool(found) == bool(list(words_of(name)))


def around(**people):
    dossier = Dossier(id="test", name="Pieter Tavenier")
    for id, name in people.items():
        dossier = with_value(dossier, ("people", id, "name"), name)
    return names_of(dossier, name_words())


def ids_in(index, text):
    return {id for hit in index.hits(text) for id in hit.ids}


def test_the_longest_name_is_meant_and_not_who_shares_a_part_of_it():
    index = around(p1="Henk de Vries", p2="Ria de Vries")
    assert ids_in(index, "Henk de Vries helpt.") == {"p1"}
    assert ids_in(index, "Mevrouw De Vries helpt.") == {"p1", "p2"}


def test_a_name_that_somebody_has_goes_before_another_name_with_an_ending():
    assert ids_in(around(p1="Jan", p2="Jans"), "met Jans") == {"p2"}


def test_the_client_is_never_asked_about_and_family_of_that_name_is():
    index = around(p1="Henk Tavenier")
    assert ids_in(index, "Persoonlijk plan van Pieter Tavenier") == set()
    assert ids_in(index, "Mijn vader Henk") == {"p1"}


def test_of_a_group_only_the_whole_name_says_something():
    dossier = with_value(
        Dossier(id="t", name="X"), ("people", "p1"), {"name": "Buurthuis Brug", "role": "group"}
    )
    index = names_of(dossier, name_words())
    assert ids_in(index, "over de Brug") == set()
    assert ids_in(index, "in buurthuis brug") == {"p1"}


def test_the_register_knows_a_name_in_another_spelling_and_takes_the_same_spelling_first():
    people = {"p1": NetworkMember(name="Rene\u0301"), "p2": NetworkMember(name="rene")}
    assert people_named(people, "René") == ("p1", "p2")
    assert people_named(people, "rene") == ("p2", "p1")
    assert people_named(people, "") == ()


@pytest.mark.parametrize("word", ["Müller", "أيمن", "D'Angelo"])
def test_a_name_of_very_many_words_has_few_spellings_and_is_itself(word):
    name = f"{word} " * 400
    assert 0 < len(spelled(name)) <= 64
    assert people_named({"p1": NetworkMember(name=name)}, name.upper()) == ("p1",)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_letters_are_compared_as_any_other(text: str) -> None:
    """One letter that is not plain has the whole text compared the long way."""
    words = words_key(text).split() if any(map(str.isalnum, text)) else []
    assert words_key(f"é {text}").split() == ["e", *words]
