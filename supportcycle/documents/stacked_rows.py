"""A table whose columns would be too narrow to read, row by row: under its name what each column says."""

from collections.abc import Iterator
from typing import NamedTuple

from supportcycle.documents.tree import Table

NOTHING = "–"
"""What stands in a cell of a table that has nothing to say."""


class StackedRow(NamedTuple):
    """One row: how it is called, if it has a name, and label and value of each of its cells."""

    name: str
    facts: tuple[tuple[str, str], ...]


def stacked_rows(table: Table) -> Iterator[StackedRow]:
    """The rows of a table, without the cells that are empty; a row that is all empty keeps them, to write in.

    ValueError when a row has not as many cells as there are columns.
    """
    titles = [column.title for column in table.columns]
    for row in table.rows or [("",) * len(titles)]:
        facts = list(zip(titles, row, strict=True))
        name = facts.pop(0)[1].strip() if table.row_headings and row[0].strip() else ""
        said = [(title, value) for title, value in facts if value.strip(f" \n{NOTHING}")]
        yield StackedRow(name, tuple(facts if table.room > 1 or not said else said))
