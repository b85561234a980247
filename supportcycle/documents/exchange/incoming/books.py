"""The sheets of a spreadsheet (.xlsx, .xlsm): what its cells show, merged ones for every row they span."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import column_index_from_string, range_boundaries

from supportcycle.documents.exchange.incoming.limits import MOST_COLUMNS, MOST_LINES
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.spreadsheet_cells import said
from supportcycle.documents.exchange.incoming.tables import IncomingTable, cut
from supportcycle.domain.errors import ArchiveError

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_HIDDEN = re.compile(rb'<(?:\w+:)?row\b(?=[^>]*?\bhidden="(?:1|true)")[^>]*?\br="(\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})\d')
_MOST_FILLED, _LARGEST_PART = 1_000_000, 60_000_000


def book_tables(data: bytes) -> list[IncomingTable]:
    """The sheets that have something in them. ArchiveError when it cannot be read as a spreadsheet.

    All sheets together have no more rows than one file may have.
    """
    try:
        return [table for table in _tables(data) if table.rows]
    except ArchiveError:
        raise
    except Exception as error:
        # A file somebody made can let the library that reads it fail in any way there is.
        raise ArchiveError(type(error).__name__, code="import_damaged") from None


def _tables(data: bytes) -> Iterator[IncomingTable]:
    shown = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    typed = load_workbook(io.BytesIO(data), read_only=True)
    room = MOST_LINES
    for at, sheet in enumerate(shown.worksheets):
        markup = _markup(data, sheet)
        formulas = typed.worksheets[at] if _FORMULA.search(markup) else None
        table = _table(sheet, formulas, markup, room)
        room -= len(table.rows)
        yield table


def _markup(data: bytes, sheet: Any) -> bytes:
    """The part of the file with the sheet; nothing of one that is too large to look through at once."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        part = packed.getinfo(str(getattr(sheet, "_worksheet_path", "")).lstrip("/"))
        return packed.read(part) if part.file_size <= _LARGEST_PART else b""


def _table(sheet: Any, formulas: Any, markup: bytes, room: int) -> IncomingTable:
    notes = Notes()
    size = room, _width(markup)
    pairs = zip_longest(_cells(sheet, *size), _cells(formulas, *size) if formulas else (), fillvalue=())
    rows = [
        _row(number, seen, typed, notes, is_compared=formulas is not None)
        for number, (seen, typed) in enumerate(pairs, 1)
    ]
    if len(rows) > room:
        notes.about("too_long", str(room))
    rows = rows[:room]
    while rows and not any(rows[-1]):
        rows.pop()
    _spread_merged(rows, markup, notes)
    _note_hidden(rows, markup, notes)
    return IncomingTable(str(sheet.title), list(rows), notes)


def _width(markup: bytes) -> int:
    """How many columns there are: the library makes every row as wide as it is asked for."""
    named = {found[1] for found in _CELL.finditer(markup)}
    last = max((int(column_index_from_string(name.decode())) for name in named), default=MOST_COLUMNS)
    return min(last, MOST_COLUMNS)


def _cells(sheet: Any, room: int, width: int) -> Iterator[Sequence[Any]]:
    rows: Iterator[Sequence[Any]] = sheet.iter_rows(max_col=width)
    return islice(rows, room + 1)


def _row(
    number: int, shown: Sequence[Any], typed: Sequence[Any], notes: Notes, *, is_compared: bool
) -> list[str]:
    pairs = zip_longest(shown, typed) if is_compared else ((cell, None) for cell in shown)
    row = [cut(_words(cell, formula, number, notes), number, notes) for cell, formula in pairs]
    while row and not row[-1]:
        row.pop()
    return row


def _words(cell: Any, formula: Any, number: int, notes: Notes) -> str:
    """What a formula came to when the file was kept last; nothing for an error, and then it is said."""
    if cell is None or cell.value is None:
        if formula is not None and formula.data_type == "f":
            notes.at("formula", number)
        return ""
    if cell.data_type == "e":
        notes.at("error", number)
        return ""
    return said(cell.value, cell.number_format)


def _spread_merged(rows: list[list[str]], markup: bytes, notes: Notes) -> None:
    """What stands in a cell over several rows stands in each of them that says something."""
    filled = 0
    for found in _MERGED.finditer(markup):
        column, first, _, last = range_boundaries(found[1].decode())
        last = min(last or 0, len(rows))
        words = rows[first - 1][column - 1 : column] if first and column and first <= len(rows) else []
        if not any(words):
            continue
        filled += last - first
        if filled > _MOST_FILLED:
            return
        for at in range(first, last):
            _put(rows[at], column - 1, words[0], at + 1, notes)


def _put(row: list[str], column: int, words: str, number: int, notes: Notes) -> None:
    if any(row) and not any(row[column : column + 1]):
        row.extend([""] * (column + 1 - len(row)))
        row[column] = words
        notes.at("merged", number)


def _note_hidden(rows: list[list[str]], markup: bytes, notes: Notes) -> None:
    for found in _HIDDEN.finditer(markup):
        number = int(found[1])
        if number <= len(rows) and any(rows[number - 1]):
            notes.at("hidden", number)
