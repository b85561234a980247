"""Who carries what, then and now: a block for every thing somebody does."""

from collections.abc import Sequence
from dataclasses import dataclass

from supportcycle.figures.base.svg import letters, picture, rounded
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import ACCENT, BODY, FIELD, LINE, PAPER, SMALL, SOFT, WIDE

EDGE, NAME, WORD = 14.0, 176.0, 56.0
START = EDGE + NAME + WORD
ROOM = WIDE - START - EDGE - 46
BLOCK, GAP, LINE_HEIGHT = 18.0, 5.0, 28.0
MOST = int(ROOM // (BLOCK + GAP))


@dataclass(frozen=True, slots=True)
class LoadRow:
    """Somebody, and how many things they did then and do now; None when there is no then."""

    label: str
    then: int | None
    now: int


@dataclass(frozen=True, slots=True)
class LoadWords:
    """What stands before the two lines of a row."""

    then: str
    now: str


def load_picture(rows: Sequence[LoadRow], *, words: LoadWords, title: str = "") -> str:
    """A row per carrier as SVG, 680 wide. Open blocks are then, filled ones now; more than fit on a line
    become one bar, as long as its number asks. No total, no difference, nothing good or bad.

    An alt text holds: per carrier the two numbers.
    """
    most = max([MOST, *(row.then or 0 for row in rows), *(row.now for row in rows)])
    y, parts = 0.0, []
    for row in rows:
        drawn, height = _row(row, words, most, y)
        parts.append(drawn)
        y += height + 8
    return picture(WIDE, max(y, 24), *parts, title=title)


def _row(row: LoadRow, words: LoadWords, most: int, top: float) -> tuple[str, float]:
    lines = [(words.now, row.now, True)] if row.then is None else [
        (words.then, row.then, False), (words.now, row.now, True)
    ]  # fmt: skip
    name = wrap(row.label, NAME - 10, BODY, bold=True)
    said = [wrap(word, WORD - 8, SMALL) for word, _, _ in lines]
    heights = [max(LINE_HEIGHT, block.height + 8) for block in said]
    height = max(sum(heights), name.height + 8) + 14
    parts = [rounded(1, top, WIDE - 2, height, fill=FIELD, line=FIELD, r=14), letters(name, EDGE, top + 11)]
    y = top + 7
    for block, (_, count, filled), tall in zip(said, lines, heights, strict=True):
        parts.append(letters(block, EDGE + NAME, y + 6, fill=SOFT))
        parts.append(_blocks(count, most, y + 5, filled=filled))
        y += tall
    return "".join(parts), height


def _blocks(count: int, most: int, y: float, *, filled: bool) -> str:
    """The blocks, or a bar when there are too many, with the number behind them."""
    fill, line = (ACCENT, ACCENT) if filled else (PAPER, LINE)
    if most <= MOST:
        width = count * (BLOCK + GAP)
        drawn = "".join(
            rounded(START + at * (BLOCK + GAP), y, BLOCK, BLOCK, fill=fill, line=line, r=4)
            for at in range(count)
        )
    else:
        width = ROOM * count / most
        drawn = rounded(START, y, width, BLOCK, fill=fill, line=line, r=4) if count else ""
        width += GAP
    return drawn + letters(wrap(str(count), 60, BODY, bold=True), START + width + 4, y - 1)
