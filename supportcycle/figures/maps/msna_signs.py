"""The signs of the MSNA: four functions in quarters, how often as bars, how far as a house with dots."""

from collections.abc import Callable, Collection

from supportcycle.figures.base.notation import FREQUENCY, FUNCTIONS, REACH, WEIGHTS
from supportcycle.figures.base.svg import Point, around, at, element, path, polygon, rounded
from supportcycle.figures.base.theme import ACCENT, INK, LINE, PAPER
from supportcycle.figures.polar.labels import Strip

SMALL_RADIUS = 7.0
STRIP = 12.0
BARS = 5.0 * len(FREQUENCY)
HOUSE = 13.0
BETWEEN = 9.0


def weight_radius(weight: int | None) -> float:
    """The more important, the larger."""
    return SMALL_RADIUS + (min(max(weight, 1), WEIGHTS) if weight is not None else 1)


def functions_sign(functions: Collection[str], radius: float, point: Point) -> str:
    """A circle in four quarters, clockwise from the upper left one; a filled quarter is a function."""
    x, y = point
    parts = [element("circle", cx=x, cy=y, r=radius, fill=PAPER, stroke=INK, stroke_width=1.2)]
    for turn, function in enumerate(FUNCTIONS):
        if function in functions:
            parts.append(_quarter(point, radius - 0.6, 180 + 90 * turn))
    parts.append(_thin((x - radius, y), (x + radius, y)) + _thin((x, y - radius), (x, y + radius)))
    return "".join(parts)


def _quarter(point: Point, radius: float, angle: float) -> str:
    start, end = around(point, radius, angle), around(point, radius, angle + 90)
    steps = f"M{at(point)}L{at(start)}A{radius:g} {radius:g} 0 0 1 {at(end)}Z"
    return element("path", d=steps, fill=ACCENT, stroke=ACCENT, stroke_width=0.4)


def _thin(start: Point, end: Point) -> str:
    return path(f"M{at(start)}L{at(end)}", line=INK, width=0.8)


def contact_strip(frequency: str, reach: str) -> Strip | None:
    """How often and how far in one row, as far as they are known."""
    signs: list[tuple[Callable[[str, Point], str], str, float]] = []
    if frequency in FREQUENCY:
        signs.append((frequency_sign, frequency, BARS))
    if reach in REACH:
        signs.append((reach_sign, reach, reach_width(reach)))
    if not signs:
        return None

    def draw(left: float, top: float) -> str:
        parts = []
        for sign, meaning, wide in signs:
            parts.append(sign(meaning, (left + wide / 2, top + STRIP / 2)))
            left += wide + BETWEEN
        return "".join(parts)

    return Strip(sum(wide for _, _, wide in signs) + BETWEEN * (len(signs) - 1), STRIP, draw)


def frequency_sign(frequency: str, point: Point) -> str:
    """Five growing bars, filled up to how often there is contact."""
    level, left, foot = FREQUENCY.index(frequency), point[0] - BARS / 2, point[1] + STRIP / 2
    parts = []
    for bar in range(len(FREQUENCY)):
        high = 3.5 + 2 * bar
        fill = ACCENT if bar <= level else PAPER
        parts.append(
            rounded(
                left + 5 * bar,
                foot - high,
                3.4,
                high,
                fill=fill,
                line=ACCENT if bar <= level else LINE,
                r=0.8,
            )
        )
    return "".join(parts)


def reach_width(reach: str) -> float:
    """How wide the sign for how far is."""
    return HOUSE + 6.0 * REACH.index(reach)


def reach_sign(reach: str, point: Point) -> str:
    """A house, and a dot for every border between there and here."""
    left, y = point[0] - reach_width(reach) / 2, point[1]
    x = left + HOUSE / 2 - 1
    roof = path(polygon([(x - 5.5, y), (x, y - 5), (x + 5.5, y)]), fill=INK, line=INK, width=1)
    house = roof + rounded(x - 3.8, y, 7.6, 5.5, fill=INK, line=INK, r=0.5)
    dots = (
        element("circle", cx=left + HOUSE + 2 + 6 * n, cy=y + 3, r=1.9, fill=INK)
        for n in range(REACH.index(reach))
    )
    return house + "".join(dots)
