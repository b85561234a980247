"""How the lines of an ecogram run: off the circle in the order of where they go, level into their end."""

from collections.abc import Sequence
from math import atan2, degrees

from supportcycle.figures.network.eco_system import System
from supportcycle.figures.network.tie_lines import Bend
from supportcycle.figures.svg import Point, around

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
