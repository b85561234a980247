"""Words beside a dot: written in one or a few lines, put where nothing else stands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.svg import Point, letters
from supportcycle.figures.base.text_metrics import SMALLEST, SOFT_HYPHEN, Lettering, wrap
from supportcycle.figures.base.theme import INK, SOFT
from supportcycle.figures.polar.grid import Box

SIZE = 13
WIDTHS = (150.0, 112.0, 84.0, 62.0)
LINES = 3


SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text lies left of the point it hangs on."""

BULLET = 16
Bullet = Callable[[Point], str]


@dataclass(frozen=True, slots=True)
class Strip:
    """Small signs in a row under a name; `draw` gets their left upper corner."""

    width: float
    height: float
    draw: Callable[[float, float], str]


@dataclass(frozen=True)
class Label:
    """Words in blocks under each other, with an optional row of signs under them. With `bullets` (a sign or
    None per block) the blocks start under each other. `whole`: no word is broken."""

    blocks: tuple[Lettering, ...]
    strip: Strip | None = None
    bullets: tuple[Bullet | None, ...] = ()
    whole: bool = True

    @cached_property
    def width(self) -> float:
        indents = self.bullets or (None,) * len(self.blocks)
        widths = [
            block.width + (BULLET if bullet else 0)
            for block, bullet in zip(self.blocks, indents, strict=True)
        ]
        return max([*widths, self.strip.width if self.strip else 0])

    @cached_property
    def height(self) -> float:
        return sum(block.height for block in self.blocks) + (self.strip.height + 2 if self.strip else 0)

    @property
    def lines(self) -> int:
        return sum(len(block.lines) for block in self.blocks)

    def drawn(self, x: float, top: float, anchor: str = "start") -> str:
        """The label from `top` down, starting, centred or ending at `x`."""
        left = x - self.width * SHARE[anchor]
        parts = []
        for at, block in enumerate(self.blocks):
            fill = SOFT if at and not self.bullets else INK
            if self.bullets:
                parts.append(_bulleted(block, self.bullets[at], left, top))
            else:
                parts.append(letters(block, x, top, anchor=anchor, fill=fill))
            top += block.height
        if self.strip:
            parts.append(self.strip.draw(x - self.strip.width * SHARE[anchor], top + 2))
        return "".join(parts)


def _bulleted(block: Lettering, bullet: Bullet | None, left: float, top: float) -> str:
    if bullet is None:
        return letters(block, left, top)
    return bullet((left + BULLET / 2 - 3, top + 0.62 * SIZE)) + letters(block, left + BULLET, top)


Write = Callable[[float], Label]
"""Writes a label within a width."""


def written(text: str, *, bold: bool = False, strip: Strip | None = None) -> Write:
    """How to write one text at any width, with signs under it or without."""

    @cache
    def write(width: float) -> Label:
        block, whole = _block(text, width, SIZE, bold)
        return Label((block,) if block.lines else (), strip, whole=whole)

    return write


def written_card(
    heading: str, note: str, entries: Sequence[tuple[Bullet, str]], *, bold: bool = True
) -> Write:
    """How to write a heading, a note and entries with a sign before each, at any width."""

    @cache
    def write(width: float) -> Label:
        lines: list[tuple[Bullet | None, tuple[Lettering, bool]]] = [
            (None, _block(heading, width, SIZE, bold)),
            (None, _block(note, width, SMALLEST, False)),
        ]
        lines += [(bullet, _block(text, width - BULLET, SIZE, False)) for bullet, text in entries]
        kept = [(bullet, block, whole) for bullet, (block, whole) in lines if block.lines]
        return Label(
            tuple(block for _, block, _ in kept),
            bullets=tuple(bullet for bullet, _, _ in kept),
            whole=all(whole for _, _, whole in kept),
        )

    return write


def _block(text: str, width: float, size: float, bold: bool) -> tuple[Lettering, bool]:
    """The text within a width, and whether no word had to be broken for that."""
    block = wrap(text, width, size, bold=bold)
    whole = " ".join(one_line(text).replace(SOFT_HYPHEN, "").split()) == " ".join(block.lines)
    return block, whole and block.width <= width


def tries(write: Write, most: int = LINES) -> Iterator[Label]:
    """The ways to write a label beside a dot, from wide to narrow; none breaks a word."""
    seen: list[int] = []
    for width in WIDTHS:
        label = write(width)
        if label.whole and 0 < label.lines <= most and label.lines not in seen:
            seen.append(label.lines)
            yield label


@dataclass(frozen=True, slots=True)
class LabelSpot:
    """Where a label goes: the point to draw it from, how it is aligned there, and the room it takes."""

    x: float
    top: float
    anchor: str
    box: Box


def label_spots(label: Label, point: Point, away: float) -> tuple[LabelSpot, ...]:
    """The places of a label around a dot: under it, right, left, above, and at the corners."""
    x, y = point
    wide, high, near = label.width, label.height, 0.7 * away
    return tuple(
        _spot(label, *place)
        for place in (
            (x, y + away - 1, "middle"),
            (x + away + 1, y - high / 2, "start"),
            (x - away - 1, y - high / 2, "end"),
            (x, y - away - high + 0.5, "middle"),
            (x + near, y + near - 1, "start"),
            (x - near, y + near - 1, "end"),
            (x + near, y - near - high + 2, "start"),
            (x - near, y - near - high + 2, "end"),
            (x + wide / 3, y + away - 1, "middle"),
            (x - wide / 3, y + away - 1, "middle"),
        )
    )


def _spot(label: Label, x: float, top: float, anchor: str) -> LabelSpot:
    left = x - label.width * SHARE[anchor]
    return LabelSpot(x, top, anchor, (left, top + 1, left + label.width, top + label.height - 1))
