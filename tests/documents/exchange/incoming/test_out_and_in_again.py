"""What this workbook writes for other programs comes in again as the same people and ties."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.documents.exchange.headings import OF_EDGES, OF_NODES
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.contacts import contact_cards
from supportcycle.documents.exchange.outgoing.family_tree import family_tree
from supportcycle.documents.exchange.outgoing.network_tables import network_tables
from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, decided, network_taken
from supportcycle.documents.rendering import TAKEN_ALONG
from supportcycle.domain.bringing_in.comparison import RowChoice
from supportcycle.domain.bringing_in.people import about_client, compared_people, with_people
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.family import (
    Descent,
    DescentKind,
    Partnership,
    PartnershipEnd,
    PartnershipKind,
)
from supportcycle.domain.model.network.person_facts import CLIENT, Sex
from supportcycle.domain.model.network.ties import ends
from supportcycle.domain.model.people import NetworkMember
from tests.documents.composing import NOON
from tests.documents.exchange.incoming.reading_people import read_people
from tests.documents.exchange.outgoing.networks import ALL, networks
from tests.examples import many

_FACTS = [column.key for column in OF_NODES if not column.own_words]
_SIDED = {"now", "possible", "gives", "reciprocity"}
"""Seen from the first of the two, who can be the other one after it."""


def brought_in(data: bytes) -> Dossier:
    """An empty dossier with all of a file in it."""
    file, _ = read_people(data)
    rows = about_client(file.rows, file.bonds, file.client, None)
    compared = compared_people(rows, {}, pointed={}, twins=True)
    chosen = [(row, RowChoice.ADD if RowChoice.ADD in row.choices else row.choices[0]) for row in compared]
    return with_people(Dossier(id="d1", name="Leeg"), chosen, file.bonds, file.client).dossier


@many
@given(networks())
def test_people_and_ties_go_out_as_nodes_and_edges_and_come_in_the_same(dossier: Dossier):
    codes, shared = Codes(Random(1)), network_taken(decided(dossier, SAFEST))
    back = brought_in(TAKEN_ALONG["nodes_and_edges"].write(network_tables(dossier, codes), NOON))
    here = {person.name: id for id, person in back.people.items()} | {CLIENT: CLIENT}
    there = {id: here[codes.of(dossier.id, id)] for id in shared.people} | {CLIENT: CLIENT}
    assert len(back.people) == len(shared.people)
    for id, person in shared.people.items():
        came = back.people[there[id]]
        assert [getattr(came, key) for key in _FACTS] == [getattr(person, key) for key in _FACTS]
    ties = {frozenset(ends(key)): tie for key, tie in back.ties.items()}
    assert set(ties) == {frozenset(there[end] for end in ends(key)) for key in shared.ties}
    for key, tie in shared.ties.items():
        came = ties[frozenset(there[end] for end in ends(key))]
        plain = [column.key for column in OF_EDGES if column.key not in _SIDED]
        assert [getattr(came, each) for each in plain] == [getattr(tie, each) for each in plain]


_IDS = (CLIENT, "p1", "p2", "p3", "p4")
_PAIRS = [(one, other) for at, one in enumerate(_IDS) for other in _IDS[at + 1 :]]
"""In descent each is a child of one that comes later, so nobody is an own ancestor."""


@st.composite
def families(draw: st.DrawFn) -> Dossier:
    """A family of five, with every kind of descent and of being together."""
    sexes = st.none() | st.sampled_from(Sex)
    people = {id: NetworkMember(name=id, sex=draw(sexes), may_leave=ALL) for id in _IDS[1:]}
    kinds = draw(st.dictionaries(st.sampled_from(_PAIRS), st.sampled_from(DescentKind)))
    couples = draw(st.dictionaries(st.sampled_from(_PAIRS), st.sampled_from(PartnershipKind)))
    ended = draw(st.sampled_from((None, PartnershipEnd.APART, PartnershipEnd.DIVORCED)))
    return Dossier(
        id="d1",
        name="Bram",
        people=people,
        descents={
            f"d{at}": Descent(child=child, parent=parent, kind=kind)
            for at, ((child, parent), kind) in enumerate(kinds.items())
        },
        partnerships={
            f"b{at}": Partnership(one=one, other=other, kind=kind, ended=ended)
            for at, ((one, other), kind) in enumerate(couples.items())
        },
    )


@many
@given(families())
def test_a_family_goes_out_as_gedcom_and_comes_in_the_same(dossier: Dossier):
    codes = Codes(Random(1))
    back = brought_in(TAKEN_ALONG["gedcom"].write(family_tree(dossier, codes), NOON))
    named = {codes.of("d1", id): id for id in dossier.people}
    was = {id: named[person.name] for id, person in back.people.items()} | {CLIENT: CLIENT}
    assert {(was[each.child], was[each.parent], each.kind) for each in back.descents.values()} == {
        (each.child, each.parent, each.kind) for each in dossier.descents.values()
    }
    came = {
        (frozenset((was[each.one], was[each.other])), each.kind, each.ended)
        for each in back.partnerships.values()
    }
    went = {
        (frozenset((each.one, each.other)), each.kind, each.ended) for each in dossier.partnerships.values()
    }
    assert went <= came
    assert {kind for _, kind, _ in came - went} <= {None}
    for id, person in back.people.items():
        assert person.sex == dossier.people[was[id]].sex


@many
@given(
    st.lists(
        st.sampled_from(["06-12345678", "a@b.example", "na zes uur, 040-1234567", "+31 6 12 34 56 78"]),
        max_size=5,
    )
)
def test_contacts_go_out_as_cards_and_come_in_with_the_same_name_and_way_to_reach_them(ways: list[str]):
    people = {
        f"p{at}": NetworkMember(name=f"Mens {at}", reachable=way, may_be_named=True, may_leave=ALL)
        for at, way in enumerate(ways)
    }
    dossier = Dossier(id="d1", name="Bram", people=people)
    if people:
        back = brought_in(TAKEN_ALONG["vcard"].write(contact_cards(dossier, Codes()), NOON))
        assert [(each.name, each.reachable) for each in back.people.values()] == [
            (each.name, each.reachable) for each in people.values()
        ]
