"""The four circles, filled from options and steps."""

import pytest

from supportcycle.domain.circles import Standing, circle_entries, thought_of
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.update import with_value
from tests.domain.dossiers import STEP, round_of, with_a_goal
from tests.domain.raised import GOAL, PROMISED, helped, sheet, step


def standing(dossier, **how):
    """Per circle what stands in it, with how sure that is."""
    return circle_entries(round_of(dossier), dossier.people, **how)["g1"]


def circles(dossier):
    """The same, without how sure it is."""
    return {laag: [entry.words for entry in entries] for laag, entries in standing(dossier).items()}


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


@pytest.mark.parametrize("asked", ["not_yet", "later", None])
def test_help_that_was_not_promised_is_still_to_be_asked(asked):
    found = standing(helped({"person": "p1", "asked": asked}))[Laag.SOCIAAL_NETWERK]
    assert found == [("Zus", Standing.TO_BE_ASKED)]


def test_who_said_no_is_in_no_circle():
    assert circles(helped({"person": "p1", "asked": "no"}))[Laag.SOCIAAL_NETWERK] == []


def test_who_said_yes_to_one_thing_and_was_not_asked_for_another_stands_there_once_as_helping():
    both = with_a_goal(
        step(others={"o0": {"person": "p1", "asked": "not_yet"}, "o1": PROMISED}),
        (("people", "p1"), {"name": "Zus"}),
    )
    assert standing(both)[Laag.SOCIAAL_NETWERK] == [("Zus", Standing.AGREED)]


@pytest.mark.parametrize("laag", Laag)
def test_the_second_best_stands_in_its_circle_as_such_also_when_a_step_was_made_of_the_best(laag):
    second = {"o1": {"text": "Lopen"}, "o2": {"text": "Wijkbus", "layer": laag}}
    dossier = with_a_goal(sheet(best="o1", second_best="o2", options=second), step(own="", from_sheet="s1"))
    assert standing(dossier)[laag] == [("Wijkbus", Standing.SECOND_BEST)]


def test_a_chosen_person_was_not_asked_yet():
    assert standing(with_a_goal(sheet(best="o1")))[Laag.SOCIAAL_NETWERK] == [("Lopen", Standing.TO_BE_ASKED)]


def test_that_somebody_one_rather_does_not_ask_was_the_second_best_stays_at_the_table():
    dossier = with_a_goal(sheet(best="o2", second_best="o1"), ((*GOAL, "rather_not"), ("p1",)))
    assert circles(dossier)[Laag.SOCIAAL_NETWERK] == ["Lopen"]
    assert standing(dossier, discreet=True)[Laag.SOCIAAL_NETWERK] == []


def test_who_helps_already_is_no_second_choice():
    people = (("people", "p1"), {"name": "Zus"})
    dossier = with_a_goal(sheet(best="o2", second_best="o1"), step(others={"o1": PROMISED}), people)
    assert standing(dossier)[Laag.SOCIAAL_NETWERK] == [("Zus", Standing.AGREED)]


def test_an_idea_that_was_not_chosen_stands_in_no_circle_but_keeps_it_from_being_empty():
    ideas = {"o1": {"text": "Buurthuis", "layer": "algemene_voorziening"}, "o2": {"text": "Lopen"}}
    dossier = with_a_goal(sheet(options=ideas))
    assert circles(dossier)[Laag.ALGEMENE_VOORZIENING] == []
    assert thought_of(round_of(dossier), dossier.people) == {"g1": {Laag.ALGEMENE_VOORZIENING}}


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
    assert circles(with_value(dossier, (*STEP, "own"), "Ik bel"))[Laag.EIGEN_KRACHT] == ["Ik bel"]


def test_the_same_person_twice_is_one_entry():
    twice = with_a_goal(step(others={"o1": PROMISED, "o2": PROMISED}))
    assert circles(twice)[Laag.SOCIAAL_NETWERK] == ["Zus"]


def test_a_goal_put_aside_has_no_circles():
    dossier = with_a_goal(((*GOAL, "not_now"), True))
    assert circle_entries(round_of(dossier), dossier.people) == {}
