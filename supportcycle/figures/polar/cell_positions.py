"""The places in a cell, in the order in which they are taken, so that a few people stand well apart."""

from collections.abc import Iterator
from functools import lru_cache
from math import cos, hypot, radians, sin

from supportcycle.figures.base.svg import Point
from supportcycle.figures.base.svg import around as point_around
from supportcycle.figures.polar.grid import Box, Cell, PolarGrid, touch

HALF = 12.5
STEP = 27.0
LANE = 25.5
BESIDE = 10.0
TOUCHING = 0.9


@lru_cache(maxsize=512)
def slots(field: PolarGrid, ring: int, sector: int) -> tuple[Point, ...]:
    """All places of a cell. The first ones have room for a name and lie far from each other; a later one
    never changes an earlier one, so a person keeps the place that is stored with them."""
    cell = field.cell(ring, sector)
    free = [point for point in _lanes(cell) if _stands(cell, point)]
    roomy = [point for point in free if _has_room(cell, point)]
    return tuple(_spread(cell, roomy or free, free)) if free else (_middle(cell),)


def around(point: Point, half: float) -> Box:
    """A square around a point."""
    return (point[0] - half, point[1] - half, point[0] + half, point[1] + half)


def _beside(point: Point, width: float, height: float) -> tuple[Box, ...]:
    """The boxes of this size under, right of, left of and above a point."""
    x, y = point
    return (
        (x - width / 2, y + BESIDE, x + width / 2, y + BESIDE + height),
        (x + BESIDE, y - height / 2, x + BESIDE + width, y + height / 2),
        (x - BESIDE - width, y - height / 2, x - BESIDE, y + height / 2),
        (x - width / 2, y - BESIDE - height, x + width / 2, y - BESIDE),
    )


def _has_room(cell: Cell, point: Point) -> bool:
    """Whether a usual name stands free beside the point, and would not leave the sector under or above it."""
    boxes = _beside(point, *cell.field.name)
    kept = cell.field.kept_free()
    free = any(cell.holds(box, 2) and not any(touch(box, taken) for taken in kept) for box in boxes)
    return free and (cell.in_sector(boxes[0]) or cell.in_sector(boxes[3]))


def _stands(cell: Cell, point: Point) -> bool:
    """Whether a dot at this point lies in the cell and touches nothing."""
    rim = (point_around(point, HALF, turn * 45) for turn in range(8))
    square = around(point, HALF)
    inside = all(cell.holds((x, y, x, y)) for x, y in rim)
    return inside and not any(touch(square, taken) for taken in cell.field.kept_free())


def _lanes(cell: Cell) -> Iterator[Point]:
    """Points on ovals between the edges of the ring, at equal steps from the middle of the sector."""
    field = cell.field
    inner, outer = _edges(cell)
    count = max(1, int((outer - inner) * field.ry // LANE))
    for lane in range(count):
        part = inner + (outer - inner) * (lane + 0.5) / count
        half = 180 / max(1, field.sectors)
        middle = field.ray(cell.sector) + half
        yield _on_oval(field, part, middle)
        for way in (1, -1):
            yield from _steps(field, part, middle, way, half)


def _steps(field: PolarGrid, part: float, start: float, way: int, half: float) -> Iterator[Point]:
    before, gone = _on_oval(field, part, start), 0.0
    for degree in range(1, int(half) + 1):
        point = _on_oval(field, part, start + way * degree)
        gone += hypot(point[0] - before[0], point[1] - before[1])
        before = point
        if gone >= STEP:
            gone = 0.0
            yield point


def _on_oval(field: PolarGrid, part: float, angle: float) -> Point:
    """The point of an oval in a true direction, as the rays between the sectors have."""
    across, down = cos(radians(angle)), sin(radians(angle))
    far = part / hypot(across / field.rx, down / field.ry)
    return field.x + far * across, far * down


def _edges(cell: Cell) -> tuple[float, float]:
    edges = (0.0, *cell.field.edges)
    return edges[cell.ring], edges[cell.ring + 1]


def _spread(cell: Cell, first: list[Point], rest: list[Point]) -> Iterator[Point]:
    """From the middle of the cell on, every next point is the one farthest from all before it, counted in
    names; once names would touch, any point will do."""
    wide, high = cell.field.name[0] + 8, cell.field.name[1] + 2 * BESIDE + 6

    def apart(one: Point, other: Point) -> float:
        return hypot((one[0] - other[0]) / wide, (one[1] - other[1]) / high)

    middle = _middle(cell)
    best = min(first, key=lambda point: (round(apart(point, middle), 3), point))
    far = {point: apart(point, best) for point in rest if point != best}
    yield best
    while far:
        best = max((point for point in first if point in far), key=far.__getitem__, default=best)
        if far.get(best, 0) < TOUCHING:
            best = max(far, key=far.__getitem__)
        yield best
        del far[best]
        far = {point: min(known, apart(point, best)) for point, known in far.items()}


def _middle(cell: Cell) -> Point:
    """The middle of a cell."""
    return _on_oval(
        cell.field, sum(_edges(cell)) / 2, cell.field.ray(cell.sector) + 180 / max(1, cell.field.sectors)
    )
