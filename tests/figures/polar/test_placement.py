"""People keep their place on a map, and no line runs through a name."""

from dataclasses import dataclass, replace
from itertools import combinations
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.figures.maps.circle_map import (
    CirclePerson,
    circle_cell,
    circle_field,
    circle_points,
    laid_as_usual,
)
from supportcycle.figures.polar.cell_positions import slots
from supportcycle.figures.polar.placement import seated
from tests.figures.maps import strategies as s
from tests.figures.maps.cases import BRAM, BRAM_LATER, bram_circle
from tests.figures.maps.drawing import draw
from tests.figures.reading import SVG, Box, drawing, overlapping, says, text_boxes, texts

CELLS = [(ring, quadrant) for ring in range(4) for quadrant in range(4)]
FIELD = circle_field()


@dataclass(frozen=True)
class Sitter:
    id: str
    ring: int | None
    sector: int | None
    place: int | None


def points(people):
    sitters = [Sitter(person.id, person.ring, person.quadrant, person.place) for person in people]
    return seated(FIELD, sitters).points


def everywhere(count):
    """People with a place of their own in cells all over the circle."""
    return [CirclePerson(f"p{at}", f"N{at}", at % 4, at // 4 % 4, at // 16) for at in range(count)]


@given(st.integers(0, 39), st.sampled_from(CELLS))
def test_moving_one_person_leaves_everybody_else_in_place(who, cell):
    before = everywhere(40)
    after = [
        replace(p, ring=cell[0], quadrant=cell[1], place=9) if at == who else p for at, p in enumerate(before)
    ]
    stays = {at: point for at, point in points(before).items() if at != who}
    assert {at: point for at, point in points(after).items() if at != who} == stays


@settings(deadline=None)
@given(s.circle_people(s.names, 40), s.circle_people(s.names, 1))
def test_somebody_new_moves_nobody_who_has_a_place_by_id(people, new):
    people = [replace(person, place=None) for person in people]
    new = [replace(person, place=None) for person in new]
    known = points(people)
    assert {at: point for at, point in points(people + new).items() if at < len(people)} == known


def test_then_and_now_have_the_same_people_in_the_same_place():
    then, now = points(BRAM), points(BRAM_LATER)
    assert {at: now[at] for at in then} == then


@pytest.mark.parametrize("cell", CELLS)
def test_everybody_stands_in_the_cell_that_is_stored(cell):
    for place, point in enumerate(slots(FIELD, *cell)):
        assert circle_cell(point) == (cell, place)


def test_outside_the_circle_there_is_no_cell():
    assert circle_cell((2, -280)) is None


def test_dots_never_touch():
    everybody = [point for cell in CELLS for point in slots(FIELD, *cell)]
    assert min(dist(a, b) for a, b in combinations(everybody, 2)) > 24


def test_a_person_without_a_cell_stands_under_the_map():
    svg = draw("circle", [CirclePerson("a", "Nobody", None, 2)]).svg
    below = [box for box in text_boxes(svg) if box.text == "Nobody"]
    assert below[0].top > FIELD.ry


def test_three_hundred_people_in_one_cell_share_a_sign_and_stand_in_the_list():
    crowd = [CirclePerson(f"p{at}", f"Name {at}", 0, 0) for at in range(300)]
    svg = draw("circle", crowd).svg
    assert [text for text in texts(svg) if text.startswith("+")]
    assert all(says(svg, person.name) for person in crowd)
    assert not overlapping(svg)


@pytest.mark.parametrize(
    "name", ["محمد عبد الرحمن الأندلسي", "שרה לוי בן־דוד", "x" * 200, "Van den Berg " * 15]
)
def test_a_strange_name_is_kept_whole(name):
    assert says(draw("circle", [CirclePerson("a", name, 0, 0)]).svg, name)
    assert says(draw("circle", [], name=name).svg, name)


def ring_at(x, y):
    return ((x - FIELD.x) / FIELD.rx) ** 2 + (y / FIELD.ry) ** 2


def crosses(box):
    """Whether the edge of a ring runs through the box."""
    near = ring_at(max(box.left, min(FIELD.x, box.right)), max(box.top, min(0, box.bottom)))
    far = max(ring_at(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))
    return any(near < edge**2 < far for edge in FIELD.edges)


def papers(svg):
    rects = [item.attrib for item in drawing(svg).iter(f"{SVG}rect")]
    boxes = [[float(rect[name]) for name in ("x", "y", "width", "height")] for rect in rects]
    return [Box(x, y, x + wide, y + high) for x, y, wide, high in boxes]


@settings(max_examples=40, deadline=None)
@given(s.circle_people(s.names, 40))
def test_no_line_runs_through_a_name(people):
    svg = draw("circle", people).svg
    sheets = papers(svg)
    inside = [box for box in text_boxes(svg) if box.bottom < FIELD.ry and box.text not in ("Bram",)]
    for box in inside:
        covered = any(box.within(paper) for paper in sheets)
        assert covered or not crosses(box)
        assert covered or not box.left < FIELD.x < box.right
        assert covered or not box.top < 0 < box.bottom


def test_a_name_stands_in_the_colour_of_its_ring_when_it_lies_over_an_edge():
    wide = CirclePerson("a", "Ambulant begeleider Humanitas", 3, 2, 0)
    assert not [text for text in texts(draw("circle", [wide]).svg) if text.isdigit()]


def test_two_quadrants_of_one_width_are_each_others_mirror():
    assert len(slots(FIELD, 1, 2)) == len(slots(FIELD, 1, 3))


def test_the_drawing_names_people_by_id_for_the_screen():
    groups = [item.attrib["data-id"] for item in drawing(bram_circle().svg).iter(f"{SVG}g")]
    assert sorted(groups) == [person.id for person in BRAM]


def relative(points, field):
    """Where people stand, as parts of how wide and high the circle is."""
    return {id: ((x - field.x) / field.rx, y / field.ry) for id, (x, y) in points.items()}


@pytest.mark.parametrize("width", [480, 560, 800])
def test_on_a_circle_of_another_width_people_lie_where_the_client_put_them(width):
    people = [
        CirclePerson(f"p{at}", f"N{at}", ring, quadrant, at) for at, (ring, quadrant) in enumerate(CELLS)
    ]
    usual = relative(circle_points(tuple(people)), FIELD)
    points = circle_points(tuple(people), width)
    laid = relative(points, circle_field(width))
    assert max(dist(usual[id], laid[id]) for id in usual) < 0.16
    put = [replace(each, place=None) for each in people]
    found = {each.id: circle_cell(points[each.id], width) for each in put}
    assert [found[each.id][0] for each in put] == list(CELLS)
    again = [replace(each, place=found[each.id][1]) for each in put]
    assert relative(circle_points(tuple(again), width), circle_field(width)) == laid


@given(st.lists(st.integers(0, 12), min_size=1, max_size=4, unique=True), st.sampled_from(CELLS))
def test_on_another_width_nobody_is_laid_on_somebody_else(places, cell):
    people = [CirclePerson(f"p{at}", f"N{at}", *cell, at) for at in places]
    laid = laid_as_usual(people, 480)
    room = len(slots(circle_field(480), *cell))
    assert len({each.place for each in laid}) == min(len(people), room)
