"""The legend: only what the drawing uses, in lines that never run off the sheet."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from supportcycle.figures.base.svg import Point, letters
from supportcycle.figures.base.text_metrics import SMALLEST, Lettering, wrap

GAP = 24
SIGN = 20.0
LINE = 24


@dataclass(frozen=True, slots=True)
class Key:
    """A sign, how wide it is, and the words for it. `draw` gets the middle of the sign."""

    draw: Callable[[Point], str]
    words: str
    width: float = SIGN


def keys(
    meanings: Sequence[str], used: Collection[str], words: Mapping[str, str],
    draw: Callable[[str, Point], str], width: Callable[[str], float] = lambda _: SIGN,
) -> list[Key]:  # fmt: skip
    """A key for each meaning that is used, in the order of the table."""
    return [
        Key(partial(draw, meaning), words.get(meaning, ""), width(meaning))
        for meaning in meanings
        if meaning in used
    ]


def legend(entries: Sequence[Key], left: float, top: float, width: float) -> tuple[str, float]:
    """The signs with their words from `top` down, and where they end."""
    parts, x, y, high = [], left, top, 0.0
    for entry in entries:
        block = wrap(entry.words, width - entry.width - 8, SMALLEST)
        wide = entry.width + 8 + block.width
        if x > left and x + wide > left + width:
            x, y, high = left, y + high, 0.0
        parts.append(_entry(entry, block, x, y))
        x, high = x + wide + GAP, max(high, block.height + 8, LINE)
    return "".join(parts), y + high


def _entry(entry: Key, block: Lettering, x: float, top: float) -> str:
    words = letters(block, x + entry.width + 8, top + max(0.0, (LINE - 8 - block.height) / 2))
    return entry.draw((x + entry.width / 2, top + (LINE - 8) / 2)) + words
