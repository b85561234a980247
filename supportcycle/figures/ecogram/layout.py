"""Where the clusters of an ecogram stand: in two bowed columns, or in one when the paper is narrow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import atan2, degrees

from supportcycle.figures.base.svg import Point, around
from supportcycle.figures.ecogram.client_system import System
from supportcycle.figures.ecogram.tie_lines import Bend

WIDE, NARROW = 720, 600
EDGE = 10
BOX, BOX_TO_WRITE_IN, CORRIDOR = 172.0, 205.0, 84.0
LARGE, SMALL = 96.0, 80.0
CLOSE, FAR = 14.0, 44.0
BOW = 34.0


@dataclass(frozen=True, slots=True)
class EcogramLayout:
    """How a width is shared out: where the middle is, how large it may be, how wide a cluster is."""

    width: float
    x: float
    largest: float
    box: float
    narrow: bool


@dataclass(frozen=True, slots=True)
class ClusterPosition:
    """A cluster's place: its number, its edge towards the middle, its upper edge, and the way it grows: 1 to
    the right, -1 to the left."""

    at: int
    inner: float
    top: float
    way: int


def layout_for(width: float, *, by_hand: bool = False) -> EcogramLayout:
    """Two columns around the middle when there is room, else the middle on the left and one column; `by_hand`
    with wider ones, to write in."""
    if by_hand:
        return EcogramLayout(width, width / 2, SMALL, BOX_TO_WRITE_IN, narrow=False)
    if width >= NARROW:
        return EcogramLayout(width, width / 2, LARGE, min(BOX, width * 0.24), narrow=False)
    box = max(140.0, width - 2 * EDGE - 2 * SMALL - CORRIDOR)
    return EcogramLayout(width, EDGE + SMALL + 2, SMALL, box, narrow=True)


def cluster_positions(
    heights: Sequence[float], sheet: EcogramLayout, radius: float
) -> Iterator[ClusterPosition]:
    """A place for every cluster, left and right in turn, so that a new one moves none to the other side."""
    if sheet.narrow:
        yield from _column(list(enumerate(heights)), sheet, radius, 1)
        return
    for side, way in ((0, -1), (1, 1)):
        yield from _column(list(enumerate(heights))[side::2], sheet, radius, way)


def _column(
    own: Sequence[tuple[int, float]], sheet: EcogramLayout, radius: float, way: int
) -> Iterator[ClusterPosition]:
    total = sum(height for _, height in own)
    gaps = max(1, len(own) - 1)
    gap = min(FAR, max(CLOSE, (2 * radius + 90 - total) / gaps))
    top = -(total + gap * (len(own) - 1)) / 2
    outer = sheet.width - EDGE if way > 0 else EDGE
    for at, height in own:
        yield ClusterPosition(at, outer - way * (sheet.box + _bow(top + height / 2, sheet, radius)), top, way)
        top += height + gap


def _bow(middle: float, sheet: EcogramLayout, radius: float) -> float:
    """How far a cluster above or below the middle stands inwards, so that the columns bend around it."""
    return 0 if sheet.narrow else min(BOW, 0.3 * max(0.0, abs(middle) - 0.6 * radius))


STEEPEST, APART = 74.0, 7.0
PULL = 0.5


def bends(middle: System, points: Sequence[Point], way: int) -> list[Bend]:
    """A bend to each point on one side of the middle; neighbours never cross."""
    order = sorted(range(len(points)), key=lambda at: points[at][1])
    angles = _angles([degrees(atan2(points[at][1], abs(points[at][0] - middle.x))) for at in order])
    found = {at: _bend(middle, points[at], angle, way) for at, angle in zip(order, angles, strict=True)}
    return [found[at] for at in range(len(points))]


def _angles(wanted: Sequence[float]) -> list[float]:
    """The wanted directions, from up to down, pushed apart so that no two lines leave from one spot."""
    apart = min(APART, 2 * STEEPEST / max(1, len(wanted)))
    angles: list[float] = []
    for angle in wanted:
        free = angles[-1] + apart if angles else -STEEPEST
        angles.append(max(free, min(STEEPEST, angle)))
    limit = STEEPEST
    for at in reversed(range(len(angles))):
        angles[at] = min(angles[at], limit)
        limit = angles[at] - apart
    return angles


def _bend(middle: System, end: Point, angle: float, way: int) -> Bend:
    centre = (middle.x, 0.0)
    turned = angle if way > 0 else 180 - angle
    start = around(centre, middle.radius + 3, turned)
    pull = PULL * max(24.0, abs(end[0] - start[0]))
    return Bend(
        start, around(centre, middle.radius + 3 + pull * 0.7, turned), (end[0] - way * pull, end[1]), end
    )
