"""The field of a map, and what stands in its middle: the client, or home."""

from collections.abc import Callable

from supportcycle.figures.base.svg import Point, letters, path, polygon, rounded
from supportcycle.figures.base.symbols import person
from supportcycle.figures.base.text_metrics import fit
from supportcycle.figures.base.theme import ACCENT, BODY, PAPER, SMALL
from supportcycle.figures.polar.grid import PolarGrid
from supportcycle.figures.polar.labels import written
from supportcycle.figures.polar.numbered_names import Listed

EDGE = 10
NARROW, FLAT, ROUND = 600, 0.82, 0.96
LARGE, SMALL_HEART = (50.0, 20.0), (42.0, 17.0)

Heart = tuple[str, Listed | None]


def round_field(
    width: float, edges: tuple[float, ...], sectors: int, turn: float, name: tuple[float, float]
) -> PolarGrid:
    """A field that fills a width; a narrow one is rounder and has a smaller middle."""
    half, narrow = width / 2 - EDGE, width < NARROW
    heart = SMALL_HEART if narrow else LARGE
    return PolarGrid(width / 2, half, half * (ROUND if narrow else FLAT), edges, sectors, turn, heart, name)


def client(name: str, field: PolarGrid) -> Heart:
    """The client in the middle of the field; a name that does not fit there is for the list."""
    return _heart(name, field, _person)


def home(name: str, field: PolarGrid) -> Heart:
    """Home in the middle of the field, with its name or, when that does not fit, a house."""
    return _heart(name, field, house)


def _heart(name: str, field: PolarGrid, sign: Callable[[Point], str]) -> Heart:
    x, (wide, high) = field.x, field.heart
    pad = rounded(x - wide + 2, 2 - high, 2 * wide - 4, 2 * high - 4, fill=ACCENT, line=ACCENT, r=18)
    for size in (BODY, SMALL):
        block = fit(name, 2 * wide - 20, 2 * high - 6, size, bold=True)
        if block and block.lines:
            return pad + letters(block, x, -block.height / 2, anchor="middle", fill=PAPER), None
    listed = Listed("", written(name, bold=True), _on_pad(sign), sign_width=52)
    return pad + sign((x, 0)), listed if name.strip() else None


def _on_pad(sign: Callable[[Point], str]) -> Callable[[Point], str]:
    return lambda point: (
        rounded(point[0] - 22, point[1] - 14, 44, 28, fill=ACCENT, line=ACCENT, r=14) + sign(point)
    )


def _person(point: Point) -> str:
    return person(point[0], point[1] - 16, fill=PAPER)


def house(point: Point) -> str:
    """A house in white, 24 wide, around a point."""
    x, y = point
    roof = path(polygon([(x - 11, y), (x, y - 10), (x + 11, y)]), fill=PAPER, line=PAPER, width=2)
    return roof + rounded(x - 7.5, y, 15, 10, fill=PAPER, line=PAPER, r=1)
