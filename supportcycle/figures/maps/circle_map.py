"""Lensink's network circle: four rings by nearness, four quadrants, the client in the middle."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.legend import Key, keys
from supportcycle.figures.base.notation import ENERGY, KINDS, WISHES
from supportcycle.figures.base.svg import Point, rounded
from supportcycle.figures.base.theme import ACCENT, PAPER
from supportcycle.figures.polar.centre import client, round_field
from supportcycle.figures.polar.grid import PolarGrid
from supportcycle.figures.polar.labels import written
from supportcycle.figures.polar.person_signs import (
    RADIUS,
    energy_room,
    energy_side,
    energy_sign,
    kind_sign,
    wish_room,
    wish_sign,
)
from supportcycle.figures.polar.placement import Where, nearest_place, seated
from supportcycle.figures.polar.round_map import Ground, Item, round_map

WIDE = 690
EDGES = (0.44, 0.65, 0.83, 1.0)
NAME = (62.0, 18.0)
QUADRANTS = 4
TOP_LEFT = 180


@dataclass(frozen=True, slots=True)
class CirclePerson:
    """Somebody on the circle. Rings count from the inside, quadrants clockwise from the upper left one; who
    lacks one stands under the drawing. `place` is the place within the cell and is best stored with the
    person; without it the place follows from the id. Meanings: see `notation`."""

    id: str
    name: str
    ring: int | None
    quadrant: int | None
    place: int | None = None
    kind: str = "person"
    energy: str = ""
    wish: str = ""


def circle_map(
    people: Sequence[CirclePerson], *, client_name: str, rings: Sequence[str], quadrants: Sequence[str],
    words: Mapping[str, str], title: str = "", width: float = WIDE,
) -> Drawing:  # fmt: skip
    """The circle with everybody on it. `rings` and `quadrants` are their names in the same order as in
    CirclePerson; `words` holds the words of the legend by meaning (notation.KINDS, ENERGY, WISHES) and
    "unplaced". Names that do not fit are numbers, counted in the order given, with a list underneath.
    Everybody lies where they lie on a circle of the usual width, so two can be laid side by side.

    An alt text holds: per ring and quadrant who is there, with energy and wish.
    """
    field = circle_field(width)
    heart, listed = client(client_name, field)
    items = [_item(person, field) for person in laid_as_usual(people, width)]
    return round_map(
        Ground(field, rings, quadrants, heart, listed), items, _keys(people, words), words, title
    )


def circle_field(width: float = WIDE) -> PolarGrid:
    """The rings and quadrants of a circle that is so wide."""
    return round_field(width, EDGES, QUADRANTS, TOP_LEFT, NAME)


def circle_points(people: Sequence[CirclePerson], width: float = WIDE) -> Mapping[str, Point]:
    """Where on the drawing everybody stands; those in a full cell share a point."""
    laid = tuple(laid_as_usual(people, width))
    return {laid[at].id: point for at, point in _points_by_turn(laid, width).items()}


@lru_cache(maxsize=16)
def _points_by_turn(people: Sequence[CirclePerson], width: float) -> Mapping[int, Point]:
    seats = seated(circle_field(width), [_item(each, circle_field(width)) for each in people])
    shared = {at: point for point, members in seats.shared.values() for at in members}
    return shared | dict(seats.points)


def laid_as_usual(people: Sequence[CirclePerson], width: float) -> Sequence[CirclePerson]:
    """The people with the places of a circle of another width that lie where they stand on the usual one.

    A narrower circle has fewer places, so a number counted on the usual one would lay them elsewhere.
    """
    if width == WIDE:
        return people
    usual, field, points = circle_field(), circle_field(width), _points_by_turn(tuple(people), WIDE)
    taken: dict[Where, set[int]] = {}
    laid = []
    for turn, person in enumerate(people):
        if turn in points and person.ring is not None and person.quadrant is not None:
            where = person.ring, person.quadrant
            x, y = points[turn]
            point = field.x + (x - usual.x) * field.rx / usual.rx, y * field.ry / usual.ry
            place = nearest_place(field, where, point, taken.setdefault(where, set()))
            taken[where].add(place)
            person = replace(person, place=place)
        laid.append(person)
    return laid


def circle_cell(point: Point, width: float = WIDE) -> tuple[Where, int] | None:
    """The ring, quadrant and place that belong to a point of a drawing that is so wide: what to store when
    somebody is put down there; the place is that of the usual width. None outside the circle."""
    field, usual = circle_field(width), circle_field()
    x, y = point
    there = usual.x + (x - field.x) * usual.rx / field.rx, y * usual.ry / field.ry
    where = usual.found(*there)
    return (where, nearest_place(usual, where, there)) if where else None


def _item(person: CirclePerson, field: PolarGrid) -> Item:
    middle = (field.x, 0.0)

    def side(point: Point) -> int:
        return energy_side(person.wish, point, middle)

    return Item(
        id=person.id,
        ring=person.ring,
        sector=person.quadrant,
        place=person.place,
        write=written(person.name),
        sign=lambda point: kind_sign(person.kind, point),
        under=lambda point, radius: wish_sign(person.wish, point, middle, radius),
        over=lambda point, radius: energy_sign(person.energy, point, radius, side(point)),
        room=lambda point: (
            *energy_room(person.energy, side(point)),
            *wish_room(person.wish, point, middle),
        ),
        clear=RADIUS + (6 if person.wish == "as_it_is" else 3),
        listed_sign=person.kind in KINDS[1:],
    )


def _keys(people: Sequence[CirclePerson], words: Mapping[str, str]) -> list[Key]:
    kinds = {person.kind for person in people}
    return [
        *(keys(KINDS, kinds, words, kind_sign) if kinds & set(KINDS[1:]) else []),
        *keys(ENERGY, {person.energy for person in people}, words, _energy_key),
        *keys(
            WISHES,
            {person.wish for person in people},
            words,
            _wish_key,
            lambda wish: 24 if wish == "as_it_is" else 56,
        ),
    ]


def _energy_key(energy: str, point: Point) -> str:
    return energy_sign(energy, (point[0] - 9, point[1] + 9))


def _wish_key(wish: str, point: Point) -> str:
    """A dot beside a small middle, so that inwards and outwards can be told apart."""
    x, y = point
    if wish == "as_it_is":
        return wish_sign(wish, point, point, RADIUS) + kind_sign("person", point)
    dot, middle = (x - 18 if wish == "closer" else x - 4, y), (x + 16, y)
    inner = rounded(x + 12, y - 6, 16, 12, fill=PAPER, line=ACCENT, r=6)
    return inner + wish_sign(wish, dot, middle, RADIUS) + kind_sign("person", dot)
