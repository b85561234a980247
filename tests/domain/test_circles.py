"""The four circles, filled from options and steps."""

import pytest

from supportcycle.domain.circles import circle_entries
from supportcycle.domain.wmo import Laag
from supportcycle.domain.writing import written
from tests.domain.dossiers import STEP, round_of, with_a_goal
from tests.domain.raised import GOAL, PROMISED, helped, sheet, step


def circles(dossier):
    return circle_entries(round_of(dossier), dossier.people)["g1"]


def test_all_four_are_there_from_the_start():
    assert circles(with_a_goal()) == {laag: [] for laag in Laag}


@pytest.mark.parametrize(
    ("role", "laag"),
    [
        (None, Laag.SOCIAAL_NETWERK),
        ("volunteer", Laag.SOCIAAL_NETWERK),
        ("group", Laag.ALGEMENE_VOORZIENING),
        ("organisation", Laag.ALGEMENE_VOORZIENING),
        ("professional", Laag.MAATWERKVOORZIENING),
    ],
)
def test_who_helps_stands_in_the_circle_of_their_role(role, laag):
    assert circles(helped(PROMISED, role=role))[laag] == ["Zus"]


@pytest.mark.parametrize("asked", ["not_yet", "later", "no", None])
def test_help_that_was_not_promised_is_in_no_circle(asked):
    assert circles(helped({"person": "p1", "asked": asked}))[Laag.SOCIAAL_NETWERK] == []


def test_a_chosen_option_counts_until_a_step_is_made_of_it():
    chosen = sheet(best="o2", options={"o2": {"text": "Wijkbus", "layer": "algemene_voorziening"}})
    assert circles(with_a_goal(chosen))[Laag.ALGEMENE_VOORZIENING] == ["Wijkbus"]
    planned = with_a_goal(chosen, step(from_sheet="s1"))
    assert circles(planned)[Laag.ALGEMENE_VOORZIENING] == []


def test_an_option_without_a_circle_goes_by_its_person():
    assert circles(with_a_goal(sheet(best="o1")))[Laag.SOCIAAL_NETWERK] == ["Lopen"]
    assert not any(circles(with_a_goal(sheet(best="o2"))).values())


def test_paid_help_is_made_to_measure_unless_it_is_open_to_everybody():
    paid = step(professionals={"p1": {"organisation": "p1"}}, from_sheet="s1")
    assert circles(with_a_goal(paid))[Laag.MAATWERKVOORZIENING] == ["Zus"]
    general = sheet(best="o2", options={"o2": {"text": "Inloop", "layer": "algemene_voorziening"}})
    assert circles(with_a_goal(paid, general))[Laag.ALGEMENE_VOORZIENING] == ["Zus"]


def test_an_organisation_that_the_municipality_is_asked_for_stands_there_once():
    paid = step(
        professionals={"p1": {"organisation": "p1"}}, wmo={"w1": {"what": "Begeleiding", "provider": "p1"}}
    )
    assert circles(with_a_goal(paid))[Laag.MAATWERKVOORZIENING] == ["Begeleiding"]


def test_the_clients_own_share_counts_until_a_step_says_what_it_is():
    dossier = with_a_goal(((*GOAL, "own_share"), "Zelf bellen"))
    assert circles(dossier)[Laag.EIGEN_KRACHT] == ["Zelf bellen"]
    assert circles(written(dossier, (*STEP, "own"), "Ik bel"))[Laag.EIGEN_KRACHT] == ["Ik bel"]


def test_the_same_person_twice_is_one_entry():
    twice = with_a_goal(step(others={"o1": PROMISED, "o2": PROMISED}))
    assert circles(twice)[Laag.SOCIAAL_NETWERK] == ["Zus"]


def test_a_goal_put_aside_has_no_circles():
    dossier = with_a_goal(((*GOAL, "not_now"), True))
    assert circle_entries(round_of(dossier), dossier.people) == {}
