"""People and ties in the files of network programs: what a reader that is not ours finds in them."""

import csv
import io
import zipfile
from collections import Counter
from random import Random

import networkx
import pandas
from hypothesis import given
from lxml import etree

from supportcycle.documents.exchange.formula_signs import FORMULA_SIGNS
from supportcycle.documents.exchange.headings import OF_EDGES, OF_NODES, edge_headings, told, understood
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.network_tables import network_tables
from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, GoesAlong, decided, network_taken
from supportcycle.documents.rendering import TAKEN_ALONG
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT, MayLeave
from supportcycle.domain.model.network.tie_qualities import TieQuality
from supportcycle.domain.model.network.ties import Tie, ends
from supportcycle.domain.model.people import NetworkMember, Role
from tests.documents.composing import NOON
from tests.documents.exchange.outgoing.networks import ALL, crowd, networks
from tests.examples import many

OWN_WORDS = GoesAlong(own_words=True)
ANNE = NetworkMember(name="Anne", relation="zus", role=Role.FAMILY, may_leave=ALL, may_be_named=True)
SECRET = NetworkMember(name="Zonderja", relation="buurmanzonder", role=Role.NEIGHBOUR)
TWO = Dossier(id="d1", name="Bram", people={"p1": ANNE, "p2": SECRET}, ties={"p1": Tie(), "p2": Tie()})


def tables_in(tables):
    """The two files of the archive, as pandas reads them."""
    with zipfile.ZipFile(io.BytesIO(TAKEN_ALONG["nodes_and_edges"].write(tables, NOON))) as archive:
        assert archive.namelist() == ["nodes.csv", "edges.csv"]
        return [
            pandas.read_csv(archive.open(name), dtype=str, keep_default_na=False)
            for name in archive.namelist()
        ]


def graph_in(tables):
    return networkx.read_graphml(io.BytesIO(TAKEN_ALONG["graphml"].write(tables, NOON)))


@many
@given(networks())
def test_the_same_people_and_ties_are_read_back(dossier):
    codes = Codes(Random(1))
    tables = network_tables(dossier, codes)
    nodes, edges = tables_in(tables)
    graph, shared = graph_in(tables), network_taken(decided(dossier, SAFEST))
    ids = {CLIENT: CLIENT} | {id: codes.of("d1", id) for id in shared.people}
    pairs = {frozenset(ids[end] for end in ends(key)) for key in shared.ties}
    assert set(nodes["Id"]) == set(graph.nodes) == set(ids.values())
    assert {frozenset(pair) for pair in zip(edges["Source"], edges["Target"], strict=True)} == pairs
    assert {frozenset(pair) for pair in graph.edges} == pairs


@many
@given(networks())
def test_what_was_chosen_of_people_and_ties_is_read_back(dossier):
    codes, shared = Codes(Random(1)), network_taken(decided(dossier, SAFEST))
    nodes, edges = tables_in(network_tables(dossier, codes))
    role, sex = OF_NODES[0], next(each for each in OF_NODES if each.key == "sex")
    for id, person in shared.people.items():
        [row] = nodes[nodes["Id"] == codes.of("d1", id)].to_dict("records")
        assert (understood(role, row["Soort contact"]), understood(sex, row["Geslacht"])) == (
            person.role,
            person.sex,
        )
    told_of = Counter(
        tuple(told(column, getattr(tie, column.key)) for column in OF_EDGES) for tie in shared.ties.values()
    )
    assert Counter(map(tuple, edges[list(edge_headings().values())].to_numpy().tolist())) == told_of


@many
@given(networks())
def test_no_cell_is_a_formula_also_with_own_words(dossier):
    for table in tables_in(network_tables(dossier, Codes(Random(1)), OWN_WORDS)):
        cells = [cell for row in table.to_numpy().tolist() for cell in row]
        assert [cell for cell in cells if cell.startswith(FORMULA_SIGNS)] == []


def test_no_name_and_no_word_stands_in_it_unless_chosen():
    written = str(network_tables(TWO, Codes()).nodes)
    assert "Anne" not in written
    assert "zus" not in written


def test_with_own_words_a_name_stands_there_of_who_may_be_named_and_a_relation_of_others():
    ben = NetworkMember(name="Ben", relation="broer", may_leave=ALL)
    nodes = network_tables(
        TWO.model_copy(update={"people": {"p1": ANNE, "p3": ben}}), Codes(), OWN_WORDS
    ).nodes
    assert sorted(row[1] for row in nodes[2:]) == ["Anne", "broer"]


def test_no_name_that_may_not_leave_stands_in_a_relation():
    zus = NetworkMember(relation="zus van Zonderja en Piebe", may_leave=ALL)
    piebe = NetworkMember(name="Piebe", relation="neef", may_leave=ALL)
    codes, people = Codes(Random(1)), {"p1": zus, "p2": SECRET, "p3": piebe}
    nodes = network_tables(TWO.model_copy(update={"people": people}), codes, OWN_WORDS).nodes
    shown = f"zus van … en {codes.of('d1', 'p3')}"
    assert sorted(row[1] for row in nodes[2:]) == ["neef", shown]
    assert shown in next(row for row in nodes if row[1] == shown)[2:]


def test_who_may_not_stand_on_a_map_stands_in_no_file():
    tables = network_tables(TWO, Codes(), OWN_WORDS)
    assert len(tables.nodes) == 3
    assert len(tables.edges) == 2
    assert "zonder" not in str((tables.nodes, tables.edges)).casefold()


def test_of_a_tie_that_may_not_be_told_of_only_the_place_is_there():
    anne = ANNE.model_copy(update={"may_leave": (MayLeave.ON_MAP,)})
    dossier = TWO.model_copy(
        update={"people": {"p1": anne}, "ties": {"p1": Tie(quality=TieQuality.CONFLICT)}}
    )
    [head, row] = network_tables(dossier, Codes()).edges
    assert row[head.index("Hoe het contact is")] == ""


def test_the_files_are_as_the_programs_ask_for_them():
    tables = network_tables(TWO, Codes())
    with zipfile.ZipFile(io.BytesIO(TAKEN_ALONG["nodes_and_edges"].write(tables, NOON))) as archive:
        nodes, edges = archive.read("nodes.csv"), archive.read("edges.csv")
    assert nodes.startswith(b"Id,Label,")
    assert edges.startswith(b"Source,Target,Type,Weight,")
    assert {row[2] for row in list(csv.reader(io.StringIO(edges.decode())))[1:]} == {"Undirected"}
    graphml = etree.fromstring(TAKEN_ALONG["graphml"].write(tables, NOON))
    assert graphml.find("{*}graph").get("edgedefault") == "undirected"


def test_a_crowd_is_one_row_each():
    nodes, edges = tables_in(network_tables(crowd(1_000), Codes(Random(1))))
    assert (len(nodes), len(edges)) == (1_001, 1_999)
