"""Every word of a dossier is found by how it begins, whatever its capitals and accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.content.practice import practice_names
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.plan import Asked, Helper, Plan, PlanVersion, Step
from supportcycle.domain.model.reflection import Private
from supportcycle.domain.update import value_at
from supportcycle.workspace.search import around, fits, found_in, typed_texts
from tests.domain.dossiers import dossier_with, practice
from tests.domain.random_dossiers import dossiers
from tests.examples import many


@pytest.mark.parametrize("name", practice_names())
def test_every_text_of_a_dossier_is_found_by_its_own_first_word(name: str) -> None:
    texts = typed_texts(practice(name))
    for path, words in texts.items():
        first = words.split()[0]
        for wanted in (first, first.upper(), first.lower(), f"  {first} "):
            assert path in found_in({path: words}, wanted)


@many
@given(dossiers())
def test_so_is_every_text_of_any_dossier(dossier: Dossier) -> None:
    texts = typed_texts(dossier)
    assert all(fits(words, words.split()[0]) for words in texts.values())


@many
@given(st.text(min_size=1))
def test_any_text_is_found_by_any_of_its_words_and_by_all_of_them(words: str) -> None:
    for wanted in (*words.split(), words):
        assert fits(words, wanted) or not words.strip()


@pytest.mark.parametrize(
    ("words", "wanted", "found"),
    [
        ("Café Zaïre", "cafe zaire", True),
        ("Wmo-aanvraag", "aanvr", True),
        ("de kliko", "kliko de", True),
        ("de kliko", "liko", False),
        ("de kliko", "kliko huis", False),
        ("de kliko", " ", False),
        ("de kliko", "", False),
        ("🙂", "🙂", True),
    ],
)
def test_the_beginning_of_each_word_is_enough(words: str, wanted: str, found: bool) -> None:
    assert fits(words, wanted) is found


def test_all_that_was_typed_is_looked_in_and_no_choices_or_ids() -> None:
    dossier = practice("bram-review")
    texts = typed_texts(dossier)
    assert all(value_at(dossier, path) == words for path, words in texts.items())
    assert "p1" not in texts.values()
    assert "weekly" not in texts.values()


def test_notes_of_the_worker_and_words_in_place_of_a_choice_are_looked_in() -> None:
    helper = Helper(person="p1", asked=Asked.YES, frequency="als de zon schijnt")
    step = Step(text="Vissen", others={"o1": helper})
    version = PlanVersion(plans={"g1": Plan(steps={"g1_t1": step})})
    dossier = dossier_with(
        (("rounds", "r1", "versions", "v1"), version), (("private",), Private(notes="Vraag"))
    )
    assert {"als de zon schijnt", "Vraag", "Vissen"} <= set(typed_texts(dossier).values())


def test_the_words_around_what_was_found_are_told() -> None:
    long = f"{'woord ' * 40}kliko{' later' * 40}"
    told = around(long, "kli")
    assert "kliko" in told
    assert len(told) < 110
    assert (told[:2], told[-2:]) == ("… ", " …")
    assert around("de kliko\nbuiten", "kli") == "de kliko buiten"


@many
@given(st.text(min_size=1), st.text())
def test_telling_them_never_fails(words: str, wanted: str) -> None:
    assert len(around(words, wanted)) <= 110
