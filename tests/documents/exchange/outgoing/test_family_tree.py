"""The genogram as GEDCOM 7: what is read back is the same family, whatever people made of it."""

from random import Random

import gedcom7
import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.family_tree import family_tree
from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, GoesAlong
from supportcycle.documents.rendering import TAKEN_ALONG
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.family import (
    Descent,
    DescentKind,
    Partnership,
    PartnershipEnd,
    PartnershipKind,
)
from supportcycle.domain.model.network.person_facts import CLIENT, Gone, MayLeave, Sex
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.kinship import relatives
from tests.documents.composing import NOON
from tests.documents.exchange.outgoing.networks import ALL
from tests.examples import many

OWN_WORDS = GoesAlong(own_words=True)
IDS = ("client", "p1", "p2", "p3", "p4", "p5")
SOMEBODY = st.none() | st.sampled_from(IDS)


def person(**facts):
    return NetworkMember(**{"may_leave": ALL, "may_be_named": True, **facts})


def dossier(people, partnerships=(), descents=()):
    numbered = ({f"x{at}": each for at, each in enumerate(held)} for held in (partnerships, descents))
    together, down = numbered
    return Dossier(id="d1", name="Bram", people=people, partnerships=together, descents=down)


def read_back(made: Dossier, along=SAFEST, codes=None):
    """The records by mark, as the library reads them from the bytes, looked through by it too."""
    records = gedcom7.loads(
        TAKEN_ALONG["gedcom"].write(family_tree(made, codes or Codes(Random(1)), along), NOON).decode()
    )
    assert gedcom7.validate(records) == []
    return {record.xref: record for record in records if record.xref}


def under(record, tag):
    return [each for each in record.children if each.tag == tag]


def words(record, *tags):
    """The texts, or where it points, of what stands under each other by these tags."""
    found = [record]
    for tag in tags:
        found = [each for one in found for each in under(one, tag)]
    return [each.pointer or each.text for each in found]


def parents_in(records):
    """Child and parent of every descent: how each family lays them down."""
    return {
        (child, parent)
        for family in records.values()
        if family.tag == "FAM"
        for child in words(family, "CHIL")
        for parent in (*words(family, "HUSB"), *words(family, "WIFE"))
    }


@st.composite
def families(draw):
    people = {
        id: person(name=draw(st.text(max_size=8)), sex=draw(st.none() | st.sampled_from(Sex)))
        for id in IDS[1:]
    }
    partnerships = st.builds(
        Partnership,
        one=SOMEBODY,
        other=SOMEBODY,
        kind=st.none() | st.sampled_from(PartnershipKind),
        ended=st.none() | st.sampled_from(PartnershipEnd),
        since=st.sampled_from(("", "2001", "3-4-1999", "toen")),
    )
    descents = st.builds(
        Descent, child=SOMEBODY, parent=SOMEBODY, kind=st.none() | st.sampled_from(DescentKind)
    )
    return dossier(people, draw(st.lists(partnerships, max_size=4)), draw(st.lists(descents, max_size=7)))


@many
@given(families(), st.booleans())
def test_any_family_is_read_back_with_the_same_people_and_parents(made, named):
    codes = Codes(Random(1))
    records = read_back(made, GoesAlong(own_words=named), codes)
    marks = {id: f"@I{codes.of('d1', id)}@" for id in made.people} | {CLIENT: "@ICLIENT@"}
    there = {CLIENT, *relatives(made)}
    assert {mark for mark, record in records.items() if record.tag == "INDI"} == {marks[id] for id in there}
    told = {
        (marks[each.child], marks[each.parent])
        for each in made.descents.values()
        if {each.child, each.parent} <= there
    }
    assert told <= parents_in(records)
    for each in records.values():
        for mark in (*words(each, "FAMC"), *words(each, "FAMS")):
            assert each.xref in (
                *words(records[mark], "CHIL"),
                *words(records[mark], "HUSB"),
                *words(records[mark], "WIFE"),
            )


def test_each_partnership_is_a_family_with_what_became_of_it():
    people = {"p1": person(sex=Sex.WOMAN), "p2": person(sex=Sex.MAN)}
    together = [
        Partnership(one=CLIENT, other="p1", kind="married", ended="divorced", since="1999", until="3-4-2010"),
        Partnership(one=CLIENT, other="p2", kind="living_together", ended="apart"),
    ]
    first, second = (
        each for each in read_back(dossier(people, together), OWN_WORDS).values() if each.tag == "FAM"
    )
    assert words(first, "MARR", "DATE") == ["1999"]
    assert words(first, "DIV", "DATE") == ["3 APR 2010"]
    assert words(second, "EVEN", "TYPE") == ["Samenwonend", "Uit elkaar"]


