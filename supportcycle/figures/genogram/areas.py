"""The outline of a set of boxes that touch or overlap, with round corners."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import hypot

from supportcycle.figures.base.svg import Point, at

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Edge = tuple[Point, Point]


def outline_steps(boxes: Sequence[Box], round_by: float) -> str:
    """The path around all boxes together."""
    return "".join(_softened(ring, round_by) for ring in rings(boxes))


def rings(boxes: Sequence[Box]) -> list[list[Point]]:
    """The corners of each closed edge, in drawing order."""
    follow: dict[Point, list[Point]] = {}
    for start, end in _edges(boxes):
        follow.setdefault(start, []).append(end)
    found = []
    while follow:
        first = min(follow)
        ring, point = [first], _taken(follow, first, None)
        while point != first:
            ring.append(point)
            point = _taken(follow, point, ring[-2])
        found.append(_corners(ring))
    return found


def _taken(follow: dict[Point, list[Point]], point: Point, before: Point | None) -> Point:
    """Where the edge goes on; at a point where two corners meet it turns instead of crossing."""
    ends = follow[point]
    straight = None if before is None else (2 * point[0] - before[0], 2 * point[1] - before[1])
    best = min(ends, key=lambda end: (straight is not None and _same_way(point, end, straight), end))
    ends.remove(best)
    if not ends:
        del follow[point]
    return best


def _same_way(point: Point, a: Point, b: Point) -> bool:
    return (a[0] - point[0]) * (b[1] - point[1]) == (a[1] - point[1]) * (b[0] - point[0])


def _edges(boxes: Sequence[Box]) -> Iterator[Edge]:
    """The pieces of edge between inside and outside, with the inside on the right."""
    xs = sorted({x for box in boxes for x in (box[0], box[2])})
    ys = sorted({y for box in boxes for y in (box[1], box[3])})
    inside = {
        (x, y)
        for x, (left, right) in enumerate(pairwise(xs))
        for y, (top, bottom) in enumerate(pairwise(ys))
        if _covered((left + right) / 2, (top + bottom) / 2, boxes)
    }
    for x, y in sorted(inside):
        left, right, top, bottom = xs[x], xs[x + 1], ys[y], ys[y + 1]
        if (x, y - 1) not in inside:
            yield (left, top), (right, top)
        if (x + 1, y) not in inside:
            yield (right, top), (right, bottom)
        if (x, y + 1) not in inside:
            yield (right, bottom), (left, bottom)
        if (x - 1, y) not in inside:
            yield (left, bottom), (left, top)


def _covered(x: float, y: float, boxes: Iterable[Box]) -> bool:
    return any(left < x < right and top < y < bottom for left, top, right, bottom in boxes)


def _corners(ring: Sequence[Point]) -> list[Point]:
    """The ring without the points where it goes straight on."""
    around = [ring[-1], *ring, ring[0]]
    return [
        point
        for before, point, after in zip(around, around[1:], around[2:], strict=False)
        if not _same_way(point, before, after)
    ]


def _softened(ring: Sequence[Point], round_by: float) -> str:
    """A closed path that turns each corner in a bend."""
    around = [ring[-1], *ring, ring[0]]
    steps = []
    for before, corner, after in zip(around, around[1:], around[2:], strict=False):
        reach = min(round_by, _far(before, corner) / 2, _far(corner, after) / 2)
        start, end = _towards(corner, before, reach), _towards(corner, after, reach)
        pull = _towards(corner, before, reach * 0.45), _towards(corner, after, reach * 0.45)
        steps.append(f"{at(start)}C{at(pull[0])} {at(pull[1])} {at(end)}")
    return "M" + "L".join(steps) + "Z"


def _far(a: Point, b: Point) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])


def _towards(start: Point, end: Point, far: float) -> Point:
    whole = _far(start, end)
    return start[0] + (end[0] - start[0]) * far / whole, start[1] + (end[1] - start[1]) * far / whole
