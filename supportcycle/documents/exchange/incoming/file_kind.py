"""What kind of file somebody chose, by what is in it: a name can say anything."""

import io
import zipfile
from enum import StrEnum

from supportcycle.documents.exchange.incoming.limits import MOST_PARTS, MOST_UNPACKED, TOO_LARGE, must_fit
from supportcycle.domain.errors import ArchiveError


class FileKind(StrEnum):
    """Files that can be read."""

    TABLE = "table"
    BOOK = "book"
    CARDS = "cards"
    FAMILY = "family"
    TABLES = "tables"


_OLD_OFFICE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK"
_LOCKED, _OLD_BOOK = "EncryptedPackage".encode("utf-16-le"), "Workbook".encode("utf-16-le")
_FOREIGN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\x7fELF")
_WEB = (b"<!doctype", b"<html", b"<?xml", b"<svg")
_REFUSED_BY = {"xl/workbook.bin": "import_xls", "content.xml": "import_ods"}
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes) -> FileKind:
    """The kind. ArchiveError with a code that says what else it is, and so what to do."""
    must_fit(data)
    if not data.strip():
        raise ArchiveError("nothing", code="import_empty")
    if data.startswith(_OLD_OFFICE):
        raise ArchiveError("old office", code=_old_office(data))
    if data.startswith(_ZIP):
        return _of_zip(data)
    begin = data[:400].replace(b"\0", b"")
    for mark in _MARKS:
        begin = begin.removeprefix(mark)
    begin = begin.lstrip().lower()
    if data.startswith(_FOREIGN) or begin.startswith(_WEB):
        raise ArchiveError("foreign", code="import_foreign")
    if begin.startswith(b"begin:vcard"):
        return FileKind.CARDS
    return FileKind.FAMILY if begin.startswith(b"0 head") else FileKind.TABLE


def _old_office(data: bytes) -> str:
    if _LOCKED in data:
        return "import_locked"
    return "import_xls" if _OLD_BOOK in data else "import_foreign"


def _of_zip(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            names = {part.filename for part in parts}
            locked = any(part.flag_bits & 1 for part in parts)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
        raise ArchiveError("broken zip", code="import_damaged") from None
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise ArchiveError("unpacked", code=TOO_LARGE)
    if locked:
        raise ArchiveError("locked", code="import_locked")
    return _by_names(names)


def _by_names(names: set[str]) -> FileKind:
    """The kind of an archive, by what its parts are called."""
    if names and all(name.casefold().endswith(".csv") for name in names):
        return FileKind.TABLES
    is_office = "[Content_Types].xml" in names
    if is_office and "xl/workbook.xml" in names:
        return FileKind.BOOK
    for part, code in _REFUSED_BY.items():
        if part in names:
            raise ArchiveError("archive", code=code)
    raise ArchiveError("archive", code="import_foreign" if is_office else "import_zip")
