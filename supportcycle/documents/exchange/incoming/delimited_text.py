"""A table that was kept as text: parted by ; , tab or |, in whatever letters the computer wrote."""

import csv
import io
from collections.abc import Collection, Iterator
from itertools import islice

from supportcycle.documents.decoding import decoded
from supportcycle.documents.exchange.incoming.limits import LONGEST_CELL, MOST_COLUMNS, MOST_LINES
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.tables import IncomingTable, Row, cut, known_in
from supportcycle.domain.errors import ArchiveError, RowRefused

_SEPARATORS, _NAMED_SEPARATOR, _TRIED = ";,\t|", "sep=", 20


def text_table(data: bytes, known: Collection[str]) -> IncomingTable:
    """The table. ArchiveError when it is no text; RowRefused for a row that never ends."""
    notes = Notes()
    try:
        file = decoded(data)
    except ArchiveError:
        raise ArchiveError("not text", code="import_foreign") from None
    if file.is_guess:
        notes.about("letters")
    words = file.text.replace("\r\n", "\n").replace("\r", "\n")
    separator, words = _separator(words, known)
    rows = list(_parted(words, separator, notes))
    if len(rows) > MOST_LINES:
        notes.about("too_long", str(MOST_LINES))
    return IncomingTable("", rows[:MOST_LINES], notes)


def _separator(words: str, known: Collection[str]) -> tuple[str, str]:
    """What parts the cells, and the text without the line that says so."""
    first, _, rest = words.partition("\n")
    if first.casefold().startswith(_NAMED_SEPARATOR) and len(first.strip(" ")) == len(_NAMED_SEPARATOR) + 1:
        return first[len(_NAMED_SEPARATOR)], rest
    begin = words[: LONGEST_CELL * 4]
    return max(_SEPARATORS, key=lambda each: _fit(begin, each, known)), words


def _fit(begin: str, separator: str, known: Collection[str]) -> tuple[int, int]:
    """How many known headings it makes, and in how many rows it parts something."""
    try:
        rows = list(islice(csv.reader(io.StringIO(begin, newline=""), delimiter=separator), _TRIED))
    except csv.Error:
        return 0, 0
    return max((known_in(row, known) for row in rows), default=0), sum(len(row) > 1 for row in rows)


def _parted(words: str, separator: str, notes: Notes) -> Iterator[Row]:
    """A row that never ends is one whose quotation mark was not closed."""
    rows = csv.reader(io.StringIO(words, newline=""), delimiter=separator)
    number = 0
    try:
        for number, row in enumerate(islice(rows, MOST_LINES + 1), 1):
            if len(row) > MOST_COLUMNS:
                notes.at("wide", number)
            yield [cut(cell.strip(), number, notes) for cell in row[:MOST_COLUMNS]]
    except csv.Error:
        raise RowRefused(number + 1) from None
