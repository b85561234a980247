"""The cycle shows where we are, in words and in black and white."""

import pytest

from supportcycle.figures.base.theme import ACCENT, PAPER, TINT
from supportcycle.figures.progress.cycle import PhaseMark, cycle_picture
from tests.figures.reading import SVG, drawing, frame, overlapping, text_boxes, texts

LABELS = [
    "Meeting and getting acquainted",
    "Collecting, ordering and analysing information",
    "Setting goals",
    "Making a plan",
    "Carrying out the plan",
    "Monitoring, evaluating, adjusting",
]


def phases(now):
    return [PhaseMark(label, "now" if at == now else "untouched") for at, label in enumerate(LABELS)]


def fills(svg):
    """The colour of each segment; a segment is drawn as an edge with its body on top."""
    return [item.attrib["fill"] for item in drawing(svg).iter(f"{SVG}path")][1::2]


@pytest.mark.parametrize("now", range(6))
@pytest.mark.parametrize("compact", [True, False])
def test_no_words_stand_on_each_other(now, compact):
    assert not overlapping(cycle_picture(phases(now), title="Where we are now", compact=compact))


def test_each_state_has_its_own_fill():
    marks = [PhaseMark("a", "now"), PhaseMark("b", "touched"), PhaseMark("c", "untouched")]
    assert fills(cycle_picture(marks, title="t")) == [ACCENT, TINT, PAPER]


def test_the_small_ring_fits_a_sidebar_and_names_only_the_present_phase():
    svg = cycle_picture(phases(2), title="Where we are now", compact=True)
    assert frame(svg).right == 240
    assert " ".join(texts(svg)).endswith("Setting goals")
    assert "Making a plan" not in " ".join(texts(svg))


def test_the_small_ring_shows_the_title_when_no_phase_is_the_present_one():
    assert "Begin" in texts(cycle_picture(phases(None), title="Begin", compact=True))


def test_the_phases_run_clockwise_from_the_upper_right():
    svg = cycle_picture(phases(0), title="t")
    spot = {box.text: (box.left + box.right) / 2 for box in text_boxes(svg) if box.text.isdigit()}
    assert all(spot[right] > 260 > spot[left] for right, left in zip("123", "456", strict=True))


def test_a_long_title_moves_under_the_ring():
    low = max(
        text_boxes(cycle_picture(phases(0), title="a very long title " * 8)), key=lambda box: box.bottom
    )
    assert low.top > 118
