"""A way through corners, with a bend at each instead of an angle."""

from collections.abc import Iterator, Sequence

from supportcycle.figures.svg import Point

STEPS = 12
TURN, WIDE_TURN = 14, 30


def rounded(corners: Sequence[Point]) -> list[Point]:
    """The way from the first corner to the last, whose level pieces lead into wide bends."""
    way = [corners[0]]
    last = len(corners) - 2
    for at in range(1, last + 1):
        before = _towards(corners[at], corners[at - 1], whole=at == 1)
        after = _towards(corners[at], corners[at + 1], whole=at == last)
        way += _bend(before, corners[at], after)
    return [*way, corners[-1]]


def _bend(start: Point, corner: Point, end: Point) -> Iterator[Point]:
    for step in range(STEPS + 1):
        t = step / STEPS
        weights = ((1 - t) ** 2, 2 * t * (1 - t), t * t)
        points = list(zip(weights, (start, corner, end), strict=True))
        yield sum(w * p[0] for w, p in points), sum(w * p[1] for w, p in points)


def _towards(corner: Point, other: Point, *, whole: bool) -> Point:
    """Where a bend begins: near its corner, and before the middle of a piece that has two bends."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = abs(dx) + abs(dy)
    if not length:
        return corner
    reach = min(WIDE_TURN if abs(dx) > abs(dy) else TURN, length if whole else length / 2)
    return corner[0] + dx * reach / length, corner[1] + dy * reach / length
