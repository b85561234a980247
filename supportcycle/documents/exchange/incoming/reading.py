"""The one way in: what somebody chose as tables, whatever it is."""

import io
import zipfile
import zlib
from collections.abc import Collection, Iterator, Sequence

from supportcycle.documents.exchange.incoming.file_kind import FileKind, kind_of
from supportcycle.documents.exchange.incoming.limits import MOST_TABLES
from supportcycle.documents.exchange.incoming.tables import IncomingTable
from supportcycle.domain.errors import ArchiveError


def tables_in(data: bytes, known: Collection[str]) -> Sequence[IncomingTable]:
    """The tables of a file, at least one. ArchiveError, its code says why not; RowRefused."""
    match kind_of(data):
        case FileKind.BOOK:
            # Reading a spreadsheet takes half a second of imports.
            from supportcycle.documents.exchange.incoming.books import book_tables

            tables: Sequence[IncomingTable] = book_tables(data)
        case FileKind.TABLE:
            from supportcycle.documents.exchange.incoming.delimited_text import text_table

            tables = [text_table(data, known)]
        case FileKind.TABLES:
            from supportcycle.documents.exchange.incoming.delimited_text import text_table

            tables = [text_table(each, known) for each in _parts(data)]
        case _:
            raise ArchiveError("no table", code="import_no_table")
    if not any(any(row) for table in tables for row in table.rows):
        raise ArchiveError("nothing", code="import_empty")
    return tables


def table_of_one(files: Sequence[bytes], known: Collection[str]) -> Sequence[IncomingTable]:
    """The tables of the one file that was chosen. ArchiveError also when there are several."""
    if len(files) > 1:
        raise ArchiveError("several", code="import_several")
    return tables_in(files[0], known)


def _parts(data: bytes) -> Iterator[bytes]:
    """The files in an archive of which `kind_of` looked at the size."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield from (packed.read(part) for part in packed.infolist()[:MOST_TABLES])
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError):
        raise ArchiveError("broken zip", code="import_damaged") from None
