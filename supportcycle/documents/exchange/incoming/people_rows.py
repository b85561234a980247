"""People out of somebody's table: an address list, contacts of Outlook or Google, nodes of a network."""

from collections.abc import Iterator, Mapping
from typing import Any

from supportcycle.documents.exchange.headings import OF_NODES, FieldColumn, understood
from supportcycle.documents.exchange.incoming.columns import Columns, cells_of, said_rows
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.offer_rows import LOST_ZERO
from supportcycle.documents.exchange.incoming.tables import IncomingTable, Row
from supportcycle.domain.bringing_in.comparison import IncomingRow
from supportcycle.domain.model.network.person_facts import Sex
from supportcycle.domain.model.people import Role
from supportcycle.domain.quantities.years import years_in

PEOPLE_FIELDS = (
    "name", "relation", "role", "reachable", "birth_year", "sex", "kind", "gone", "died_year", "cluster",
    "only_in_family_tree", "gives", "receives", "remark",
)  # fmt: skip
"""What is shown of somebody out of a file."""
PEOPLE_ASKED = (
    "name", "given", "between", "family", "organisation", "relation", "role", "reachable", "birthday",
    "birth_year", "sex", "gives", "receives", "remark", "source", "target",
)  # fmt: skip
"""What a column can be said to be; the last two make it a table of ties."""
_TYPED = ("relation", "gives", "receives", "remark")
_SEVERAL = ":::"
"""What Google puts between several telephone numbers in one cell."""
_SEX = {
    "m": Sex.MAN, "male": Sex.MAN, "v": Sex.WOMAN, "f": Sex.WOMAN, "female": Sex.WOMAN, "woman": Sex.WOMAN,
    "x": Sex.OTHER, "o": Sex.OTHER,
}  # fmt: skip
"""As other programs write it."""


def people_in(table: IncomingTable, at: int, columns: Columns, notes: Notes) -> list[IncomingRow]:
    """The rows below the headings as people; what is odd in them goes to `notes`."""
    return [
        IncomingRow(number, f"n{number}", _values(row, columns, number, notes))
        for number, row in said_rows(table, at)
    ]


def _values(row: Row, columns: Columns, number: int, notes: Notes) -> dict[str, Any]:
    values: dict[str, Any] = {"name": _name(row, columns)}
    if not values["name"] and (place := _first(row, columns, "organisation")):
        values = {"name": place, "role": Role.ORGANISATION}
    values["reachable"] = ", ".join(dict.fromkeys(_reachable(row, columns)))
    if LOST_ZERO.search(values["reachable"]):
        notes.at("phone", number)
    values |= {field: _first(row, columns, field) for field in _TYPED}
    values |= values_of(OF_NODES, row, columns, number, notes)
    if "birth_year" not in values and (years := years_in(_first(row, columns, "birthday"))):
        values["birth_year"] = str(years[0])
    return {key: value for key, value in values.items() if value not in ("", None, False)}


def _first(row: Row, columns: Columns, field: str) -> str:
    return next(cells_of(row, columns, field), "")


def _name(row: Row, columns: Columns) -> str:
    """The whole name, else its parts in the order in which a name is said."""
    parts = (part for field in ("given", "between", "family") for part in cells_of(row, columns, field))
    return _first(row, columns, "name") or " ".join(parts)


def _reachable(row: Row, columns: Columns) -> Iterator[str]:
    for cell in cells_of(row, columns, "reachable"):
        yield from filter(None, (part.strip() for part in cell.split(_SEVERAL)))


def values_of(
    fields: tuple[FieldColumn, ...], row: Row, columns: Mapping[int, str], number: int, notes: Notes
) -> dict[str, Any]:
    """The fields of a row that travel by themselves; a word that is in no list is noted and left."""
    values: dict[str, Any] = {}
    for field in fields:
        cell = next(cells_of(row, columns, field.key), "")
        found = _understood(field, cell) if cell else None
        if found:
            values[field.key] = found
        elif cell and found is not False:
            notes.at("choice", number)
    return values


def _understood(field: FieldColumn, cell: str) -> object:
    return (_SEX.get(cell.casefold()) if field.key == "sex" else None) or understood(field, cell)
