"""A line along any way in the style of an emotional bond: doubled, jagged, barred, with heads."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import ceil, hypot

from supportcycle.figures.base.svg import Point, arrow_head, at, element
from supportcycle.figures.base.theme import ACCENT, PAPER
from supportcycle.figures.genogram.notation import BondLine

WIDTH = 1.8
BETWEEN = 4.4
TOOTH, SWING = 5.5, 4.0
HEAD = 10
BAR = 7

Way = Sequence[Point]


def stroke(way: Way, style: BondLine) -> str:
    """The way drawn in a style, from its first point to its last."""
    evenly = along(way, TOOTH)
    if style.jagged:
        return _path(_jagged(evenly), "") + _heads(evenly, style.heads)
    shifts = [(one - (style.strokes - 1) / 2) * BETWEEN for one in range(style.strokes)]
    lines = "".join(_path(_aside(evenly, shift), style.dash) for shift in shifts)
    return lines + (_bars(evenly) if style.bars else "") + _heads(evenly, style.heads)


def along(way: Way, step: float) -> list[Point]:
    """Points at equal distances of about `step`, with both ends."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way)]
    ends = list(accumulate(lengths, initial=0.0))
    count = max(4, ceil(ends[-1] / step))
    return [_point(way, ends, ends[-1] * at_step / count) for at_step in range(count + 1)]


def _point(way: Way, ends: Sequence[float], far: float) -> Point:
    piece = next((at for at in range(len(way) - 1) if far <= ends[at + 1]), len(way) - 2)
    length = ends[piece + 1] - ends[piece]
    t = min(1.0, (far - ends[piece]) / length) if length else 0.0
    (ax, ay), (bx, by) = way[piece], way[piece + 1]
    return ax + (bx - ax) * t, ay + (by - ay) * t


def _normals(way: Way) -> Iterator[Point]:
    """At each point the direction to its side, one long."""
    for index in range(len(way)):
        (ax, ay), (bx, by) = way[max(0, index - 1)], way[min(len(way) - 1, index + 1)]
        length = hypot(bx - ax, by - ay) or 1.0
        yield (ay - by) / length, (bx - ax) / length


def _aside(way: Way, shift: float) -> list[Point]:
    return [(x + nx * shift, y + ny * shift) for (x, y), (nx, ny) in zip(way, _normals(way), strict=True)]


def _jagged(way: Way) -> list[Point]:
    """The way with teeth to both sides, straight at its ends."""
    swings = [
        0.0 if index in (0, 1, len(way) - 2, len(way) - 1) else SWING * (-1) ** index
        for index in range(len(way))
    ]
    moved = zip(way, _normals(way), swings, strict=True)
    return [(x + nx * swing, y + ny * swing) for (x, y), (nx, ny), swing in moved]


def _path(points: Way, dash: str) -> str:
    dashed = {"stroke_dasharray": dash} if dash else {}
    thick = 2.8 if dash.startswith("0.1") else WIDTH
    return element(
        "path", d="M" + "L".join(at(point) for point in points), fill="none", stroke=ACCENT,
        stroke_width=thick, stroke_linejoin="round", stroke_linecap="round", **dashed,
    )  # fmt: skip


def _bars(way: Way) -> str:
    """Two bars across the middle, with a gap between them."""
    middle = len(way) // 2
    (x, y), (nx, ny) = way[middle], list(_normals(way))[middle]
    ends = [(x + ny * side, y - nx * side) for side in (-3.5, 3.5)]
    gap = element(
        "line", x1=ends[0][0], y1=ends[0][1], x2=ends[1][0], y2=ends[1][1], stroke=PAPER, stroke_width=4
    )
    bars = (((ex - nx * BAR, ey - ny * BAR), (ex + nx * BAR, ey + ny * BAR)) for ex, ey in ends)
    return gap + "".join(_path(bar, "") for bar in bars)


def _heads(way: Way, count: int) -> str:
    """Heads at the end, one behind the other."""
    back = along(way, 1.0)[::-1]
    tips = [min(len(back) - 2, head * HEAD) for head in range(count)]
    return "".join(arrow_head(back[tip], back[min(len(back) - 1, tip + 6)], size=9) for tip in tips)
