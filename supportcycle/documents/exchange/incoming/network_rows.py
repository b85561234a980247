"""People and ties out of the tables of a network program: Gephi, Kumu, NodeXL, Cytoscape and our own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from supportcycle.documents.exchange.headings import OF_EDGES
from supportcycle.documents.exchange.incoming.columns import (
    Columns,
    cells_of,
    known_headings,
    proposed_columns,
    said_rows,
)
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.people_rows import people_in, values_of
from supportcycle.documents.exchange.incoming.tables import (
    IncomingTable,
    Row,
    heading,
    heading_row,
    headings_of,
)
from supportcycle.domain.bringing_in.bonds import FileBonds, FileTie
from supportcycle.domain.bringing_in.comparison import IncomingRow
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.names.spelling import name_key

_BOTH_IN_ONE = re.compile(r"(.{1,500}?) \(([^()]{0,200})\) (.{1,500})")
"""As Cytoscape names an edge: one (interacts with) other."""


@dataclass(frozen=True, slots=True)
class FileNetwork:
    """People and ties of a file; `client` is the key of who is the client by our own word, if anybody."""

    rows: list[IncomingRow] = field(repr=False)
    bonds: FileBonds
    client: str = ""


def is_edges(table: IncomingTable) -> bool:
    """Whether the headings are those of ties between people."""
    known = known_headings("ties")
    at = heading_row(table, known)
    ends = Counter(known.get(heading(cell)) for cell in headings_of(table, at))
    return (
        ends["source"] > 1 or bool(ends["source"] and ends["target"]) or _named_edges(table, at) is not None
    )


def _named_edges(table: IncomingTable, at: int) -> int | None:
    """The column in which both ends stand in one cell, when every row has it."""
    named = [heading(cell) for cell in table.rows[at]] if at < len(table.rows) else []
    for column in (named.index(name) for name in ("shared name", "name") if name in named):
        cells = [row[column] for _, row in said_rows(table, at) if column < len(row)]
        if cells and all(map(_BOTH_IN_ONE.fullmatch, cells)):
            return column
    return None


def network_in(tables: Sequence[IncomingTable], notes: Notes) -> FileNetwork:
    """The people of the tables of nodes and the ties of the tables of edges."""
    people = _Ends(notes)
    edges = [table for table in tables if is_edges(table)]
    for number, table in enumerate(each for each in tables if not is_edges(each)):
        at = heading_row(table, known_headings("people"))
        people.add(table, at, proposed_columns(table, at, "people"), number)
    ties = [tie for table in edges for tie in _ties(table, people, notes)]
    return FileNetwork(people.rows, FileBonds(ties=ties), people.client)


def ties_in(table: IncomingTable, at: int, columns: Columns, notes: Notes) -> FileNetwork:
    """The ties of one table of which the columns were said; whoever is named in it is a person."""
    people = _Ends(notes)
    ties = list(_of_rows(table, at, columns, people, notes))
    return FileNetwork(people.rows, FileBonds(ties=ties), people.client)


def _ties(table: IncomingTable, people: "_Ends", notes: Notes) -> Iterator[FileTie]:
    at = heading_row(table, known_headings("ties"))
    columns = proposed_columns(table, at, "ties")
    if "source" in columns.values():
        yield from _of_rows(table, at, columns, people, notes)
        return
    column = _named_edges(table, at) or 0
    for number, row in said_rows(table, at):
        if found := _BOTH_IN_ONE.fullmatch(row[column]):
            one, other = people.of(found[1], number), people.of(found[3], number)
            if one and other:
                yield FileTie(one, other, Tie(remark=found[2]))


def _of_rows(
    table: IncomingTable, at: int, columns: Columns, people: "_Ends", notes: Notes
) -> Iterator[FileTie]:
    for number, row in said_rows(table, at):
        one, other = (_end(row, columns, field, people, number) for field in ("source", "target"))
        if one and other and one != other:
            values = values_of(OF_EDGES, row, columns, number, notes)
            remark = next(cells_of(row, columns, "remark"), "")
            yield FileTie(one, other, Tie(remark=remark, **values))
        else:
            notes.at("no_ends", number)


def _end(row: Row, columns: Columns, field: str, people: "_Ends", number: int) -> str:
    said = next(cells_of(row, columns, field), "")
    return people.of(said, number) if said else ""


class _Ends:
    """Everybody of a file, to be found by the id or the label they have in it."""

    def __init__(self, notes: Notes) -> None:
        self.rows: list[IncomingRow] = []
        self.client = ""
        self._by: dict[str, str] = {}
        self._notes, self._has_nodes = notes, False

    def add(self, table: IncomingTable, at: int, columns: Columns, number: int) -> None:
        self._has_nodes = True
        rows = {row.number: row for row in people_in(table, at, columns, self._notes)}
        for place, row in said_rows(table, at):
            id = next(cells_of(row, columns, "id"), "")
            key = f"t{number}n{place}"
            if id == CLIENT:
                self.client = key
            self.rows.append(IncomingRow(place, key, rows[place].values))
            for named in (str(rows[place].values.get("name", "")), id):
                self._by.setdefault(name_key(named), key)
            self._by[id or key] = key

    def of(self, said: str, number: int) -> str:
        """The key of who is meant; somebody new where there is no table of people."""
        found = self._by.get(said) or self._by.get(name_key(said))
        if found or self._has_nodes:
            return found or ""
        key = f"e{len(self.rows) + 1}"
        if said == CLIENT:
            self.client = key
        self._by[said] = self._by[name_key(said)] = key
        self.rows.append(IncomingRow(number, key, {"name": said}))
        return key
