"""Many dossiers as a table for the screen. It loads pandas, so only the page that shows it asks for this."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from supportcycle.documents.exchange.dossier_list import CELLS, said_name
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.overview.views import ListColumn

if TYPE_CHECKING:
    from pandas import DataFrame

DAYS = frozenset(column for column in ListColumn if column.endswith("_on")) | {ListColumn.LAST_VISIT}
NUMBERS = frozenset((ListColumn.ROUND, ListColumn.LOOSE_ENDS))


def dossier_frame(lines: Sequence[DossierLine], columns: Sequence[ListColumn]) -> "DataFrame":
    """A row for each line, in their order. Of dossiers that share a name the code is said as well."""
    from pandas import DataFrame

    return DataFrame({column.value: _values(lines, column) for column in columns})


def _values(lines: Sequence[DossierLine], column: ListColumn) -> Any:
    cell = said_name if column is ListColumn.NAME else CELLS[column]
    values = [cell(line) for line in lines]
    if column in DAYS:
        from numpy import array

        return array(values, dtype="datetime64[D]").astype("datetime64[s]")
    return values
