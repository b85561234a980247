"""Names into the register: quickly, nothing typed twice, and two people may share a name."""

import pytest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import FoundBy, NamedBy
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.names.people_by_name import people_named
from supportcycle.domain.network.adding_people import (
    added_by_others,
    names_in,
    new_names,
    people_in_profile,
    told_apart,
    with_name,
    with_names,
    with_person_of_mark,
    with_typed_name,
)
from supportcycle.domain.update import with_value
from tests.domain.dossiers import HELPER, round_of
from tests.domain.network.building import network, with_talk


def test_names_are_typed_one_a_line_or_with_commas():
    assert names_in("Joke\n Ahmed , de buurman;\n\njoke") == ["joke", "Ahmed", "de buurman"]
    assert names_in(" \n,") == []


def test_an_answer_adds_only_who_was_not_known():
    dossier = with_names(
        network({"p1": {"name": "Joke"}}),
        "joke, Ahmed",
        found_by=FoundBy.DAILY_ROUTE,
        named_by=NamedBy.CLIENT,
    )
    assert list(dossier.people) == ["p1", "p2"]
    assert (dossier.people["p2"].name, dossier.people["p2"].found_by) == ("Ahmed", FoundBy.DAILY_ROUTE)
    assert new_names(dossier.people, "Ahmed, Sara") == ["Sara"]


def test_somebody_of_the_same_name_can_be_added_on_purpose():
    dossier = with_name(network({"p1": {"name": "Kees"}}), " Kees ")
    assert people_named(dossier.people, "kees") == ("p1", "p2")
    assert with_name(dossier, "  ") is dossier


def test_a_typed_name_takes_the_row_of_nobody_and_else_one_of_its_own():
    assert [person.name for person in with_typed_name(network({"p1": {}}), "Piet").people.values()] == [
        "Piet"
    ]
    assert list(with_typed_name(network({"p1": "zus"}), "Piet").people) == ["p1", "p2"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("ties", "p1"), {"energy": "costs", "unsafe": True}),
        (("ties", "p1__p2"), {"unsafe": True}),
        (("people", "p2", "named_by_person"), "p1"),
        (("partnerships", "b1"), {"one": "p2", "other": "p1"}),
        (("descents", "d1"), {"child": "p1", "parent": "p2"}),
        (("snapshots", "m1", "people", "p1"), {}),
        (("rounds", "r1", "visits", "b1", "covered_people"), ("p1",)),
        (("rounds", "r1", "visits", "b1", "present"), ("p1",)),
        ((*HELPER, "person"), "p1"),
        (("rounds", "r1", "helper_agreements", "p1", "talk_on"), "1-12-2026"),
        (("rounds", "r1", "goals", "g1", "rather_not"), ("p1",)),
        (("rounds", "r1", "marks", "work__1"), {"text": "hij", "person": "p1"}),
    ],
)
def test_a_typed_name_inherits_nothing_of_somebody_whose_name_was_wiped(path, value):
    dossier = with_value(network({"p1": {}, "p2": "zus"}), path, value)
    after = with_typed_name(dossier, "Piet")
    assert after.people["p3"].name == "Piet"
    assert after.model_copy(update={"people": dossier.people}) == dossier
    assert after.people["p1"] == NetworkMember()


def test_order_of_entry_is_kept():
    dossier = with_names(network(), "\n".join(f"Naam {number}" for number in range(1, 16)))
    assert [person.name for person in dossier.people.values()][::7] == ["Naam 1", "Naam 8", "Naam 15"]


def test_additions_by_others_can_be_told_apart():
    dossier = with_names(network({"p1": "zus"}), "Ahmed", named_by=NamedBy.FAMILY)
    dossier = with_names(dossier, "Sara", named_by=NamedBy.CLIENT)
    assert added_by_others(dossier.people) == ("p2",)


def test_who_came_up_in_the_profile_is_offered_and_then_stands_in_both():
    marks = {
        "work__1": {"text": "mijn collega Ria", "kind": "person"},
        "work__2": {"text": "puzzelen", "kind": "strength"},
        "work__3": {"text": "Ben", "kind": "person", "person": "p1"},
    }
    dossier = with_talk({"marks": marks}, people={"p1": {"name": "Ben"}})
    assert list(people_in_profile(round_of(dossier))) == ["work__1"]
    after = with_person_of_mark(dossier, "r1", "work__1")
    assert after.people["p2"].name == "mijn collega Ria"
    assert round_of(after).marks["work__1"].person == "p2"
    assert people_in_profile(round_of(after)) == {}


def test_somebody_known_by_that_very_name_is_not_added_again():
    dossier = with_talk(
        {"marks": {"work__1": {"text": "ben", "kind": "person"}}}, people={"p1": {"name": "Ben"}}
    )
    after = with_person_of_mark(dossier, "r1", "work__1")
    assert (list(after.people), round_of(after).marks["work__1"].person) == (["p1"], "p1")


@pytest.mark.parametrize(
    ("people", "names"),
    [
        (
            [("Kees", "zoon"), ("Kees", "dochter"), ("Toet", "dochter")],
            ["Kees (zoon)", "Kees (dochter)", "Toet"],
        ),
        ([("Jan", ""), ("jan", "")], ["Jan (1)", "jan (2)"]),
        ([("", "buurvrouw"), ("", "buurvrouw")], ["buurvrouw (1)", "buurvrouw (2)"]),
        ([("Jan", "oom"), ("Jan", "oom"), ("Jan", "")], ["Jan (oom) (1)", "Jan (oom) (2)", "Jan"]),
        ([("", ""), ("", "")], ["", ""]),
    ],
)
def test_two_people_with_one_name_are_told_apart(people, names):
    rows = {f"p{n}": {"name": name, "relation": relation} for n, (name, relation) in enumerate(people, 1)}
    assert list(told_apart(network(rows).people).values()) == names


def test_somebody_typed_on_another_keyboard_is_not_new():
    dossier = with_name(Dossier(id="test", name="Iemand"), "Ren\u00e9 D\u2019Hondt")
    assert new_names(dossier.people, "Rene\u0301 d'hondt") == []
    assert with_names(dossier, "RENE D`HONDT") == dossier
