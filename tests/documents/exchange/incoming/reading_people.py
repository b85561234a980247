"""A file with people read as the importer reads it when nobody changes a thing."""

from supportcycle.documents.exchange.incoming.columns import known_headings, note_left, proposed_columns
from supportcycle.documents.exchange.incoming.family_tree import family_in
from supportcycle.documents.exchange.incoming.file_kind import FileKind, kind_of
from supportcycle.documents.exchange.incoming.network_rows import FileNetwork, is_edges, network_in
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.people_rows import people_in
from supportcycle.documents.exchange.incoming.reading import tables_in
from supportcycle.documents.exchange.incoming.tables import best_table, heading_row
from supportcycle.documents.exchange.incoming.vcards import cards_in
from supportcycle.domain.bringing_in.bonds import FileBonds


def read_people(*files: bytes) -> tuple[FileNetwork, Notes]:
    """What comes out of files that belong together, and what was odd in them. ArchiveError."""
    notes = Notes()
    match kind_of(files[0]):
        case FileKind.CARDS:
            return FileNetwork(cards_in(files, notes), FileBonds()), notes
        case FileKind.FAMILY:
            return family_in(files[0], notes), notes
    tables = [
        table
        for data in files
        for table in tables_in(data, known_headings("people") | known_headings("ties"))
    ]
    if any(map(is_edges, tables)):
        return network_in(tables, notes), notes
    known = known_headings("people")
    table = tables[best_table(tables, known)]
    at, notes = heading_row(table, known), table.notes
    columns = proposed_columns(table, at, "people")
    note_left(tables, table, at, columns, notes)
    return FileNetwork(people_in(table, at, columns, notes), FileBonds()), notes
