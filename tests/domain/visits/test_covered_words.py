"""Words that stay covered: as the worker named them, and what was said, wherever a part was taken over."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from supportcycle.content.rules import name_words
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.profile import INTERESTS
from supportcycle.domain.names.spelling import words_key
from supportcycle.domain.visits.covered_words import CoveredWords, sentences, taken_in_part
from tests.domain.dossiers import ROUND, dossier_with
from tests.examples import many

TEXT = "Ik drink elke dag te veel wijn.\nDaar schaam ik me voor! En 's nachts lig ik wakker\nWiet\n"


def are_in(words: str, *, named: str = "", said: tuple[str, ...] = ()) -> bool:
    return CoveredWords(named, said, name_words()).are_in(words, words_key(words))


@pytest.mark.parametrize(
    "named",
    [
        "methadon\nschulden", "methadon, schulden", "methadon,schulden", "methadon; schulden",
        "methadon/schulden", "methadon en schulden", "methadon of schulden", "gokken, methadon en schulden.",
        "methadon. schulden.", "methadon & schulden", "methadon (schulden)", "- methadon\n- schulden",
        "methadon | schulden", '"methadon" "schulden"', "methadon: schulden", "METHADON\r\nSCHULDEN",
    ],
)  # fmt: skip
def test_every_word_of_a_list_is_covered_however_the_list_is_written(named):
    assert are_in("Ik krijg methadon.", named=named)
    assert are_in("Ik heb schulden.", named=named)
    assert not are_in("Ik vis en zwem graag.", named=named)


@pytest.mark.parametrize(
    "named", ["oom Henk", "Raad voor de Kinderbescherming", "1,5 liter per dag", "24/7 hulp"]
)
def test_words_that_belong_together_stay_together(named):
    assert are_in(f"Daar was {named} weer", named=named)
    assert not are_in("Oom Piet raad te vaak, voor de helft. 5 uur per dag hulp, 7 keer.", named=named)


@pytest.mark.parametrize("named", ["", " \n,;", "en", "de, het"])
def test_signs_and_small_words_cover_nothing(named):
    assert not are_in("En het is de, of: het - ik, en.", named=named)


@pytest.mark.parametrize(
    "part", [TEXT, *TEXT.splitlines(), *sentences(TEXT), first_line(TEXT), first_line(TEXT, 16)]
)
def test_what_was_said_is_found_wherever_a_line_or_a_sentence_of_it_was_taken_over(part):
    assert are_in(part, said=(TEXT,))
    assert are_in(part.upper().replace(".", " !"), said=(TEXT,))


def test_a_long_part_is_found_within_other_words_and_a_short_one_only_by_itself():
    assert are_in("Nou, daar schaam ik me voor, ja. En vissen.", said=(TEXT,))
    assert not are_in("Op een wietplantage werken, of wiet", said=(TEXT,))
    assert are_in("Vissen\nwiet", said=(TEXT,))


@many
@given(st.lists(st.text("abc \n.!?'é", max_size=30), max_size=3), st.integers(4, 90))
def test_a_line_of_any_text_that_is_covered_is_covered_also_when_its_end_is_left_out(texts, length):
    for text in texts:
        part = first_line(text, length)
        assume(any(map(str.isalpha, words_key(part))))
        assert are_in(part, said=tuple(texts))


def test_of_these_texts_the_workbook_takes_over_a_line_only():
    long = "Ans " + "en nog iets " * 10
    dossier = dossier_with(
        ((*ROUND, "marks", "work__1", "text"), "Een lijn\nmijn zus"),
        ((*ROUND, "marks", "work__2", "text"), "Een lijn"),
        ((*ROUND, "wishes", "work__1", "contributes"), long),
        ((*ROUND, "goals", "g1"), {"own_words": "Rust\nvan mijn zus", "application_words": "Rust"}),
    )
    liked = (*ROUND, "sheets", INTERESTS, "cells", "z", "client")
    found = taken_in_part((dossier, dossier_with((liked, long))))
    assert list(found) == ["Een lijn\nmijn zus", long, "Rust\nvan mijn zus", long]
