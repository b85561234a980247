"""The rows of a spreadsheet that somebody made, .xlsx or .csv, and what of it could not be read."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, zip_longest
from typing import Any

from openpyxl import load_workbook

from supportcycle.documents.decoding import decoded
from supportcycle.documents.exchange.spreadsheet import FORMULA_SIGNS
from supportcycle.documents.exchange.spreadsheet_cells import said
from supportcycle.domain.errors import ArchiveError

MOST_ROWS, MOST_COLUMNS, MOST_UNPACKED, LONGEST_CELL = 2000, 100, 20_000_000, 2000
_SEPARATORS, _NAMED_SEPARATOR = ";,\t|", "sep="

Row = list[str]


@dataclass(slots=True)
class Notes:
    """What was not taken over as it stood: for each kind the rows where, or the words it is about."""

    rows: dict[str, list[int]] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def at(self, kind: str, row: int) -> None:
        """This happened in that row, counted as a spreadsheet counts."""
        known = self.rows.setdefault(kind, [])
        if row not in known:
            known.append(row)

    def about(self, kind: str, words: str = "") -> None:
        """This happened to something that has a name of its own."""
        self.words.setdefault(kind, []).append(words)


def rows_in(data: bytes, headings: Iterable[str], notes: Notes) -> list[Row]:
    """The rows of the sheet that has these headings, all cells as words; what was cut is in `notes`.

    ArchiveError when it is too large. Whatever the library that reads it raises comes through.
    """
    known = frozenset(headings)
    rows = _of_book(data, known, notes) if data.startswith(b"PK") else _of_text(data, known, notes)
    if len(rows) > MOST_ROWS + 1:
        notes.about("too_long", str(MOST_ROWS))
    return rows[: MOST_ROWS + 1]


def heading(cell: str) -> str:
    """A heading as it is compared: capitals, a colon or a star make no difference."""
    return cell.strip(" :?*\xa0").casefold()


def _of_text(data: bytes, known: frozenset[str], notes: Notes) -> list[Row]:
    file = decoded(data)
    if file.is_guess:
        notes.about("letters")
    first, _, rest = file.text.partition("\n")
    if first.casefold().startswith(_NAMED_SEPARATOR) and len(first.strip()) == len(_NAMED_SEPARATOR) + 1:
        return list(_parted(rest, first[len(_NAMED_SEPARATOR)], notes))
    begin = file.text[: LONGEST_CELL * 2]
    separator = max(_SEPARATORS, key=lambda each: _known_headings(_first_row(begin, each), known))
    return list(_parted(file.text, separator, notes))


def _first_row(words: str, separator: str) -> Sequence[str]:
    return next(csv.reader(io.StringIO(words, newline=""), delimiter=separator), ())


def _parted(words: str, separator: str, notes: Notes) -> Iterator[Row]:
    rows = csv.reader(io.StringIO(words, newline=""), delimiter=separator)
    for number, row in enumerate(islice(rows, MOST_ROWS + 2), 1):
        yield [_cut(cell.strip(), number, notes) for cell in row]


def _known_headings(row: Sequence[str], known: frozenset[str]) -> int:
    return sum(heading(cell) in known for cell in row)


def _of_book(data: bytes, known: frozenset[str], notes: Notes) -> list[Row]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise ArchiveError(code="archive_too_large")
    shown, typed = (load_workbook(io.BytesIO(data), read_only=True, data_only=only) for only in (True, False))
    chosen = max(range(len(shown.worksheets)), key=lambda at: _fits(shown.worksheets[at], known))
    for at, sheet in enumerate(shown.worksheets):
        if at != chosen and next(sheet.iter_rows(max_row=1, max_col=1, values_only=True), None):
            notes.about("sheets", sheet.title)
    pairs = zip_longest(_cells(shown.worksheets[chosen]), _cells(typed.worksheets[chosen]), fillvalue=())
    return [_row(number, seen, formulas, notes) for number, (seen, formulas) in enumerate(pairs, 1)]


def _fits(sheet: Any, known: frozenset[str]) -> int:
    row = next(sheet.iter_rows(max_row=1, max_col=MOST_COLUMNS, values_only=True), ())
    return _known_headings([said(cell) for cell in row], known)


def _cells(sheet: Any) -> Iterator[Sequence[Any]]:
    rows: Iterator[Sequence[Any]] = sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS)
    return rows


def _row(number: int, shown: Sequence[Any], typed: Sequence[Any], notes: Notes) -> Row:
    pairs = zip_longest(shown, typed)
    return [_cut(_words(cell, formula, number, notes), number, notes) for cell, formula in pairs]


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


def _cut(words: str, number: int, notes: Notes) -> str:
    if len(words) > LONGEST_CELL:
        notes.at("cut", number)
    words = words[:LONGEST_CELL]
    return words[1:] if words.startswith("'") and words[1:].startswith(FORMULA_SIGNS) else words
