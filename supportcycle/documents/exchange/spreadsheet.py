"""Rows as a spreadsheet, .xlsx or .csv, and several sheets as one; no cell of it is ever a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import chain, islice, zip_longest
from math import ceil
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from supportcycle.documents.exchange.book_sheet import BookSheet, Value
from supportcycle.documents.exchange.formula_signs import FORMULA_SIGNS
from supportcycle.documents.reproducible_zip import as_kept, repacked
from supportcycle.domain.dates import as_typed

_UNTITLED = "Sheet"
_CONTROL = {code: " " for code in (*range(32), 0xFFFE, 0xFFFF) if code not in (9, 10, 13)}
LONGEST_CELL, MOST_ROWS = 32_767, 1_048_576
"""What a sheet of Excel holds: units of UTF-16 in a cell, and rows."""
_FIRST_YEAR = 1900
"""Of days before it Excel has no number."""
_NARROW, _WIDE, _A4 = 10, 60, 9
_SEEN, _LINE, _MOST_LINES = 200, 15, 10
"""How many rows are looked at for the width of a column, and in points how high a line is."""
_HEAD, _SEVERAL_LINES = Font(name="Calibri", size=11, bold=True), Alignment(wrap_text=True, vertical="top")


def rows_as_csv(rows: Iterable[Sequence[Value]]) -> bytes:
    """A file that Excel in Dutch opens with a double click."""
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows([_said(value) for value in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def rows_as_xlsx(rows: Iterable[Sequence[Value]], *, created: datetime) -> bytes:
    """One sheet with the headings kept in sight; days are days, numbers numbers, all else is text.

    The same rows and moment give the same bytes.
    """
    return book_as_xlsx([BookSheet(_UNTITLED, rows)], created=created)


def book_as_xlsx(sheets: Iterable[BookSheet], *, created: datetime) -> bytes:
    """The same with a sheet for each of these; one with more rows than Excel has goes on in a next one."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        rows = iter(sheet.rows)
        heads = next(rows, ())
        _write(book, sheet.title, heads, islice(rows, MOST_ROWS - 1))
        for number, first in enumerate(rows, 2):
            _write(book, f"{sheet.title} {number}", heads, chain([first], islice(rows, MOST_ROWS - 2)))
    return _packed(book, created)


def _write(book: Workbook, title: str, heads: Sequence[Value], rows: Iterable[Sequence[Value]]) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    rows = iter(rows)
    seen = [heads, *islice(rows, _SEEN)]
    widths = [_width(column) for column in zip_longest(*seen)]
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet._writer = WorksheetWriter(sheet, out=io.BytesIO())
    sheet._writer.write_top()
    sheet.append([_plain_cell(sheet, head, _HEAD) for head in heads])
    for number, row in enumerate(chain(seen[1:], rows), 2):
        if (lines := _lines(row, widths)) > 1:
            sheet.row_dimensions[number].height = _LINE * lines
        sheet.append([_plain_cell(sheet, value) for value in row])


def _width(column: Iterable[Value]) -> int:
    """Room for the longest of the cells that were looked at, in letters."""
    return min(_WIDE, max(_NARROW, *(len(_said(value)) + 2 for value in column)))


def _lines(row: Sequence[Value], widths: Sequence[int]) -> int:
    """How many lines of letters the fullest cell of a row has in its column."""
    filled = (len(value) / width for value, width in zip(row, widths, strict=False) if isinstance(value, str))
    return min(_MOST_LINES, ceil(max(filled, default=1)))


class _InMemory(ExcelWriter):  # type: ignore[misc]
    """Keeps each sheet in memory: openpyxl itself lays it in a readable file among those of the system."""

    def write_worksheet(self, sheet: Any) -> None:
        """One sheet, ended and put in the archive."""
        sheet._drawing = SpreadsheetDrawing()
        sheet.close()
        sheet._rels = sheet._writer._rels
        self._archive.writestr(sheet.path[1:], sheet._writer.out.getvalue())
        self.manifest.append(sheet)


def _packed(book: Workbook, created: datetime) -> bytes:
    written = io.BytesIO()
    book.properties.created = book.properties.modified = as_kept(created)
    _InMemory(book, ZipFile(written, "w")).save()
    return repacked(written.getvalue())


def guarded(cell: str) -> str:
    """The text with a mark before it when a spreadsheet would take it for a formula."""
    clean = cell.translate(_CONTROL)
    return f"'{clean}" if clean.startswith(FORMULA_SIGNS) else clean


def _said(value: Value) -> str:
    if isinstance(value, date):
        return as_typed(value)
    return "" if value is None else guarded(str(value))


def _plain_cell(sheet: Any, value: Value, font: Font | None = None) -> Cell | None:
    """Text is text whatever it looks like; nothing is no cell."""
    if value is None or value == "":
        return None
    is_day = isinstance(value, date) and value.year >= _FIRST_YEAR
    is_words = not is_day and not isinstance(value, int)
    cell = WriteOnlyCell(sheet, _fitting(_said(value)) if is_words else value)
    cell.alignment = _SEVERAL_LINES
    if is_words:
        cell.data_type = "s"
    elif is_day:
        cell.number_format = "dd-mm-yyyy"
    if font:
        cell.font = font
    return cell


def _fitting(words: str) -> str:
    """The words as far as they have room in a cell; where more were cut off a sign says so."""
    units = words.encode("utf-16-le", "replace")
    if len(units) <= 2 * LONGEST_CELL:
        return words
    return units[: 2 * (LONGEST_CELL - 1)].decode("utf-16-le", "ignore") + "…"
