"""The local offers as a spreadsheet: out as .xlsx or .csv, and in again; no cell is ever a formula."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from itertools import islice

from openpyxl import load_workbook

from supportcycle.content import text
from supportcycle.documents.spreadsheet import FORMULA_SIGNS, rows_as_csv, rows_as_xlsx
from supportcycle.domain.errors import ArchiveError
from supportcycle.domain.methods.local import LocalOffer

COLUMNS = tuple(LocalOffer.model_fields)
MOST_ROWS, MOST_BYTES, MOST_UNPACKED, LONGEST_CELL = 2000, 2_000_000, 20_000_000, 2000


def as_csv(offers: Iterable[LocalOffer]) -> bytes:
    """A file that Excel in Dutch opens with a double click."""
    return rows_as_csv(_rows(offers))


def as_xlsx(offers: Iterable[LocalOffer]) -> bytes:
    """A spreadsheet with one sheet; every cell is text."""
    return rows_as_xlsx(_rows(offers))


def offers_in(data: bytes) -> list[LocalOffer]:
    """The offers in a .csv or .xlsx with our headings. ArchiveError when it is not, or too large."""
    if len(data) > MOST_BYTES:
        raise ArchiveError(code="archive_too_large")
    try:
        return _as_offers(_from_xlsx(data) if data.startswith(b"PK") else _from_csv(data))
    except ArchiveError:
        raise
    except Exception as error:
        # A file somebody made can let the library that reads it fail in any way there is.
        raise ArchiveError(type(error).__name__, code="sheet_foreign") from None


def _headings() -> list[str]:
    return [text(f"methods.local.columns.{column}") for column in COLUMNS]


def _rows(offers: Iterable[LocalOffer]) -> list[list[str]]:
    return [_headings(), *([getattr(offer, column) for column in COLUMNS] for offer in offers)]


def _plain(cell: object) -> str:
    said = "" if cell is None else str(cell).strip()[:LONGEST_CELL]
    return said[1:] if said.startswith("'") and said[1:].startswith(FORMULA_SIGNS) else said


def _from_csv(data: bytes) -> list[Sequence[object]]:
    try:
        said = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = data.decode("cp1252", "replace")
    first = said.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    return list(islice(csv.reader(io.StringIO(said, newline=""), delimiter=delimiter), MOST_ROWS + 1))


def _from_xlsx(data: bytes) -> list[Sequence[object]]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise ArchiveError(code="archive_too_large")
    book = load_workbook(io.BytesIO(data), read_only=True)
    rows = book.worksheets[0].iter_rows(values_only=True, max_row=MOST_ROWS + 1, max_col=50)
    return list(rows)


def _as_offers(rows: Sequence[Sequence[object]]) -> list[LocalOffer]:
    """The rows below the headings, which may stand in any order; rows without a name are left."""
    named = {heading.casefold(): column for heading, column in zip(_headings(), COLUMNS, strict=True)}
    places = {
        named[words]: number
        for number, cell in enumerate(rows[0] if rows else ())
        if (words := _plain(cell).casefold()) in named
    }
    if "what" not in places:
        raise ValueError("no headings of ours")
    offers = (_offer(row, places) for row in rows[1:])
    return [offer for offer in offers if offer.what]


def _offer(row: Sequence[object], places: dict[str, int]) -> LocalOffer:
    return LocalOffer(**{column: _plain(row[at]) for column, at in places.items() if at < len(row)})
