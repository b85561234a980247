"""Goals over time, who carries what and the circles at two moments, without judging."""

import re

import pytest

from supportcycle.figures.progress.goal_progress import ProgressPoint, ProgressRow, progress_picture
from supportcycle.figures.progress.load import MOST, LoadRow, LoadWords, load_picture
from supportcycle.figures.support_circles.then_and_now import (
    CircleEntry,
    CirclePair,
    MomentWords,
    circles_then_now,
)
from tests.figures.reading import SVG, drawing, overlapping, text_boxes, texts

WORDS = MomentWords("Then", "Now", "only then", "new", "nothing here")
PAIR = LoadWords("then", "now")


def course(*points):
    return progress_picture([ProgressRow("Walk the dog", list(points))], no_number="no number given")


def count(svg, tag, **attributes):
    found = drawing(svg).iter(f"{SVG}{tag}")
    return sum(
        all(item.get(name.replace("_", "-")) == value for name, value in attributes.items()) for item in found
    )


def test_without_goals_or_rows_there_is_an_empty_drawing():
    assert texts(progress_picture([], no_number="none")) == []
    assert texts(load_picture([], words=PAIR)) == []
    assert texts(circles_then_now([], words=WORDS)) == ["Then", "Now"]


def test_one_moment_is_a_dot_without_a_line():
    svg = course(ProgressPoint("1-1-2026", "6", 6))
    assert count(svg, "circle") == 1
    assert not [item for item in drawing(svg).iter(f"{SVG}path") if item.get("stroke-width") == "2.2"]


def test_eight_moments_stand_on_one_line_and_a_ninth_begins_another():
    moments = [ProgressPoint(f"0{at}-10-2026", "7", 7) for at in range(1, 10)]
    assert len({box.top for box in text_boxes(course(*moments[:8])) if box.text == "7"}) == 1
    assert len({box.top for box in text_boxes(course(*moments)) if box.text == "7"}) == 2
    assert not overlapping(course(*moments))


def test_moments_stand_as_far_apart_as_the_time_between_them_and_from_side_to_side():
    days = (0, 30, 180)
    svg = course(*(ProgressPoint(f"day {day}", "6", 6, day) for day in days))
    first, second, last = (float(item.get("cx")) for item in drawing(svg).iter(f"{SVG}circle"))
    assert (second - first) / (last - first) == pytest.approx(30 / 180, abs=0.01)
    assert (first, last) == (pytest.approx(48 + 38.5, abs=1), pytest.approx(680 - 16 - 38.5, abs=1))


@pytest.mark.parametrize("days", [(0, 1, 2, 400), (0, 398, 399, 400), (5, 5), (None, 3), (9, 1), (0, 0, 9)])
def test_moments_close_together_or_without_a_day_do_not_lie_over_each_other(days):
    assert not overlapping(course(*(ProgressPoint("28-11-2026", "6", 6, day) for day in days)))


def test_a_moment_without_a_number_stays_and_is_open():
    svg = course(
        ProgressPoint("1-1-2026", "6", 6), ProgressPoint("1-4-2026"), ProgressPoint("1-7-2026", "6", 6)
    )
    assert "no number given" in texts(svg)
    assert count(svg, "circle", fill="#fbfaf6") == 2


def test_a_goal_nobody_gave_a_number_has_no_scale():
    svg = course(ProgressPoint("1-1-2026"), ProgressPoint("1-4-2026"))
    assert "10" not in texts(svg)
    assert texts(svg)[-1] == "1-1-2026 · 1-4-2026 · no number given"


def test_the_same_number_lies_at_the_same_height_and_looks_the_same():
    svg = course(ProgressPoint("1-1-2026", "6", 6), ProgressPoint("1-4-2026", "6", 6))
    dots = [item.attrib for item in drawing(svg).iter(f"{SVG}circle")]
    assert len({(dot["cy"], dot["fill"]) for dot in dots}) == 1


def test_each_block_is_one_thing_and_then_and_now_differ_without_colour():
    svg = load_picture([LoadRow("Network", 3, 2)], words=PAIR)
    blocks = [item.attrib for item in drawing(svg).iter(f"{SVG}rect") if item.get("width") == "18"]
    assert len(blocks) == 5
    assert [block["fill"] for block in blocks].count("#fbfaf6") == 3
    assert {"3", "2"} <= set(texts(svg))


@pytest.mark.parametrize("many", [MOST, MOST + 1, 500])
def test_many_things_become_a_bar_that_stays_inside_and_keeps_its_number(many):
    svg = load_picture([LoadRow("Network", many, 0), LoadRow("Self", None, 1)], words=PAIR)
    assert str(many) in texts(svg)
    assert "0" in texts(svg)
    assert not overlapping(svg)


def test_an_entry_has_the_same_number_in_both_drawings_and_in_the_list():
    entries = [
        CircleEntry("Mother", True, True),
        CircleEntry("Friend", True, False),
        CircleEntry("Club", False, True),
    ]
    svg = circles_then_now([CirclePair("Network", entries)], words=WORDS)
    assert [texts(svg).count(sign) for sign in ("1", "2", "3")] == [3, 2, 2]
    assert {"Mother", "Friend (only then)", "Club (new)"} <= set(texts(svg))


def test_what_is_new_is_filled_and_what_was_only_then_is_dashed():
    entries = [CircleEntry("Friend", True, False), CircleEntry("Club", False, True)]
    svg = circles_then_now([CirclePair("Network", entries)], words=WORDS)
    assert len(re.findall('stroke-dasharray="3 3"', svg)) == 2
    assert count(svg, "rect", fill="#23302e") == 2


def test_more_than_fit_in_a_circle_all_stand_in_the_list():
    entries = [CircleEntry(f"name {at}", True, True) for at in range(60)]
    svg = circles_then_now([CirclePair("Network", entries), CirclePair("Paid", [])], words=WORDS)
    assert {f"name {at}" for at in range(60)} <= set(texts(svg))
    assert "…" in texts(svg)
    assert "nothing here" in texts(svg)
