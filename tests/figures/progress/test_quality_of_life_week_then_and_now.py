"""Petals, week and before-and-now say what was said and add nothing to it."""

from supportcycle.figures.progress.quality_of_life import Petal, PetalWords, petals_picture
from supportcycle.figures.progress.then_and_now import ThenNowRow, ThenNowWords, then_now_picture
from supportcycle.figures.progress.week import WeekItem, WeekRow, WeekWords, week_picture
from tests.figures.reading import SVG, drawing, overlapping, text_boxes, texts

KINDS = PetalWords("what hinders", "what is wished", "what is needed", "what is there")
DIMENSIONS = [
    "Emotional wellbeing", "Interpersonal relations", "Material wellbeing", "Personal development",
    "Physical wellbeing", "Self-determination", "Social inclusion", "Rights",
]  # fmt: skip
WEEK = WeekWords("Who", "Does what, how often", "nothing agreed yet")
COLUMNS = ThenNowWords("Before", "Now", "nothing written")


def flower(*said):
    return petals_picture([Petal(name, *said) for name in DIMENSIONS], words=KINDS)


def count(svg, tag):
    return len(list(drawing(svg).iter(f"{SVG}{tag}")))


def test_the_names_of_eight_petals_do_not_stand_on_each_other():
    assert not overlapping(flower(True, True, True, True))


def test_each_kind_has_a_shape_of_its_own_so_that_colour_is_not_needed():
    nothing = flower(False, False, False, False)
    one_kind = [flower(*(at == kind for at in range(4))) for kind in range(4)]
    assert len({(count(svg, "rect"), count(svg, "path"), count(svg, "circle"), svg) for svg in one_kind}) == 4
    assert count(one_kind[0], "rect") == count(nothing, "rect") + 8
    assert count(one_kind[1], "path") == count(nothing, "path") + 8


def test_petals_hold_no_numbers():
    assert not any(char.isdigit() for text in texts(flower(True, False, True, False)) for char in text)


def test_a_task_stands_beside_its_person_with_how_often_under_it():
    svg = week_picture([WeekRow("Neighbour", [WeekItem("reminds of the bin", "every week")])], words=WEEK)
    box = {box.text: box for box in text_boxes(svg)}
    assert box["Neighbour"].right < box["reminds of the bin"].left
    assert box["reminds of the bin"].bottom < box["every week"].top


def test_a_person_without_tasks_and_a_week_without_people_say_so_calmly():
    assert "nothing agreed yet" in texts(week_picture([WeekRow("Mother", [])], words=WEEK))
    assert "nothing agreed yet" in texts(week_picture([], words=WEEK))


def test_many_tasks_go_on_to_a_next_line():
    row = WeekRow("Bram", [WeekItem(f"task {at}", "every week") for at in range(9)])
    svg = week_picture([row], words=WEEK)
    assert len({box.top for box in text_boxes(svg) if box.text.startswith("task")}) > 1
    assert not overlapping(svg)


def test_before_stands_left_of_now_at_the_same_height():
    svg = then_now_picture([ThenNowRow("Visitors", "nobody came", "my friend comes")], words=COLUMNS)
    box = {box.text: box for box in text_boxes(svg)}
    assert box["nobody came"].right < box["my friend comes"].left
    assert box["nobody came"].top == box["my friend comes"].top


def test_what_was_not_written_is_an_empty_place():
    assert (
        texts(then_now_picture([ThenNowRow("Health", "", "better")], words=COLUMNS)).count("nothing written")
        == 1
    )
