"""Whatever people typed stands in a figure as they typed it, and does nothing there."""

from html import unescape

from hypothesis import given
from hypothesis import strategies as some

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.charts.words import LONGEST, in_figure, lines_in_figure, number_words
from tests.running.walking import for_each

NASTY = (
    "<b>vet</b>",
    '<a href="https://x.test">hier</a>',
    "<br><sup>2</sup><span style='font-size:90px'>groot</span>",
    "%{x} %{meta[0]} $x^2$",
    "&lt;b&gt; &amp; &#60;",
    "مرحبا بالعالم 😀",
)


def shown(label: str) -> str:
    """The label as plotly draws it: its lines put together, its entities read."""
    return unescape(label.replace("<br>", ""))


@for_each("typed", NASTY)
def test_typed_words_are_shown_as_they_are_and_are_no_instruction(typed: str):
    label = in_figure(typed)
    assert shown(label).replace(" ", "") == typed.replace(" ", "")
    assert "<" not in label.replace("<br>", "")
    assert "%{" not in label
    assert "$" not in label


@given(some.text(max_size=120))
def test_no_letter_is_lost_or_added(typed: str):
    assert shown(in_figure(typed)).replace(" ", "") == one_line(typed).replace(" ", "")


def test_long_words_end_with_an_ellipsis_over_lines_that_fit():
    label = in_figure("woord " * 2000)
    assert len(shown(label)) <= LONGEST
    assert label.endswith("…")
    assert max(map(len, in_figure("w" * 10_000).split("<br>"))) <= 38


def test_empty_texts_take_no_line():
    assert in_figure("  ") == ""
    assert lines_in_figure("een", "", "twee") == "een<br>twee"


@for_each(
    ("number", "said"),
    [(7, "7"), (6.5, "6,5"), (-0.01, "0"), (1234567.25, "1.234.567,2"), (0.96, "1"), (-1200, "-1.200")],
)
def test_numbers_are_written_as_in_dutch(number: float, said: str):
    assert number_words(number) == said
