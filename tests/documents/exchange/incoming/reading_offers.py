"""A file read as the importer reads it when nobody changes a thing."""

from typing import NamedTuple

from supportcycle.documents.exchange.incoming.columns import known_headings, note_left, proposed_columns
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.offer_rows import offers_in as rows_in
from supportcycle.documents.exchange.incoming.reading import tables_in
from supportcycle.documents.exchange.incoming.tables import best_table, heading_row
from supportcycle.domain.bringing_in.comparison import ComparedRow
from supportcycle.domain.bringing_in.offers import compared_offers
from supportcycle.domain.guide.local_offers import LocalOffer


class Read(NamedTuple):
    rows: list[ComparedRow]
    notes: Notes

    @property
    def offers(self) -> list[LocalOffer]:
        return [LocalOffer(**row.row.values) for row in self.rows if not row.left]

    @property
    def left(self) -> dict[int, str]:
        return {row.row.number: str(row.left) for row in self.rows if row.left}


def offers_in(data: bytes) -> Read:
    """What is proposed to be taken over. ArchiveError."""
    known = known_headings("offers")
    tables = tables_in(data, known)
    table = tables[best_table(tables, known)]
    at, notes = heading_row(table, known), table.notes
    columns = proposed_columns(table, at, "offers")
    note_left(tables, table, at, columns, notes)
    return Read(compared_offers(rows_in(table, at, columns, notes), {}), notes)
