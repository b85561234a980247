"""Cards on one sheet, two beside each other, to cut out along the lines of the table."""

from collections.abc import Iterable

from supportcycle.documents.tree import Column, Table

QUARTER = 17
"""How many lines make a card a quarter of a page high."""


def cut_out(cards: Iterable[str], column: str) -> Table:
    """A table with a card in each cell, in reading order; `column` names both columns."""
    told = list(cards)
    if len(told) % 2:
        told.append("")
    rows = tuple(zip(told[::2], told[1::2], strict=True))
    return Table("", (Column(column), Column(column)), rows, row_headings=False, room=QUARTER, cut=True)
