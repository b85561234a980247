"""Which names stand beside their dot, and where: nothing on top of anything else, no line through a name."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from supportcycle.figures.base.svg import Point
from supportcycle.figures.polar.cell_positions import HALF, around
from supportcycle.figures.polar.grid import Box, PolarGrid, grown, moved, touch
from supportcycle.figures.polar.labels import Label, LabelSpot, Write, label_spots, tries
from supportcycle.figures.polar.placement import Seats

CROWD = 24
SHEET = 6.0
PAPER = 3.0

Fits = Callable[[Box], bool]


class Named(Protocol):
    """Somebody to name: how, in how many lines, how far names stay from their dot, the room of its signs."""

    @property
    def write(self) -> Write: ...
    @property
    def lines(self) -> int: ...
    @property
    def clear(self) -> float: ...
    @property
    def room(self) -> Callable[[Point], tuple[Box, ...]]: ...


@dataclass(frozen=True, slots=True)
class Name:
    """How a name is written and where; `crosses` when it lies over the edge of a ring and needs paper."""

    label: Label
    spot: LabelSpot
    crosses: bool = False


def names_on(
    field: PolarGrid, people: Sequence[Named], seats: Seats, corners: Sequence[Box]
) -> dict[int, Name]:
    """The names that stand on the map. First within their cell; then over the edge of a ring, but never into
    another sector or over `corners`. The others become numbers."""
    signs = [box for at, point in seats.points.items() for box in moved(people[at].room(point), point)]
    crowds = [around(point, CROWD) for point, _ in seats.shared.values()]
    fixed = [*field.kept_free(), *signs, *crowds, *corners]
    found: dict[int, Name] = {}
    for where, members in seats.by_cell.items():
        inside = _written(members, people, seats.points, fixed, _in_cell(field, *where))
        found |= {at: Name(label, spot) for at, (label, spot) in inside.items()}
    fixed += [name.spot.box for name in found.values()]
    fixed += [around(seats.points[at], HALF) for at in found]
    for where, members in seats.by_cell.items():
        left = [at for at in members if at not in found]
        others = [around(point, HALF) for at, point in seats.points.items() if at not in members]
        over = _written(left, people, seats.points, fixed + others, _over_edges(field, where[1]))
        found |= {at: Name(label, spot, crosses=True) for at, (label, spot) in over.items()}
        fixed += [grown(spot.box, PAPER) for _, spot in over.values()]
    return found


def _in_cell(field: PolarGrid, ring: int, sector: int) -> Fits:
    cell = field.cell(ring, sector)
    return lambda box: cell.holds(box, PAPER)


def _over_edges(field: PolarGrid, sector: int) -> Fits:
    cell = field.cell(0, sector)
    sheet = (field.x - field.rx, -field.ry, field.x + field.rx, field.ry)
    return lambda box: _inside(box, grown(sheet, SHEET)) and cell.in_sector(grown(box, PAPER))


def _inside(box: Box, sheet: Box) -> bool:
    return sheet[0] <= box[0] and sheet[1] <= box[1] and box[2] <= sheet[2] and box[3] <= sheet[3]


def _written(
    members: Iterable[int], people: Sequence[Named], points: Mapping[int, Point], fixed: Sequence[Box],
    fits: Fits,
) -> dict[int, tuple[Label, LabelSpot]]:  # fmt: skip
    """Whose name stands free among the fixed boxes, the dots of the others and the names before it."""
    dots = {at: around(points[at], HALF) for at in members}
    taken = list(fixed)
    found = {}
    for at, dot in dots.items():
        others = [box for box in dots.values() if box != dot]
        spot = _first_free(people[at], points[at], taken + others, fits)
        if spot:
            found[at] = spot
            taken.append(spot[1].box)
    return found


def _first_free(
    person: Named, point: Point, taken: Sequence[Box], fits: Fits
) -> tuple[Label, LabelSpot] | None:
    for label in tries(person.write, person.lines):
        for spot in label_spots(label, point, person.clear):
            if fits(spot.box) and not any(touch(spot.box, box) for box in taken):
                return label, spot
    return None
