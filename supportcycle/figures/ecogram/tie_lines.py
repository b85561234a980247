"""The lines of the ecogram: one bend from the middle to a cluster or person, in the shape of its meaning."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from supportcycle.figures.base.notation import LineStyle
from supportcycle.figures.base.svg import Point, arrow_head, at, element
from supportcycle.figures.base.theme import PAPER, SOFT

PIECES = 28
TOOTH, BITE = 6.0, 5.0
GAP = 7.0
BAR = 8.0


@dataclass(frozen=True, slots=True)
class Bend:
    """A curve from a point to a point; `c` and `d` pull it into shape."""

    start: Point
    c: Point
    d: Point
    end: Point

    def points(self, count: int = PIECES) -> list[Point]:
        """Points along the bend."""
        return [self._point(part / count) for part in range(count + 1)]

    def part(self, start: float, end: float) -> "Bend":
        """The piece between two parts (0 to 1) of the way."""
        here, there = self._point(start), self._point(end)
        reach = (end - start) / 3
        c, d = self._pull(start), self._pull(end)
        return Bend(
            here, (here[0] + reach * c[0], here[1] + reach * c[1]),
            (there[0] - reach * d[0], there[1] - reach * d[1]), there,
        )  # fmt: skip

    def _pull(self, t: float) -> Point:
        """The direction and speed at a part of the way."""
        weights = (3 * (1 - t) ** 2, 6 * t * (1 - t), 3 * t**2)
        steps = pairwise((self.start, self.c, self.d, self.end))
        moves = [(b[0] - a[0], b[1] - a[1]) for a, b in steps]
        x, y = (sum(w * m[axis] for w, m in zip(weights, moves, strict=True)) for axis in (0, 1))
        return x, y

    def _point(self, t: float) -> Point:
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        points = (self.start, self.c, self.d, self.end)
        x, y = (sum(w * p[axis] for w, p in zip(weights, points, strict=True)) for axis in (0, 1))
        return x, y


def straight(start: Point, end: Point) -> Bend:
    """A bend without a bend."""
    third = ((end[0] - start[0]) / 3, (end[1] - start[1]) / 3)
    return Bend(
        start, (start[0] + third[0], start[1] + third[1]), (end[0] - third[0], end[1] - third[1]), end
    )


def tie_line(bend: Bend, style: LineStyle, width: float) -> str:
    """The bend in the shape of its style."""
    match style.shape:
        case "plain":
            return _stroke(_curve(bend), width)
        case "dashed":
            return _stroke(_curve(bend), width, f"{6 + 2 * width:.1f} {4 + width:.1f}")
        case "dotted":
            return _stroke(_curve(bend), width, f"{width:.1f} {1.4 * width + 1:.1f}")
        case "double":
            return _double(bend.points(), width)
        case "serrated":
            return _stroke(_through(_teeth(bend.points(4 * PIECES))), min(width, 3.4))
        case "cut":
            return _cut(bend.points(), width)
        case "open":
            return _open(bend, width)


def _stroke(steps: str, width: float, dash: str = "") -> str:
    dashed = {"stroke_dasharray": dash} if dash else {}
    return element(
        "path", d=steps, fill="none", stroke=SOFT, stroke_width=width, stroke_linejoin="round", **dashed
    )


def _curve(bend: Bend) -> str:
    return f"M{at(bend.start)}C{at(bend.c)} {at(bend.d)} {at(bend.end)}"


def _through(points: Sequence[Point]) -> str:
    return "M" + "L".join(at(point) for point in points)


def _aside(points: Sequence[Point], far: float) -> list[Point]:
    """The points moved to the right of their direction."""
    moved = []
    for place, (x, y) in enumerate(points):
        before, after = points[max(0, place - 1)], points[min(len(points) - 1, place + 1)]
        across, down = after[0] - before[0], after[1] - before[1]
        length = hypot(across, down) or 1
        moved.append((x - down / length * far, y + across / length * far))
    return moved


def _double(points: Sequence[Point], width: float) -> str:
    thin = max(1.3, 0.55 * width)
    apart = thin / 2 + 1.3
    return "".join(_stroke(_through(_aside(points, way * apart)), thin) for way in (-1, 1))


def _teeth(points: Sequence[Point]) -> list[Point]:
    """A saw along the line: up and down at equal steps, straight at both ends."""
    left, right = _aside(points, -BITE), _aside(points, BITE)
    saw, gone, way = [points[0], points[2]], 0.0, 0
    for place, (before, here) in enumerate(pairwise(points), start=1):
        gone += hypot(here[0] - before[0], here[1] - before[1])
        if gone >= TOOTH and 4 < place < len(points) - 6:
            saw.append((left, right)[way][place])
            gone, way = 0.0, 1 - way
    return [*saw, points[-3], points[-1]]


def _cut(points: Sequence[Point], width: float) -> str:
    """A line with a gap halfway and a bar on either side of it."""
    before, after = _halves(points)
    bars = [_bar(before[-2], before[-1]), _bar(after[1], after[0])]
    return _stroke(_through(before), width) + _stroke(_through(after), width) + "".join(bars)


def _halves(points: Sequence[Point]) -> tuple[list[Point], list[Point]]:
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    half, gone = sum(lengths) / 2, 0.0
    before, after = [points[0]], []
    for length, point in zip(lengths, points[1:], strict=True):
        gone += length
        if gone <= half - GAP / 2:
            before.append(point)
        elif gone >= half + GAP / 2:
            after.append(point)
    return (before if len(before) > 1 else [points[0], points[1]]), (
        after if len(after) > 1 else [points[-2], points[-1]]
    )


def _bar(before: Point, here: Point) -> str:
    across, down = here[0] - before[0], here[1] - before[1]
    length = hypot(across, down) or 1
    x, y = -down / length * BAR, across / length * BAR
    return _stroke(f"M{at((here[0] - x, here[1] - y))}L{at((here[0] + x, here[1] + y))}", 2)


def _open(bend: Bend, width: float) -> str:
    x, y = bend.points(2)[1]
    return _stroke(_curve(bend), width) + element(
        "circle", cx=x, cy=y, r=4, fill=PAPER, stroke=SOFT, stroke_width=width
    )


def headed(bend: Bend, direction: str, width: float) -> Bend:
    """The bend without the ends that lie under an arrow head."""
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(bend.points())) or 1
    under = min(0.3, 0.7 * _head(width) / length)
    start = under if direction in ("to_client", "both_ways") else 0
    end = 1 - under if direction in ("from_client", "both_ways") else 1
    return bend.part(start, end) if start or end < 1 else bend


def _head(width: float) -> float:
    return 8.5 + 1.1 * width


def direction_heads(bend: Bend, direction: str, width: float) -> str:
    """Arrow heads at the ends that help goes to: the start is the client, the end the other."""
    points, size = bend.points(), _head(width)
    heads = []
    if direction in ("to_client", "both_ways"):
        heads.append(arrow_head(points[0], points[3], size=size, fill=SOFT))
    if direction in ("from_client", "both_ways"):
        heads.append(arrow_head(points[-1], points[-4], size=size, fill=SOFT))
    return "".join(heads)
