"""The signs of people on a map: what they are, what they give or cost, and what the client wishes."""

from math import hypot

from supportcycle.figures.base.notation import ENERGY
from supportcycle.figures.base.svg import Point, around, arrow_head, at, element, path, polygon, rounded
from supportcycle.figures.base.symbols import DOT, dot, dot_width
from supportcycle.figures.base.theme import ACCENT, INK, PAPER
from supportcycle.figures.polar.grid import Box

RADIUS = 7.0
BADGE = 6.5
ARROW = 15.0


def kind_sign(kind: str, point: Point, *, fill: str = ACCENT, size: float = 1) -> str:
    """One person, a group, a professional, a volunteer or a pet; anything else is one person."""
    x, y = point
    match kind:
        case "group":
            trio = (around((x, y + size), 5 * size, -90 + turn * 120) for turn in range(3))
            return "".join(element("circle", cx=cx, cy=cy, r=4 * size, fill=fill) for cx, cy in trio)
        case "professional":
            half = 6.5 * size
            return rounded(x - half, y - half, 2 * half, 2 * half, fill=fill, line=fill, r=1.5)
        case "volunteer":
            corners = (around(point, 8 * size, turn * 90) for turn in range(4))
            return path(polygon(corners), fill=fill, line=fill, width=1)
        case "pet":
            corners = (around(point, 8 * size, -90 + turn * 120) for turn in range(3))
            return path(polygon(corners), fill=PAPER, line=fill, width=2 * size)
    return element("circle", cx=x, cy=y, r=RADIUS * size, fill=fill)


def numbered(sign: str, point: Point) -> str:
    """A number in a white dot around a point."""
    return dot(sign, point[0] - dot_width(sign) / 2, point[1] - DOT / 2)


def energy_sign(energy: str, point: Point, radius: float = RADIUS, side: int = 1) -> str:
    """A small plus or minus above a dot, on its right (`side` 1) or left (-1); what only could be has a
    broken edge."""
    if energy not in ENERGY:
        return ""
    x, y = point[0] + side * (radius * 0.6 + 5), point[1] - radius * 0.6 - 5
    dashed = {"stroke_dasharray": "2.4 2"} if energy == "could_give" else {}
    edge = element("circle", cx=x, cy=y, r=BADGE, fill=PAPER, stroke=INK, stroke_width=1.2, **dashed)
    upright = "" if energy == "costs" else _stroke((x, y - 3), (x, y + 3))
    return edge + _stroke((x - 3, y), (x + 3, y)) + upright


def energy_room(energy: str, side: int = 1) -> tuple[Box, ...]:
    """The room of that sign around its dot, small or large."""
    left, right = sorted((side * 2.5, side * 19.5))
    return ((left, -19.5, right, -2.5),) if energy in ENERGY else ()


def energy_side(wish: str, point: Point, middle: Point) -> int:
    """The side of a dot on which its arrow does not point."""
    across, down = middle[0] - point[0], middle[1] - point[1]
    if wish == "further":
        across, down = -across, -down
    return -1 if wish in ("closer", "further") and across > 0 > down else 1


def _stroke(start: Point, end: Point) -> str:
    return path(f"M{at(start)}L{at(end)}", line=INK, width=1.7)


def wish_sign(wish: str, point: Point, middle: Point, radius: float) -> str:
    """An arrow to or from the middle, or a ring around a dot that may stay where it is."""
    if wish == "as_it_is":
        return element(
            "circle", cx=point[0], cy=point[1], r=radius + 3.5, fill="none", stroke=ACCENT, stroke_width=1.4
        )
    if wish not in ("closer", "further"):
        return ""
    start, tip = _arrow(wish, point, middle, radius)
    return path(f"M{at(start)}L{at(tip)}", width=2.4) + arrow_head(tip, start, size=7)


def wish_room(wish: str, point: Point, middle: Point) -> tuple[Box, ...]:
    """The room of that sign around its dot: small squares along the arrow."""
    if wish not in ("closer", "further"):
        return ()
    _, tip = _arrow(wish, point, middle, 12)
    across, down = tip[0] - point[0], tip[1] - point[1]
    return tuple(
        (across * part - 4, down * part - 4, across * part + 4, down * part + 4) for part in (0.5, 0.75, 1)
    )


def _arrow(wish: str, point: Point, middle: Point, radius: float) -> tuple[Point, Point]:
    across, down = middle[0] - point[0], middle[1] - point[1]
    far = hypot(across, down) or 1
    if wish == "further":
        across, down = -across, -down
    start, end = radius / far, (radius + ARROW) / far
    return (point[0] + across * start, point[1] + down * start), (
        point[0] + across * end,
        point[1] + down * end,
    )
