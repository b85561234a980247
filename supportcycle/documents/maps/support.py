"""Who does what for the client: person by kind of support, in a table."""

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.documents.tree import Table
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import LETTERED, Support
from supportcycle.domain.network.support_matrix import SupportRow, support_matrix

_EMPTY_ROWS = 8


def support_table(network: Network) -> Table:
    """Person by kind of support: given now, or possible; empty rows to write on when there is nobody."""
    rows, names = support_matrix(network), on_map(network)
    kinds = [kind for kind in Support if kind in LETTERED or any(_has(row, kind) for row in rows)]
    cells = [(names.get(row.person, ""), *(_cell(row, kind) for kind in kinds)) for row in rows]
    titles = [text("maps.circle.columns.name"), *(text(f"maps.support.heads.{kind}") for kind in kinds)]
    return rows_table("", titles, cells or [("",) * len(titles)] * _EMPTY_ROWS)


def _has(row: SupportRow, kind: Support) -> bool:
    return kind in row.now or kind in row.possible


def _cell(row: SupportRow, kind: Support) -> str:
    if kind in row.now:
        return text("maps.support.now")
    return text("maps.support.possible") if kind in row.possible else ""


SUPPORT = NetworkMap("support", tables=lambda network: [support_table(network)])
"""The table as a map without a drawing."""
