"""Before and now beside each other, in the words of the people themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from supportcycle.figures.base.svg import arrow_head, at, letters, path, picture, rounded
from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import ACCENT, BODY, LINE, PAPER, SOFT, TINT, WIDE
from supportcycle.figures.progress.cards import PAD, empty_card, empty_height

EDGE = 4
BETWEEN = 56
COLUMN = (WIDE - 2 * EDGE - BETWEEN) / 2
RIGHT = EDGE + COLUMN + BETWEEN


@dataclass(frozen=True, slots=True)
class ThenNowRow:
    """What a row is about, and how it was and is; an empty text is drawn as an empty place."""

    label: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class ThenNowWords:
    """The headings of the two columns, and the words for a place where nothing was written."""

    before: str
    now: str
    nothing: str = ""


def then_now_picture(rows: Sequence[ThenNowRow], *, words: ThenNowWords, title: str = "") -> str:
    """Per row two cards with an arrow from before to now, as SVG, 680 wide and as high as needed.

    An alt text holds: per row its label, what was said before and what is said now.
    """
    columns = ((words.before, float(EDGE), SOFT), (words.now, RIGHT, ACCENT))
    heads = [(wrap(text, COLUMN - PAD, BODY + 1, bold=True), x, fill) for text, x, fill in columns]
    parts = [letters(block, x + PAD, 4, fill=fill) for block, x, fill in heads]
    y = max(block.height for block, _, _ in heads) + 12
    for row in rows:
        drawn, y = _row(row, words.nothing, y)
        parts.append(drawn)
    return picture(WIDE, y, *parts, title=title)


def _row(row: ThenNowRow, nothing: str, y: float) -> tuple[str, float]:
    label = wrap(row.label, WIDE - 2 * EDGE - 2 * PAD, BODY, bold=True)
    head = letters(label, EDGE + PAD, y)
    y += label.height and label.height + 6
    before, now = (wrap(text, COLUMN - 2 * PAD, BODY) for text in (row.before, row.now))
    lowest = empty_height(nothing, COLUMN) if not (before.lines and now.lines) else 0
    height = max(before.height + 22, now.height + 22, lowest, 44)
    left = _card(before, nothing, EDGE, y, height, fill=PAPER, line=LINE)
    right = _card(now, nothing, RIGHT, y, height, fill=TINT, line=ACCENT)
    return head + left + right + _arrow(y + height / 2), y + height + 16


def _card(block: Lettering, nothing: str, x: float, y: float, height: float, *, fill: str, line: str) -> str:
    if not block.lines:
        return empty_card(nothing, x, y, COLUMN, height)
    return rounded(x, y, COLUMN, height, fill=fill, line=line, r=14) + letters(
        block, x + PAD, y + (height - block.height) / 2
    )


def _arrow(y: float) -> str:
    start, tip = (RIGHT - BETWEEN + 12, y), (RIGHT - 10, y)
    return path(f"M{at(start)}L{at((tip[0] - 4, y))}", width=2.4) + arrow_head(tip, start, size=11)
