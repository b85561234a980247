"""Which kinds of file hold people, and what is read of each; without Streamlit, for it is also done apart."""

from collections.abc import Sequence

from supportcycle.documents.exchange.incoming.columns import known_headings
from supportcycle.documents.exchange.incoming.file_kind import FileKind, kind_of
from supportcycle.documents.exchange.incoming.network_rows import FileNetwork, is_edges, network_in
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.reading import tables_in
from supportcycle.documents.exchange.incoming.tables import IncomingTable
from supportcycle.domain.errors import ArchiveError
from supportcycle.ui.shared.importing.subject import Reading


def people_read(files: Sequence[bytes]) -> Reading | Sequence[IncomingTable]:
    """Address books, one family, the tables of one network, or a table of which to ask the columns."""
    kinds, notes = {kind_of(data) for data in files}, Notes()
    if kinds == {FileKind.CARDS}:
        from supportcycle.documents.exchange.incoming.vcards import cards_in

        return Reading(cards_in(files, notes), notes)
    if kinds == {FileKind.FAMILY} and len(files) == 1:
        from supportcycle.documents.exchange.incoming.family_tree import family_in

        return network_read(family_in(files[0], notes), notes)
    if kinds & {FileKind.CARDS, FileKind.FAMILY}:
        raise ArchiveError("several", code="import_several")
    known = known_headings("people") | known_headings("ties")
    tables = [table for data in files for table in tables_in(data, known)]
    if not any(map(is_edges, tables)):
        if len(files) > 1:
            raise ArchiveError("several", code="import_several")
        return tables
    return network_read(network_in(tables, notes), notes)


def network_read(file: FileNetwork, notes: Notes) -> Reading:
    """The rows of a network with its bonds."""
    return Reading(file.rows, notes, file.bonds, is_network=True, client=file.client)
