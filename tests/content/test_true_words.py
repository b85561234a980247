"""Words of the templates held against a fact: counts, answers, whom to call, how a sentence ends."""

import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.content.catalogue import choice_lists, filled, loose_end_texts, texts
from supportcycle.content.worksheets import worksheets
from supportcycle.documents.compose.request.preparation import preparation
from supportcycle.documents.text import rendered_text
from supportcycle.ui.shell.loose_ends_panel import question_of
from tests.documents.composing import TODAY
from tests.domain.dossiers import ends
from tests.domain.raised import RAISED
from tests.dossiers.bram import bram
from tests.examples import many
from tests.running.walking import for_each

NUMBERS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
COUNTED = re.compile(rf"\b({'|'.join(NUMBERS)}|\d+) (?:vragen|kanten)", re.IGNORECASE)
CARDS = ("card_client", "card_network_member", "card_volunteer")
VIOLENCE = "Bel Veilig Thuis: 0800 2000, gratis, dag en nacht."


@cache
def everything():
    """Every sentence of the screens, the papers and the sheets, by where it stands."""
    sheets = {f"{key}.purpose": sheet.purpose for key, sheet in worksheets().items()}
    questions = {key: end["question"] for key, end in loose_end_texts().items()}
    return {**texts(), **sheets, **questions}


@for_each("key", worksheets())
def test_a_sheet_says_how_many_questions_it_has_as_it_has(key):
    sheet = worksheets()[key]
    found = COUNTED.search(sheet.purpose)
    if found:
        said = int(found[1]) if found[1].isdigit() else NUMBERS.index(found[1].lower()) + 1
        assert said in (len(sheet.asked), len(sheet.rows), len(sheet.columns))


@pytest.mark.parametrize(("key", "count"), list(zip(CARDS, (13, 13, 9), strict=True)))
def test_a_card_counts_its_questions_from_the_sheet(key, count):
    assert worksheets()[key].purpose.startswith(f"{count} vragen")


def test_a_yes_or_no_question_is_answered_with_yes_a_bit_or_no():
    for key in CARDS:
        for field in worksheets()[key].fields:
            if field.kind == "choice" and field.choices in ("how_is_it", "card_answer"):
                labels = list(choice_lists()[field.choices].values())
                assert labels == ["Ja", "Een beetje", "Nee", "Overslaan"]


def test_no_card_says_how_long_ago_the_last_time_was():
    for key in CARDS:
        assert [field.label for field in worksheets()[key].fields if "geleden" in field.label] == []


@pytest.mark.parametrize("key", [key for key, words in everything().items() if "112" in words])
def test_who_is_told_to_call_in_danger_is_told_whom_to_call_when_home_is_not_safe(key):
    assert VIOLENCE in everything()[key]


def test_nobody_who_is_not_safe_at_home_is_sent_to_the_municipality_first():
    for words in everything().values():
        for sentence in re.split(r"(?<=[.?!])\s", words):
            assert not ("niet veilig" in sentence and "gemeente" in sentence)


SPOKEN_OF = [
    "together.unsafe",
    "request.first",
    "request.urgent_why",
    "changed.danger",
    "meeting_urgent.purpose",
]


@pytest.mark.parametrize("key", SPOKEN_OF)
def test_where_safety_is_spoken_of_the_numbers_are_there(key):
    assert "112" in everything()[key]
    assert VIOLENCE in everything()[key]


@pytest.mark.parametrize("key", ["request.first", "request.urgent_why"])
def test_in_danger_comes_112_then_veilig_thuis_and_only_then_the_municipality(key):
    words = everything()[key]
    assert words.index("112") < words.index("Veilig Thuis") < words.index("gemeente")


def test_the_sheet_before_the_visit_says_whom_to_call():
    paper = rendered_text(preparation(bram(), round_id="r1", today=TODAY))
    assert paper.index("Bel 112") < paper.index(VIOLENCE) < paper.index("Bel de gemeente")


@pytest.mark.parametrize(
    ("value", "printed"),
    [("Ik wil wonen.", "“Ik wil wonen.”"), ("wonen", "“wonen”."), ("Waarom?", "“Waarom?”"), ("…", "“…”")],
)
def test_quoted_words_that_end_a_sentence_get_no_second_full_stop(value, printed):
    assert filled("“{words}”.", {"words": value}) == printed
    assert filled("Over “{words}”. En dan?", {"words": value}) == f"Over {printed} En dan?"


@many
@given(st.text(max_size=20))
def test_no_sentence_ends_twice(value):
    put = filled("Zo is het: {words}.", {"words": value + "."})
    assert put == f"Zo is het: {value}."
    assert filled("{words}.toml", {"words": value + "."}) == f"{value}..toml"


@for_each("kind", RAISED)
def test_no_loose_end_has_two_full_stops_whatever_was_typed(kind):
    for end in ends(RAISED[kind], kind):
        typed = replace(end, values=dict.fromkeys(end.values, "Ik wil wonen."))
        assert not re.search(r"\.[”)]?\.", question_of(typed).replace("...", ""))
