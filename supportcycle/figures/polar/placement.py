"""Who sits where: everybody keeps their place in a cell, whoever comes or goes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from zlib import crc32

from supportcycle.figures.base.svg import Point
from supportcycle.figures.polar.cell_positions import HALF, slots
from supportcycle.figures.polar.grid import PolarGrid

CROWD = 36
"""How far people stay to the left and right of the sign of a crowd."""

Where = tuple[int, int]
"""A ring and a sector."""


class Placed(Protocol):
    """Somebody with a cell; `place` counts the places in it and is kept with the person."""

    @property
    def id(self) -> str: ...
    @property
    def ring(self) -> int | None: ...
    @property
    def sector(self) -> int | None: ...
    @property
    def place(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Seats:
    """Everybody by their number in the given order: who has a point (and in which cell), who share one
    because their cell is full, and who has no cell."""

    by_cell: Mapping[Where, Sequence[int]]
    points: Mapping[int, Point]
    shared: Mapping[Where, tuple[Point, tuple[int, ...]]]
    homeless: tuple[int, ...]


def seated(field: PolarGrid, people: Sequence[Placed]) -> Seats:
    """A place for everybody. Stored places go before places that follow from the id, and earlier people
    before later ones when two want the same place."""
    cells: dict[Where, list[int]] = {}
    homeless = []
    for at, person in enumerate(people):
        where = _cell(field, person)
        if where is None:
            homeless.append(at)
        else:
            cells.setdefault(where, []).append(at)
    points: dict[int, Point] = {}
    by_cell, shared = {}, {}
    for where, members in sorted(cells.items()):
        places = slots(field, *where)
        alone, together, free = _split(members, places)
        points |= _taken([(at, people[at]) for at in alone], free, max(1, len(places) - 1))
        by_cell[where] = alone
        if together:
            shared[where] = (places[-1], together)
    return Seats(by_cell, points, shared, tuple(homeless))


def _cell(field: PolarGrid, person: Placed) -> Where | None:
    ring, sector = person.ring, person.sector
    if ring is None or not 0 <= ring < len(field.edges):
        return None
    if field.sectors < 2:
        return ring, 0
    return (ring, sector) if sector is not None and 0 <= sector < field.sectors else None


def _split(
    members: Sequence[int], places: Sequence[Point]
) -> tuple[Sequence[int], tuple[int, ...], dict[int, Point]]:
    """Those with a place of their own, those who share the last one because there are too many, and the
    places left beside its sign."""
    free = dict(enumerate(places))
    if len(members) <= len(places):
        return members, (), free
    sign = places[-1]
    free = {at: p for at, p in free.items() if abs(p[0] - sign[0]) > CROWD or abs(p[1] - sign[1]) > HALF * 2}
    return members[: len(free)], tuple(members[len(free) :]), free


def _taken(members: Sequence[tuple[int, Placed]], free: Mapping[int, Point], usual: int) -> dict[int, Point]:
    """A free place for everybody: first for those whose stored place is one of the cell."""
    taken: dict[int, int] = {}
    for at, person in sorted(members, key=lambda member: _rank(member[1].place, usual)):
        wanted = crc32(person.id.encode("utf-8", "replace")) if person.place is None else person.place
        place = wanted if 0 <= wanted <= usual else wanted % usual
        while place in taken or place not in free:
            place = (place + 1) % (usual + 1)
        taken[place] = at
    return {at: free[place] for place, at in taken.items()}


def _rank(place: int | None, usual: int) -> int:
    if place is None:
        return 2
    return 0 if 0 <= place <= usual else 1


def nearest_place(field: PolarGrid, where: Where, point: Point, taken: Collection[int] = ()) -> int:
    """The place in a cell that is nearest to a point: what to store when somebody is put down there.

    A place that is taken comes only when there is no other.
    """
    places = slots(field, *where)
    return min(range(len(places)), key=lambda at: (at in taken, _distance(places[at], point)))


def _distance(one: Point, other: Point) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
