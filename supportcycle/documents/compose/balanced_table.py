"""A table whose columns are as wide as what stands in them asks for, so that its rows are low."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from supportcycle.documents.tree import Column, Table

UNITS, LEAST = 24, 4
"""The parts that a table is divided in, and how many of them a column has at least."""
LETTERS = 3.6
"""About so many letters stand beside each other in one part."""


def balanced_table(
    caption: str, titles: Sequence[str], rows: Sequence[Sequence[str]], *, always: int = 1
) -> Table:
    """The table without columns in which nothing stands; the first ones, so many as `always`, stay."""
    shown = [at for at in range(len(titles)) if at < always or any(row[at].strip() for row in rows)]
    cells = tuple(tuple(row[at] for at in shown) for row in rows)
    return Table(caption, tuple(map(Column, (titles[at] for at in shown), balanced_widths(cells))), cells)


def balanced_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """A width for each column of these cells, in parts of the whole: those with which the rows are lowest,
    found by giving one part at a time to who gains by it."""
    count = len(rows[0]) if rows else 0
    widths = [UNITS // count] * count if count else []
    while better := min(_neighbours(widths), key=lambda each: _height(rows, each), default=None):
        if _height(rows, better) >= _height(rows, widths):
            break
        widths = better
    return widths


def _neighbours(widths: Sequence[int]) -> Iterator[list[int]]:
    """The same widths with one part moved from one column to another."""
    for giving, taking in permutations(range(len(widths)), 2):
        if widths[giving] > LEAST:
            moved = list(widths)
            moved[giving] -= 1
            moved[taking] += 1
            yield moved


def _height(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> float:
    """About how many lines the rows take. Not rounded, or nobody would gain by one part."""
    return round(sum(max(map(_lines, row, widths)) for row in rows), 6)


def _lines(cell: str, width: int) -> float:
    return sum(max(1.0, len(part) / (width * LETTERS)) for part in cell.split("\n"))
