"""Rows as a spreadsheet, .xlsx or .csv; no cell of it is ever a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.writer.excel import ExcelWriter

from supportcycle.documents.reproducible_zip import as_kept, repacked
from supportcycle.domain.dates import as_typed

Value = str | int | date | None
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_CONTROL = {code: " " for code in range(32) if code not in (9, 10, 13)}


def rows_as_csv(rows: Iterable[Sequence[Value]]) -> bytes:
    """A file that Excel in Dutch opens with a double click."""
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows([_said(value) for value in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def rows_as_xlsx(rows: Iterable[Sequence[Value]], *, created: datetime) -> bytes:
    """One sheet with the headings kept in sight; days are days, numbers numbers, all else is text.

    The same rows and moment give the same bytes.
    """
    book = Workbook()
    sheet = book.active or book.create_sheet()
    for row in rows:
        sheet.append([guarded(value) if isinstance(value, str) else value for value in row])
    for cells in sheet.iter_rows():
        for cell in cells:
            _plain_cell(cell)
    sheet.freeze_panes = "A2"
    return _packed(book, created)


def _packed(book: Workbook, created: datetime) -> bytes:
    written = io.BytesIO()
    book.properties.created = book.properties.modified = as_kept(created)
    ExcelWriter(book, ZipFile(written, "w")).save()
    return repacked(written.getvalue())


def guarded(cell: str) -> str:
    """The text with a mark before it when a spreadsheet would take it for a formula."""
    clean = cell.translate(_CONTROL)
    return f"'{clean}" if clean.startswith(FORMULA_SIGNS) else clean


def _said(value: Value) -> str:
    if isinstance(value, date):
        return as_typed(value)
    return "" if value is None else guarded(str(value))


def _plain_cell(cell: object) -> None:
    if not isinstance(cell, Cell):
        return
    if isinstance(cell.value, str):
        cell.data_type = "s"
    elif cell.is_date:
        cell.number_format = "dd-mm-yyyy"
