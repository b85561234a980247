"""The order on the page of text in two directions: the Unicode bidirectional algorithm, line by line."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

OPEN, CLOSE = "\u2068", "\u2069"
"""First strong isolate and its end: quoted words keep to themselves."""
QUOTES = {"“": "”", "‘": "’", "«": "»"}


class Run(NamedTuple):
    """Part of a line in one direction, its letters in the order in which they are read."""

    text: str
    backwards: bool


def visual_runs(lines: Sequence[str], *, backwards: bool) -> list[list[Run]]:
    """The runs of each line of one paragraph, from left to right on the page.

    `backwards` says whether the paragraph as a whole runs from right to left. Levels are found over the
    whole paragraph, for a number at the start of a line belongs to the words before it.
    """
    levels = _levels("".join(lines), backwards)
    base = int(backwards)
    return [list(_ordered(line, [next(levels) for _ in line], base)) for line in lines]


def _levels(text: str, backwards: bool) -> Iterator[int]:
    """The level of each character: odd from right to left, even from left to right."""
    from fpdf.bidi import BidiParagraph
    from fpdf.enums import TextDirection

    marked, own = _isolated(text)
    direction = TextDirection.RTL if backwards else TextDirection.LTR
    found = BidiParagraph(marked, direction, preserve_bn_chars=True).get_characters()
    levels = {each.character_index: each.embedding_level for each in found}
    return (levels.get(at, int(backwards)) for at in own)


def _isolated(text: str) -> tuple[str, list[int]]:
    """The text with its quotations as isolates, and where each of its own characters stands in that."""
    ends = _quotations(text)
    marked, own = "", []
    for at, character in enumerate(text):
        marked += CLOSE if at in ends.values() else ""
        own.append(len(marked))
        marked += character + (OPEN if at in ends else "")
    return marked, own


def _quotations(text: str) -> dict[int, int]:
    """Where quotations open and close; an apostrophe or a quotation that never closes is none."""
    found: dict[int, int] = {}
    open_at: list[int] = []
    for at, character in enumerate(text):
        if character in QUOTES:
            open_at.append(at)
        elif open_at and character == QUOTES[text[open_at[-1]]]:
            found[open_at.pop()] = at
    return found


def _ordered(line: str, levels: list[int], base: int) -> Iterator[Run]:
    """Rules L1 and L2: white at the end goes with the paragraph, then runs are turned level by level."""
    end = len(line.rstrip())
    levels[end:] = [base] * (len(line) - end)
    letters = iter(line)
    runs = [
        (level, "".join(next(letters) for _ in same))
        for level, same in ((level, list(same)) for level, same in groupby(levels))
    ]
    for level in range(max(levels, default=0), 0, -1):
        runs = _turned(runs, level)
    return (Run(text, level % 2 == 1) for level, text in runs)


def _turned(runs: list[tuple[int, str]], least: int) -> list[tuple[int, str]]:
    """The same runs with every row of neighbours of at least this level the other way round."""
    result: list[tuple[int, str]] = []
    for high, row in groupby(runs, lambda run: run[0] >= least):
        neighbours = list(row)
        result += neighbours[::-1] if high else neighbours
    return result