def test_without_own_words_no_year_and_no_name_is_there():
    people = {"p1": person(name="Anne", birth_year="1950", gone=Gone.DIED, died_year="2001")}
    together = [Partnership(one=CLIENT, other="p1", kind="married", since="1999")]
    made = dossier(people, together)
    written = TAKEN_ALONG["gedcom"].write(family_tree(made, Codes(Random(1))), NOON).decode()
    assert not {"Anne", "1950", "2001", "1999"} & set(written.split())
    assert "1 DEAT Y" in written
    named = TAKEN_ALONG["gedcom"].write(family_tree(made, Codes(Random(1)), OWN_WORDS), NOON).decode()
    assert {"Anne", "1950", "2001", "1999"} <= set(named.split())


@pytest.mark.parametrize(
    ("kind", "told"),
    [("birth", "BIRTH"), ("adopted", "ADOPTED"), ("foster", "FOSTER"), ("step", "OTHER"), (None, "BIRTH")],
)
def test_how_somebody_is_a_child_is_told(kind, told):
    made = dossier({"p1": person()}, descents=[Descent(child=CLIENT, parent="p1", kind=kind)])
    assert words(read_back(made)["@ICLIENT@"], "FAMC", "PEDI") == [told]


def test_an_adopted_child_has_two_families():
    people = {id: person() for id in ("p1", "p2", "p3")}
    descents = [
        Descent(child=CLIENT, parent="p1", kind="birth"),
        Descent(child=CLIENT, parent="p2", kind="adopted"),
        Descent(child=CLIENT, parent="p3", kind="adopted"),
    ]
    records = read_back(dossier(people, descents=descents))
    assert words(records["@ICLIENT@"], "FAMC", "PEDI") == ["BIRTH", "ADOPTED"]
    assert [
        len(words(each, "HUSB") + words(each, "WIFE")) for each in records.values() if each.tag == "FAM"
    ] == [1, 2]


def test_a_father_nobody_knows_leaves_a_family_of_one():
    made = dossier(
        {"p1": person(sex=Sex.WOMAN)}, [Partnership(one="p1")], [Descent(child=CLIENT, parent="p1")]
    )
    [family] = [each for each in read_back(made).values() if each.tag == "FAM"]
    assert (words(family, "WIFE"), words(family, "HUSB")) == ([f"@I{Codes(Random(1)).of('d1', 'p1')}@"], [])


def test_who_is_no_family_or_lets_nothing_be_told_of_family_is_not_there():
    people = {
        "p1": person(name="Zus"),
        "p2": person(name="Buur"),
        "p3": person(name="Stil", may_leave=(MayLeave.ON_MAP,)),
    }
    descents = [Descent(child=CLIENT, parent="p1"), Descent(child=CLIENT, parent="p3")]
    written = str(
        [record.children for record in read_back(dossier(people, descents=descents), OWN_WORDS).values()]
    )
    assert "Zus" in written
    assert "Buur" not in written
    assert "Stil" not in written


def test_no_name_that_may_not_leave_stands_in_what_somebody_is_to_the_client():
    people = {
        "p1": person(name="Anne", relation="zus van Zwaantje en Piebe", may_be_named=False),
        "p2": person(name="Zwaantje", may_leave=()),
        "p3": person(name="Piebe", relation="neef", may_be_named=False),
    }
    codes = Codes(Random(1))
    made = dossier(people, descents=[Descent(child=CLIENT, parent="p1")])
    anne = read_back(made, OWN_WORDS, codes)[f"@I{codes.of('d1', 'p1')}@"]
    assert words(anne, "NAME") == [f"zus van … en {codes.of('d1', 'p3')}"]


def test_a_name_with_the_sign_for_a_surname_stays_one_name():
    made = dossier({"p1": person(name="@Anne / Jan\nx")}, descents=[Descent(child=CLIENT, parent="p1")])
    [anne] = [each for mark, each in read_back(made, OWN_WORDS).items() if mark not in ("@ICLIENT@", "@F1@")]
    assert words(anne, "NAME") == ["@Anne   Jan x"]
