"""Which column of somebody's table is which field of ours: proposed by its heading, changed by hand."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from supportcycle.content.column_names import column_names
from supportcycle.documents.exchange.headings import ID, edge_headings, node_headings
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.tables import (
    IncomingTable,
    Row,
    filled_columns,
    heading,
    headings_of,
)

Columns = dict[int, str]
"""The field by the place of its column; a column that is not named is left."""
JOINED = frozenset({"contact", "reachable", "given", "between", "family"})
"""Fields that several columns can be of: three telephone numbers are one answer."""

_OF_NODES_ONLY = frozenset({"sex"})
"""Fields that are not asked of somebody's contacts; a table of nodes says them."""


def known_headings(subject: str) -> dict[str, str]:
    """The field by its heading, as headings are compared."""
    return {heading(name): field for field, names in _names(subject).items() for name in names}


def _names(subject: str) -> dict[str, tuple[str, ...]]:
    """Those of other programs, and those under which people and ties leave this workbook."""
    own = {"people": node_headings, "ties": edge_headings}
    named = column_names()[subject]
    ours = own[subject]() if subject in own else {}
    return {**named, **{field: (*named.get(field, ()), label) for field, label in ours.items()}}


def proposed_columns(table: IncomingTable, at: int, subject: str) -> Columns:
    """The columns below the headings at that row that are known; of two that say the same the likelier."""
    named, known = headings_of(table, at), known_headings(subject)
    places: dict[str, list[int]] = {}
    is_ours = heading(ID) in map(heading, named)
    for column in filled_columns(table, at):
        field = known.get(heading(named[column]))
        if field and (is_ours or field not in _OF_NODES_ONLY):
            places.setdefault(field, []).append(column)
    if len(places.get("source", ())) > 1 and "target" not in places:
        places["target"] = [places["source"].pop()]
    return {
        column: field
        for field, columns in places.items()
        for column in (columns if field in JOINED else [_likeliest(columns, named, subject, field)])
    }


def _likeliest(columns: Sequence[int], named: Sequence[str], subject: str, field: str) -> int:
    order = [heading(name) for name in _names(subject)[field]]
    rank = {name: at for at, name in enumerate(order)}
    return min(columns, key=lambda column: (rank.get(heading(named[column]), len(rank)), column))


def note_left(
    tables: Sequence[IncomingTable], table: IncomingTable, at: int, columns: Columns, notes: Notes
) -> None:
    """Tell of the columns and sheets of a file that are not taken over."""
    named = headings_of(table, at)
    for column in filled_columns(table, at):
        if column not in columns:
            notes.about("columns", named[column] or column_letter(column))
    for other in tables:
        if other is not table:
            notes.about("sheets", other.title)


def column_letter(column: int) -> str:
    """What a spreadsheet calls the column at a place."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column + 1))


def headings_print(table: IncomingTable, at: int, subject: str) -> str:
    """By what a table with the same headings is known again; no word can be read back from it."""
    words = "\n".join([subject, *map(heading, headings_of(table, at))])
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def cells_of(row: Row, columns: Mapping[int, str], field: str) -> Iterator[str]:
    """What a row says of a field, in the order of its columns, each thing once."""
    cells = (row[at] for at, each in columns.items() if each == field and at < len(row))
    yield from dict.fromkeys(cell for cell in cells if cell)


def said_rows(table: IncomingTable, at: int) -> Iterator[tuple[int, Row]]:
    """The rows below the headings in which something stands, with the number they have in the file."""
    return ((number, row) for number, row in enumerate(table.rows[at + 1 :], at + 2) if any(row))
