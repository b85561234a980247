"""People and ties as network programs read them: a table of nodes and one of edges, or GraphML."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.headings import (
    ID,
    LABEL,
    OF_EDGES,
    OF_NODES,
    SOURCE,
    TARGET,
    TYPE,
    UNDIRECTED,
    WEIGHT,
    FieldColumn,
    edge_headings,
    node_headings,
    told,
)
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.discreet_words import DiscreetWords, discreet_words
from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, GoesAlong, decided, network_taken
from supportcycle.documents.exchange.spreadsheet import guarded
from supportcycle.documents.reproducible_zip import packed
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.tie_qualities import Weight
from supportcycle.domain.model.network.ties import ends
from supportcycle.domain.sanitize_text import one_line

_NODES, _EDGES = "nodes.csv", "edges.csv"
_WEIGHTS = {weight: str(number) for number, weight in enumerate(Weight, 1)}
_WEIGHT, _IN_XML = WEIGHT.lower(), {LABEL: LABEL.lower()}
"""In one file, programs look for these in small letters."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NetworkTables:
    """Two tables, each with its headings first; all cells are text."""

    nodes: list[Row] = field(repr=False)
    edges: list[Row] = field(repr=False)


def network_tables(dossier: Dossier, codes: Codes, along: GoesAlong = SAFEST) -> NetworkTables:
    """The client and who may stand on a map, and the ties between them, in the order of the codes.

    By the codes nobody can be told; with own words there stand names, of who may be named, and relations.
    """
    bare = decided(dossier, along)
    network = network_taken(bare)
    ids = {CLIENT: CLIENT} | {id: codes.of(dossier.id, id) for id in network.people}
    named = node_headings(own_words=along.own_words)
    words = discreet_words(dossier, network.people, ids.__getitem__) if along.own_words else None
    people: list[Row] = []
    for id, person in network.people.items():
        shown = person.model_copy(update={"relation": bare.people[id].relation})
        label = one_line(words.called(bare, id)) if words else ""
        people.append((ids[id], label or ids[id], *_cells(OF_NODES, named, shown, words)))
    client = (CLIENT, text("exchange.client"), *([""] * len(named)))
    nodes = [(ID, LABEL, *named.values()), client, *sorted(people)]
    return NetworkTables(nodes, [_edge_heads(), *sorted(_edges(network, ids))])


def _edge_heads() -> Row:
    return (SOURCE, TARGET, TYPE, WEIGHT, *edge_headings().values())


def _edges(network: Dossier, ids: Mapping[str, str]) -> Iterator[Row]:
    headings = edge_headings()
    for key, tie in network.ties.items():
        one, other = ends(key)
        weight = _WEIGHTS[tie.weight] if tie.weight else ""
        yield ids[one], ids[other], UNDIRECTED, weight, *_cells(OF_EDGES, headings, tie)


def _cells(
    columns: Iterable[FieldColumn],
    headings: Mapping[str, str],
    model: Model,
    words: DiscreetWords | None = None,
) -> Iterator[str]:
    """A cell for each column that has a heading; what was typed only with `words`, as they let it leave."""
    for column in columns:
        if column.key in headings:
            cell = told(column, getattr(model, column.key))
            yield one_line(words.of(cell) if column.own_words and words else cell)


def network_as_csv(tables: NetworkTables) -> bytes:
    """Both tables in one archive, as the programs ask for them: UTF-8 without a mark in front, commas."""
    return packed({_NODES: _csv(tables.nodes), _EDGES: _csv(tables.edges)})


def _csv(rows: Sequence[Row]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows([guarded(cell) for cell in row] for row in rows)
    return written.getvalue().encode()


def network_as_graphml(tables: NetworkTables) -> bytes:
    """The same in one file, as yEd, Gephi, Cytoscape and igraph read it; an empty cell is not there."""
    import networkx

    graph = networkx.Graph()
    for row, facts in _with_facts(tables.nodes, 1):
        graph.add_node(row[0], **facts)
    for row, facts in _with_facts(tables.edges, 3):
        graph.add_edge(row[0], row[1], **facts)
    written = io.BytesIO()
    networkx.write_graphml(graph, written, named_key_ids=True)
    return written.getvalue()


def _with_facts(rows: Sequence[Row], begin: int) -> Iterator[tuple[Row, dict[str, str | int]]]:
    """Each row with its cells from `begin` on by heading; the weight is a number."""
    heads = rows[0]
    for row in rows[1:]:
        said = {head: cell for head, cell in zip(heads[begin:], row[begin:], strict=True) if cell}
        facts = {_IN_XML.get(head, head): cell for head, cell in said.items() if head != WEIGHT}
        yield row, facts | ({_WEIGHT: int(said[WEIGHT])} if WEIGHT in said else {})
