"""The tables in a file that somebody made, as words, and which row of them holds the headings."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from supportcycle.documents.exchange.formula_signs import FORMULA_SIGNS
from supportcycle.documents.exchange.incoming.limits import LONGEST_CELL
from supportcycle.documents.exchange.incoming.notes import Notes

Row = Sequence[str]
_LOOKED_AT = 30
"""Above the headings there is a title, a date, an empty row: seldom more than a few."""
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class IncomingTable:
    """One sheet, or a file of text; the first row is number 1, as in a spreadsheet."""

    title: str = field(repr=False)
    rows: list[Row] = field(repr=False)
    notes: Notes


def heading(cell: str) -> str:
    """A heading as it is compared: capitals, a colon, a star and which number it has make no difference."""
    return _NUMBER.sub("#", " ".join(cell.replace("\xa0", " ").strip(" :?*").casefold().split()))


def known_in(row: Row, known: Collection[str]) -> int:
    """How many cells of a row are a heading that is known."""
    return len({heading(cell) for cell in row}.intersection(known))


def heading_row(table: IncomingTable, known: Collection[str]) -> int:
    """Where the headings are: the row with most known ones, else the first that is filled as others are."""
    rows = table.rows[:_LOOKED_AT]
    if not rows:
        return 0
    best = max(range(len(rows)), key=lambda at: (known_in(rows[at], known), -at))
    if known_in(rows[best], known):
        return best
    filled = [sum(map(bool, row)) for row in rows]
    return next(at for at, count in enumerate(filled) if 2 * count >= max(filled))


def headings_of(table: IncomingTable, at: int) -> list[str]:
    """The headings by column; a column with something in it can be without."""
    wide = max(map(len, table.rows), default=0)
    named = list(table.rows[at]) if at < len(table.rows) else []
    return [*named, *[""] * (wide - len(named))]


def filled_columns(table: IncomingTable, at: int) -> list[int]:
    """The columns in which something stands below the headings."""
    filled = set[int]()
    for row in table.rows[at + 1 :]:
        filled.update(column for column, cell in enumerate(row) if cell)
    return sorted(filled)


def best_table(tables: Sequence[IncomingTable], known: Collection[str]) -> int:
    """The place of the table with the most headings that are known; of equals the first."""
    found = [known_in(each.rows[heading_row(each, known)], known) if each.rows else -1 for each in tables]
    return max(range(len(tables)), key=lambda at: (found[at], -at))


def cut(words: str, number: int, notes: Notes) -> str:
    """A cell as it is kept: not too long, and without the mark that kept it from being a formula."""
    if len(words) > LONGEST_CELL:
        notes.at("cut", number)
    words = words[:LONGEST_CELL]
    return words[1:] if words.startswith("'") and words[1:].startswith(FORMULA_SIGNS) else words
