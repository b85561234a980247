"""Local offers out of somebody's table."""

import re

from supportcycle.documents.exchange.incoming.columns import Columns, cells_of, said_rows
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.tables import IncomingTable
from supportcycle.domain.bringing_in.comparison import IncomingRow
from supportcycle.domain.guide.local_offers import LocalOffer

OFFER_FIELDS = tuple(LocalOffer.model_fields)
LOST_ZERO = re.compile(r"(?<![\d+,.-])[1-9]\d{8}(?!\d|[.,]\d)")
"""Nine digits: a Dutch telephone number that a spreadsheet took for a number."""


def offers_in(table: IncomingTable, at: int, columns: Columns, notes: Notes) -> list[IncomingRow]:
    """The rows below the headings as offers; what is odd in them goes to `notes`."""
    rows = []
    for number, row in said_rows(table, at):
        values = {field: ", ".join(cells_of(row, columns, field)) for field in OFFER_FIELDS}
        if LOST_ZERO.search(values["contact"]):
            notes.at("phone", number)
        rows.append(IncomingRow(number, f"n{number}", values))
    return rows
