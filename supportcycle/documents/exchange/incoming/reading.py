"""The one way in: what somebody chose as tables, whatever it is."""

from collections.abc import Collection, Sequence

from supportcycle.documents.exchange.incoming.file_kind import FileKind, kind_of
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
        case _:
            raise ArchiveError("no table", code="import_no_table")
    if not any(any(row) for table in tables for row in table.rows):
        raise ArchiveError("nothing", code="import_empty")
    return tables
