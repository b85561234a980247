"""The rings and sectors under the people, with their names."""

from collections.abc import Sequence
from math import cos, radians, sin

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.legend import Key
from supportcycle.figures.base.ovals import Oval
from supportcycle.figures.base.svg import Point, at, element, letters, path, rounded
from supportcycle.figures.base.text_metrics import SMALLEST, Lettering, fit, wrap
from supportcycle.figures.base.theme import ACCENT, BANDS, BODY, INK, LINE, PAPER, SOFT
from supportcycle.figures.polar.grid import LABEL_HALF, LABEL_HEIGHT, Box, PolarGrid

EDGE = 10
CORNER = 200
RISE = 24
"""How far a name in an upper corner may come down beside the oval."""


def bands(field: PolarGrid) -> str:
    """The ovals, the outermost first, and the lines between the sectors."""
    parts = []
    for ring in reversed(range(len(field.edges))):
        part = field.edges[ring]
        oval = Oval(field.x, 0, field.rx * part, field.ry * part)
        parts.append(oval.drawn(fill=band(ring), line=LINE, width=1))
    if field.sectors > 1:
        parts += [_ray(field, field.ray(sector)) for sector in range(field.sectors)]
    return "".join(parts)


def band(ring: int) -> str:
    """The colour of a ring: the nearer, the darker."""
    return BANDS[min(ring, len(BANDS) - 1)]


def _ray(field: PolarGrid, angle: float) -> str:
    across, down = cos(radians(angle)), sin(radians(angle))
    far = 1 / ((across / field.rx) ** 2 + (down / field.ry) ** 2) ** 0.5
    return path(f"M{at((field.x, 0))}L{at((field.x + far * across, far * down))}", line=LINE, width=1)


def ring_names(field: PolarGrid, names: Sequence[str]) -> tuple[str, list[Key]]:
    """The names of the rings at their upper edge; those that do not fit there are for the legend."""
    parts, left_over = [], []
    for ring, name in enumerate(names[: len(field.edges)]):
        block = fit(name, 2 * LABEL_HALF - 8, LABEL_HEIGHT, SMALLEST, bold=True)
        if block is None:
            left_over.append(Key(lambda point, ring=ring: ring_sign(field, ring, point), name, 26))  # type: ignore[misc]
        elif one_line(name):
            parts.append(_ring_name(field, ring, block))
    return "".join(parts), left_over


def _ring_name(field: PolarGrid, ring: int, block: Lettering) -> str:
    _, top, _, bottom = field.label_zone(ring)
    fill = band(ring)
    paper = rounded(field.x - block.width / 2 - 4, top, block.width + 8, bottom - top, fill=fill, line=fill)
    return paper + letters(block, field.x, top + 2, anchor="middle", fill=SOFT)


def ring_sign(field: PolarGrid, ring: int, point: Point) -> str:
    """All rings in small, with one of them filled."""
    count = len(field.edges)
    return "".join(
        element(
            "circle", cx=point[0], cy=point[1], r=10 * (other + 1) / count,
            fill=ACCENT if other == ring else PAPER, stroke=INK, stroke_width=0.8,
        )
        for other in reversed(range(count))
    )  # fmt: skip


def sector_names(field: PolarGrid, names: Sequence[str]) -> tuple[str, list[Box]]:
    """The names of the sectors in the corners outside the field, and the room they take."""
    corners: dict[Point, list[str]] = {}
    for sector, name in enumerate(names[: field.sectors] if field.sectors > 1 else ()):
        corners.setdefault(_corner(field.ray(sector) + 180 / field.sectors), []).append(name)
    parts, taken = [], []
    for (aside, above), texts in sorted(corners.items()):
        blocks = [wrap(text, CORNER if aside else 2 * field.rx, BODY, bold=True) for text in texts]
        wide, high = max(block.width for block in blocks), sum(block.height for block in blocks)
        x, y = field.x + aside * field.rx, _first_line(field, aside, above, high)
        left = x - wide * (1 + aside) / 2
        taken.append((left, y, left + wide, y + high))
        for block in blocks:
            parts.append(letters(block, x, y, anchor={-1: "start", 0: "middle", 1: "end"}[int(aside)]))
            y += block.height
    return "".join(parts), taken


def _first_line(field: PolarGrid, aside: float, above: float, high: float) -> float:
    if not aside:
        return -field.ry - 6 - high if above < 0 else field.ry + 6
    return -field.ry + RISE - high if above < 0 else field.ry - RISE


def _corner(angle: float) -> Point:
    across, down = cos(radians(angle)), sin(radians(angle))
    return (0.0 if abs(across) < 0.3 else (1.0 if across > 0 else -1.0)), (-1.0 if down < 0.05 else 1.0)
