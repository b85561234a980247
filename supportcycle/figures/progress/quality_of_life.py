"""The dimensions of quality of life as petals: for each, which of the four kinds of things was said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, radians, sin, tan

from supportcycle.figures.base.svg import around, at, element, letters, path, picture, polygon, rounded
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import ACCENT, BODY, INK, LINE, PAPER, TINT, WIDE
from supportcycle.figures.progress.side_labels import angle_of, extent, side_labels

TIP = 172
GRID = 14
MIDDLE = 122


@dataclass(frozen=True, slots=True)
class Petal:
    """One dimension and whether something was said about what hinders, what is wished, needed and present."""

    label: str
    barrier: bool
    wish: bool
    needed: bool
    present: bool

    @property
    def said(self) -> tuple[bool, bool, bool, bool]:
        return self.barrier, self.wish, self.needed, self.present


@dataclass(frozen=True, slots=True)
class PetalWords:
    """The words of the legend."""

    barrier: str
    wish: str
    needed: str
    present: str


def petals_picture(petals: Sequence[Petal], *, words: PetalWords, title: str = "") -> str:
    """A flower with a petal per dimension and a legend, as SVG, 680 wide. Every kind has its own sign and its
    own corner in the petal; nothing is counted or coloured good or bad.

    An alt text holds: per dimension its name and the kinds that were said, and the dimensions without any.
    """
    centre = WIDE / 2
    labels = side_labels([petal.label for petal in petals], radius=TIP, half=centre - 8, size=BODY)
    top, bottom = extent(labels, TIP + 4)
    under, height = _legend(words, bottom + 22)
    parts = [
        _petal(petal, centre, angle_of(place, len(petals)), len(petals)) for place, petal in enumerate(petals)
    ]
    heart = element("circle", cx=centre, cy=0, r=20, fill=ACCENT)
    names = [label.drawn(centre, INK) for label in labels]
    return picture(
        WIDE, bottom - top + 8 + 22 + height, *parts, heart, *names, under, title=title, top=top - 8
    )


def _petal(petal: Petal, centre: float, angle: float, count: int) -> str:
    filled = any(petal.said)
    leaf = path(_leaf(centre, angle, count), fill=TINT if filled else PAPER, line=ACCENT if filled else LINE)
    x, y = around((centre, 0), MIDDLE, angle)
    corners = ((x - GRID, y - GRID), (x + GRID, y - GRID), (x - GRID, y + GRID), (x + GRID, y + GRID))
    return leaf + "".join(
        sign(*corner) if said else element("circle", cx=corner[0], cy=corner[1], r=1.8, fill=LINE)
        for sign, corner, said in zip(SIGNS, corners, petal.said, strict=True)
    )


def _leaf(centre: float, angle: float, count: int) -> str:
    """A drop that is broad near its end, `angle` degrees round."""
    wide = min(44.0, 118 * tan(radians(min(80, 180 / count))) - 4)
    along, aside = (cos(radians(angle)), sin(radians(angle))), (-sin(radians(angle)), cos(radians(angle)))

    def spot(u: float, v: float) -> str:
        return at((centre + u * along[0] + v * aside[0], u * along[1] + v * aside[1]))

    return (
        f"M{spot(30, 0)}C{spot(62, -wide * 0.3)} {spot(84, -wide)} {spot(126, -wide)}"
        f"C{spot(154, -wide)} {spot(TIP, -wide * 0.5)} {spot(TIP, 0)}"
        f"C{spot(TIP, wide * 0.5)} {spot(154, wide)} {spot(126, wide)}"
        f"C{spot(84, wide)} {spot(62, wide * 0.3)} {spot(30, 0)}Z"
    )


def _barrier(x: float, y: float) -> str:
    return rounded(x - 7.5, y - 7.5, 15, 15, fill=INK, line=INK, r=3)


def _wish(x: float, y: float) -> str:
    points = (around((x, y), 9 if turn % 2 == 0 else 4.2, -90 + 36 * turn) for turn in range(10))
    return path(polygon(points), fill=ACCENT, line=ACCENT, width=1.6)


def _needed(x: float, y: float) -> str:
    return element("circle", cx=x, cy=y, r=7, fill=PAPER, stroke=ACCENT, stroke_width=2.4)


def _present(x: float, y: float) -> str:
    return element("circle", cx=x, cy=y, r=8.2, fill=ACCENT)


SIGNS: tuple[Callable[[float, float], str], ...] = (_barrier, _wish, _needed, _present)


def _legend(words: PetalWords, top: float) -> tuple[str, float]:
    """The four signs with their words, two by two as in a petal, and the height that takes."""
    texts = (words.barrier, words.wish, words.needed, words.present)
    blocks = [wrap(text, WIDE / 2 - 56, BODY) for text in texts]
    first = max(24, blocks[0].height, blocks[1].height) + 6
    second = max(24, blocks[2].height, blocks[3].height) + 6
    parts = []
    for place, (sign, block) in enumerate(zip(SIGNS, blocks, strict=True)):
        x, y = 20 + place % 2 * WIDE / 2, top + (first if place > 1 else 0)
        parts.append(sign(x, y + 10) + letters(block, x + 18, y))
    return "".join(parts), first + second
