"""Nodes and edges of network programs: people, and ties between them."""

import io
import zipfile

from openpyxl import Workbook

from supportcycle.domain.model.network.tie_qualities import TieQuality
from tests.documents.exchange.incoming.reading_people import read_people

GEPHI = (
    b"Id,Label\n1,Annie\n2,Ben\n3,Cor\n",
    b"Source,Target,Type,Id,Label,Weight\n1,2,Undirected,0,zus,1.0\n2,9,Undirected,1,,1\n",
)
KUMU = b"From,To,Direction,Label,Type\nAnnie,Ben,mutual,zus,\nBen,Cor,directed,,\n"
CYTOSCAPE = (
    b"SUID,interaction,name,selected\n85,zus,Annie (zus) Ben,FALSE\n86,buur,Ben (buur) Cor de Wit,FALSE\n"
)


def told(*files: bytes) -> tuple[list[str], list[tuple[str, str, str]], dict[str, list[int]]]:
    network, notes = read_people(*files)
    names = {row.key: str(row.values["name"]) for row in network.rows}
    ties = [(names[each.one], names[each.other], each.tie.remark) for each in network.bonds.ties]
    return list(names.values()), ties, notes.rows


def test_nodes_and_edges_of_gephi_find_each_other_and_an_end_that_is_nowhere_is_told():
    names, ties, notes = told(*GEPHI)
    assert names == ["Annie", "Ben", "Cor"]
    assert ties == [("Annie", "Ben", "zus")]
    assert notes == {"no_ends": [3]}
    assert told(*reversed(GEPHI)) == (names, ties, notes)


def test_the_connections_of_kumu_alone_name_the_people_too():
    assert told(KUMU)[:2] == (["Annie", "Ben", "Cor"], [("Annie", "Ben", "zus"), ("Ben", "Cor", "")])


def test_both_ends_in_one_cell_as_cytoscape_writes_them():
    assert told(CYTOSCAPE)[:2] == (
        ["Annie", "Ben", "Cor de Wit"],
        [("Annie", "Ben", "zus"), ("Ben", "Cor de Wit", "buur")],
    )


def test_a_book_of_nodexl_has_a_band_above_the_headings_and_a_sheet_for_each():
    book = Workbook()
    book.active.title = "Edges"
    for row in (["", "", "Visual Properties"], ["Vertex 1", "Vertex 2", "Color"], ["Annie", "Ben", "red"]):
        book.active.append(row)
    vertices = book.create_sheet("Vertices")
    for row in (
        ["", "Visual Properties"],
        ["Vertex", "Color"],
        ["Annie", "red"],
        ["Ben", ""],
        ["Cor", "red"],
    ):
        vertices.append(row)
    written = io.BytesIO()
    book.save(written)
    assert told(written.getvalue())[:2] == (["Annie", "Ben", "Cor"], [("Annie", "Ben", "")])


def test_both_files_may_stay_in_the_archive_they_came_in_and_our_words_are_understood():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        packed.writestr("nodes.csv", "Id,Label,Geslacht\nclient,Bram,\nq1,Annie,Vrouw\nq2,Ben,blauw\n")
        packed.writestr("edges.csv", "Source,Target,Hoe het contact is\nclient,q1,Gewoon goed\n")
    network, notes = read_people(written.getvalue())
    assert network.rows[0].key == network.client
    assert network.bonds.ties[0].tie.quality is TieQuality.GOOD
    assert notes.rows == {"choice": [4]}
