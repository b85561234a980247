"""Where lines, pages and columns end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.documents.column_widths import column_widths
from supportcycle.documents.hyphenation import SOFT_HYPHEN, hyphenation
from supportcycle.documents.pdf.line_breaking import longest_word, portion, wrapped
from supportcycle.documents.pdf.tables import row_portion

MEASURE = len  # one wide per letter


def lines(text: str, width: int = 10) -> list[str]:
    return wrapped(text, width, MEASURE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("short", ["short"]),
        ("one two three", ["one two ", "three"]),
        ("ten letter and", ["ten letter ", "and"]),
        ("one  two   three", ["one  two   ", "three"]),
        ("one\ntwo", ["one ", "two"]),
        ("one\n\ntwo\n", ["one ", " ", "two"]),
        ("abcdefghijklmno pq", ["abcdefghi\u00ad", "jklmno pq"]),
        ("123456789012345", ["123456789", "012345"]),
        ("naam.achternaam@gemeente.nl", ["naam.achte", "rnaam@geme", "ente.nl"]),
        ("niet-westers", ["niet-", "westers"]),
        ("12-03-2026 of", ["12-03-2026 ", "of"]),
        ("een\u00a0heel lang", ["een\u00a0heel ", "lang"]),
    ],
)
def test_lines_break_behind_words_and_keep_their_spaces(text, expected):
    assert lines(text) == expected


@given(st.text(alphabet="ab -/\u00a0\n", max_size=200), st.integers(1, 30))
def test_no_letter_is_lost_and_no_line_is_too_long(text, width):
    broken = wrapped(text, width, MEASURE)
    assert "".join(broken).replace(" ", "").replace(SOFT_HYPHEN, "") == text.replace("\n", "").replace(
        " ", ""
    )
    assert all(len(line.rstrip(" ")) <= width for line in broken)


@given(st.text(alphabet="ab ", max_size=200).map(str.strip), st.integers(1, 30))
def test_lines_of_one_paragraph_together_are_that_paragraph(text, width):
    assert "".join(wrapped(text, width, MEASURE)).replace(SOFT_HYPHEN, "") == text


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("boodschappen", ["bood\u00ad", "schap\u00ad", "pen"]),
        ("(boodschappen),", ["(bood\u00ad", "schap\u00ad", "pen),"]),
        ("coördinatie", ["coördi\u00ad", "natie"]),
    ],
)
def test_a_dutch_word_wider_than_the_line_is_broken_behind_a_syllable(word, expected):
    assert wrapped(word, 7, MEASURE, hyphenation("nl-NL")) == expected


def test_words_that_must_be_broken_anyway_do_not_make_a_column_wide():
    assert longest_word("een woord\nlanger " + "x" * 40, MEASURE) == len("langer")


@pytest.mark.parametrize(
    ("count", "room", "expected"),
    [(5, 9, 5), (9, 9, 9), (9, 5, 5), (9, 8, 7), (3, 2, 0), (4, 3, 2), (9, 1, 0), (9, 0, 0)],
)
def test_no_line_of_a_paragraph_stands_alone_on_a_page(count, room, expected):
    assert portion(count, room) == expected


@pytest.mark.parametrize(
    ("count", "room", "expected"),
    [(3, 3, 3), (10, 9, 0), (30, 9, 9), (30, 3, 0), (10, 3, 0), (300, 40, 40), (22, 21, 20)],
)
def test_only_a_long_row_is_broken_over_pages(count, room, expected):
    assert row_portion(count, room, whole=40) == expected


def test_a_card_to_cut_out_is_not_broken_while_a_page_can_hold_it():
    assert [row_portion(count, 20, 40, whole_only=True) for count in (20, 21, 40, 41)] == [20, 0, 0, 20]


@pytest.mark.parametrize(
    ("weights", "needs", "expected"),
    [
        ([1, 1], [0, 0], [50, 50]),
        ([3, 1], [0, 0], [75, 25]),
        ([3, 1], [0, 40], [60, 40]),
        ([2, 1, 1], [0, 30, 30], [40, 30, 30]),
        ([1, 1], [150, 50], [75, 25]),
        ([0, 0], [10, 10], [10, 10]),
    ],
)
def test_a_column_is_as_wide_as_its_longest_word_while_others_have_room(weights, needs, expected):
    assert column_widths(weights, needs, 100) == pytest.approx(expected)
