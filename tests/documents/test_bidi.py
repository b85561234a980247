"""Text in two directions stands on the page as Unicode says, whatever stands around it."""

import pytest
from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.documents.bidi import Run, visual_runs
from tests.examples import many

ALPHABET = st.sampled_from([*"ab1 2.-:(),/%", "أ", "ب", "ש", "٣", "é", "€"])
HOME = "أعيش في بيتي رقم"
WITH = "مع"
BROTHERS = "من إخوتي"


def _plain(line: str) -> list[tuple[str, bool]]:
    """The runs of one line in a paragraph from left to right, without the spaces at their ends."""
    return [(run.text.strip(), run.backwards) for run in visual_runs([line], backwards=False)[0]]


def test_arabic_with_numbers_in_a_dutch_line_runs_from_right_to_left_as_one():
    assert _plain(f"Wonen: “{HOME} 12 {WITH} 2 {BROTHERS}”") == [
        ("Wonen: “", False),
        (BROTHERS, True),
        ("2", False),
        (WITH, True),
        ("12", False),
        (HOME, True),
        ("”", False),
    ]


@pytest.mark.parametrize("number", ["14:30", "1.000", "12,50", "12/3", "2026"])
def test_a_time_or_an_amount_within_arabic_is_not_turned_around(number):
    digits = "".join(run.text for run in visual_runs([f"“{HOME} {number} {WITH}”"], backwards=False)[0])
    assert number in digits


def test_a_number_after_a_quotation_stays_behind_it():
    last = visual_runs([f"“{HOME}” 4 keer"], backwards=False)[0][-1]
    assert last == Run("” 4 keer", False)


def test_a_quotation_that_begins_with_a_number_keeps_to_itself():
    runs = _plain(f"Wonen: {HOME} “12 {WITH}” klaar")
    assert runs[0] == ("Wonen:", False)
    assert runs[-1] == ("klaar", False) or runs[-1][0].endswith("klaar")


def test_a_number_at_the_start_of_a_line_belongs_to_the_words_before_it():
    first, second = visual_runs([f"“{HOME} ", f"12 {WITH}” en"], backwards=False)
    assert [run.text.strip() for run in second[:2]] == [WITH, "12"]
    assert first[0].text == "“"


def test_a_line_from_right_to_left_puts_a_dutch_name_in_its_order():
    runs = visual_runs([f"{HOME} Ayman {WITH}"], backwards=True)[0]
    assert [run.text.strip() for run in runs] == [WITH, "Ayman", HOME]


def test_a_line_of_one_direction_is_one_run():
    assert visual_runs(["Ik woon in huis 12."], backwards=False) == [[Run("Ik woon in huis 12.", False)]]
    assert visual_runs([], backwards=False) == []
    assert visual_runs([""], backwards=True) == [[]]


@many
@given(st.lists(st.text(ALPHABET, max_size=15), max_size=4), st.booleans())
def test_no_letter_is_lost_or_doubled_on_any_line(lines, backwards):
    for line, runs in zip(lines, visual_runs(lines, backwards=backwards), strict=True):
        assert sorted("".join(run.text for run in runs)) == sorted(line)
        assert all(run.text for run in runs)


@many
@given(st.text(ALPHABET, min_size=1, max_size=25), st.booleans())
def test_one_line_stands_as_the_unicode_algorithm_orders_it(line, backwards):
    direction = TextDirection.RTL if backwards else TextDirection.LTR
    (runs,) = visual_runs([line], backwards=backwards)
    seen = "".join(run.text[::-1] if run.backwards else run.text for run in runs)
    assert seen == BidiParagraph(line, direction).get_reordered_string()
