"""The records of a family tree file as the libraries read them: GEDCOM 5.5.1 by ged4py, 7 by gedcom7."""

import codecs
import io
import logging
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

from supportcycle.documents.decoding import decoded
from supportcycle.documents.exchange.incoming.limits import DEEPEST
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.domain.errors import ArchiveError, RowRefused

_VERSION_7 = re.compile(rb"(?m)^\s*2 VERS 7")
_CHAR = re.compile(rb"(?m)^(\s*1 CHAR )([^\r\n]*)")
_FIRST_RECORD = re.compile(rb"(?m)^\s*0 @")
_LEVEL = re.compile(r"\s*(\d{1,9})(?=\s)")
_LINE_NUMBER = re.compile(r"line (\d+)")
_OF_WINDOWS = ("ansi", "windows", "cp1252", "windows-1252", "ibm windows", "ibm_windows")
_OF_DOS = {
    "ibmpc": "cp437",
    "ibm": "cp437",
    "ibm-pc": "cp437",
    "oem": "cp437",
    "msdos": "cp850",
    "ms-dos": "cp850",
}
_OTHERS = {
    "macintosh": "mac-roman",
    "iso-8859-1": "iso8859-1",
    "iso8859-1": "iso8859-1",
    "latin1": "iso8859-1",
}
_CODECS = dict.fromkeys(_OF_WINDOWS, "cp1252") | _OF_DOS | _OTHERS | {"ansel": "gedcom"}
_LOOKED_INTO = 4
"""Levels of a record that are read; below that there is nothing of ours."""


@dataclass(slots=True)
class GedcomLine:
    """A line of a record with those under it. `to`: to which record it points; `said`: a date, as read."""

    tag: str
    text: str = field(default="", repr=False)
    to: str = ""
    xref: str = ""
    said: Any = field(default=None, repr=False)
    under: "list[GedcomLine]" = field(default_factory=list, repr=False)

    def all(self, tag: str) -> "Iterator[GedcomLine]":
        """The lines right under it with this tag."""
        return (line for line in self.under if line.tag == tag)

    def first(self, tag: str) -> "GedcomLine | None":
        """The first of them."""
        return next(self.all(tag), None)


def family_lines(data: bytes, notes: Notes) -> list[GedcomLine]:
    """The records of people and families. RowRefused with the line that cannot be read, ArchiveError."""
    text, numbers = _text(data, notes)
    head = _FIRST_RECORD.split(text[:10_000].encode(), 1)[0]
    read = _of_version_7 if _VERSION_7.search(head) else _of_version_5
    logging.getLogger("ged4py.parser").disabled = True  # it logs lines of the file
    logging.getLogger("gedcom7.cast").disabled = True
    try:
        return list(read(text))
    except Exception as error:
        # A file somebody made can let the library that reads it fail in any way there is.
        _refuse(error, numbers)


def _refuse(error: Exception, numbers: Sequence[int]) -> NoReturn:
    """With the number of the line alone: what the library says holds the line itself."""
    found = getattr(error, "line_number", None) or _number_in(str(error))
    if found and found <= len(numbers):
        raise RowRefused(numbers[found - 1], code="import_line") from None
    raise ArchiveError(type(error).__name__, code="import_damaged") from None


def _number_in(said: str) -> int:
    found = _LINE_NUMBER.search(said)
    return int(found[1]) if found else 0


def _text(data: bytes, notes: Notes) -> tuple[str, list[int]]:
    """The text, whatever the file says of its letters, and which number each line has in the file.

    A line without a level goes: it is the rest of a note that was not written as the format asks.
    """
    kept, numbers = [], []
    lines = _decoded(data, notes).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        found = _LEVEL.match(line)
        if found and int(found[1]) > DEEPEST:
            raise RowRefused(number, code="import_line")
        if found:
            kept.append(line)
            numbers.append(number)
        elif line.strip():
            notes.at("loose_line", number)
    return "\n".join(kept) + "\n", numbers


def _decoded(data: bytes, notes: Notes) -> str:
    said = _CHAR.search(data[:10_000])
    named = said[2].decode("ascii", "replace").strip().casefold() if said else ""
    if codec := _CODECS.get(named):
        import ged4py  # noqa: F401 - knows ANSEL

        return unicodedata.normalize("NFC", codecs.decode(data, codec, "replace"))
    try:
        file = decoded(data)
    except ArchiveError:
        raise ArchiveError("not text", code="import_foreign") from None
    if file.is_guess:
        notes.about("letters")
    return file.text.removeprefix("\ufeff")


def _of_version_7(text: str) -> Iterator[GedcomLine]:
    from gedcom7 import loads

    for record in loads(text):
        if record.tag in ("INDI", "FAM"):
            yield _line_7(record, 0)


def _line_7(read: Any, depth: int) -> GedcomLine:
    from ged4py.date import DateValue

    said = DateValue.parse(read.text) if read.tag == "DATE" else None
    under = [_line_7(each, depth + 1) for each in read.children] if depth < _LOOKED_INTO else []
    return GedcomLine(read.tag, read.text, read.pointer or "", read.xref or "", said, under)


def _of_version_5(text: str) -> Iterator[GedcomLine]:
    from ged4py.model import Dialect
    from ged4py.parser import GedcomReader

    data = _CHAR.sub(rb"\g<1>UTF-8", text.encode("utf-8", "replace"), count=1)
    with GedcomReader(io.BytesIO(data), encoding="utf-8", errors="replace") as reader:
        reader.dialect = Dialect.DEFAULT  # of MyHeritage it would put the married name between
        for tag in ("INDI", "FAM"):
            yield from (_line_5(record, 0) for record in _records(reader, tag))


def _records(reader: Any, tag: str) -> Iterable[Any]:
    records: Iterable[Any] = reader.records0(tag)
    return records


def _line_5(read: Any, depth: int) -> GedcomLine:
    """Of a name the library gives its parts, of a date what kind it is, of a pointer what it points to."""
    from ged4py.date import DateValue
    from ged4py.model import Pointer

    value = read.value
    said = value if isinstance(value, DateValue) else None
    words = " ".join(part for part in value if part) if isinstance(value, tuple) else str(value or "")
    to = str(value) if isinstance(read, Pointer) else ""
    under = [_line_5(each, depth + 1) for each in read.sub_records or ()] if depth < _LOOKED_INTO else []
    xref = str(read.xref_id or "")
    return GedcomLine(str(read.tag), "" if said or to else words, to, xref, said, under)
