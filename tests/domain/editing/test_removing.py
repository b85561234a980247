"""Taking people, goals, steps and sheets out: nothing may point to what is gone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.domain.editing import (
    person_from_entry,
    person_uses,
    without_goal,
    without_option_sheet,
    without_person,
    without_step,
)
from supportcycle.domain.model.base import Refers
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.removal import without_place_in_network
from supportcycle.domain.references import references, referring_fields
from supportcycle.domain.update import removed, value_at, with_value
from tests.domain.dossiers import HELPER, ROUND, STEP, practice, round_of, with_a_goal
from tests.domain.raised import GOAL, PROMISED, sheet, step
from tests.domain.random_dossiers import IDS, dossiers

a_person = st.sampled_from(IDS)


@pytest.mark.slow
@settings(max_examples=40)
@given(dossiers(), a_person)
def test_a_person_who_was_taken_out_is_nowhere(dossier, person_id):
    after = without_person(dossier, person_id)
    assert person_id not in after.people
    assert person_uses(after, person_id) == []
    assert Dossier.model_validate(after.model_dump()) == after


@settings(max_examples=20)
@given(dossiers(), a_person)
def test_taking_a_person_out_leaves_everybody_else(dossier, person_id):
    rest = removed(without_place_in_network(dossier, person_id), ("people", person_id))
    others = [pair for pair in references(rest, "person") if pair[1] != person_id]
    assert list(references(without_person(dossier, person_id), "person")) == others


@settings(max_examples=20)
@given(dossiers(), a_person)
def test_every_use_is_a_place_that_names_the_person(dossier, person_id):
    for path in person_uses(dossier, person_id):
        held = value_at(dossier, path)
        assert person_id in (held if isinstance(held, tuple) else (held,))


def test_tasks_are_named_first():
    uses = person_uses(practice("bram-plan"), "p2")
    assert uses[0] == (*ROUND, "versions", "v1", "plans", "g1", "steps", "g1_t3", "others", "o1", "person")
    assert (*ROUND, "marks", "social_contacts__1", "person") in uses


def test_a_task_without_its_person_stays_without_the_promise():
    dossier = with_a_goal(step(others={"o1": {**PROMISED, "what": "Koken"}}))
    helper = value_at(without_person(dossier, "p1"), HELPER)
    assert (helper.what, helper.person, helper.asked) == ("Koken", None, None)


def test_what_was_put_away_about_somebody_goes_along():
    key = "r1__helper_not_asked__g1_t1__p1"
    dossier = with_value(with_a_goal(), ("put_away",), {key: "Later", "r1__no_notice__g1": "Laat maar"})
    assert list(without_person(dossier, "p1").put_away) == ["r1__no_notice__g1"]


def test_a_goal_goes_with_its_options_plans_and_reviews():
    review = practice("bram-review")
    after = round_of(without_goal(review, "r1", "g1"))
    assert list(after.goals) == ["g2"]
    assert after.option_sheets == {}
    assert {id: list(version.plans) for id, version in after.versions.items()} == {"v1": [], "v2": ["g2"]}
    assert (after.evaluations["v1"].steps, after.evaluations["v1"].helpers) == ({}, {})
    assert {entry.step for entry in after.logbook.values()} == {None, "g2_t1"}
    assert {entry.goal for entry in after.logbook.values()} == {None, "g2"}
    assert after.wishes == round_of(review).wishes


@settings(max_examples=30)
@given(dossiers(), a_person)
def test_nothing_points_to_a_goal_that_is_gone(dossier, goal_id):
    after = without_goal(dossier, "r2", goal_id)
    assert goal_id not in {id for _, id in references(after.rounds["r2"], "goal")}
    assert after.rounds["r1"] == dossier.rounds["r1"]


def test_a_step_goes_with_its_reviews_and_stays_in_the_other_version():
    review = practice("bram-review")
    path = (*ROUND, "versions", "v1", "plans", "g1", "steps", "g1_t3")
    before, after = round_of(review), round_of(without_step(review, path))
    assert "g1_t3" not in after.versions["v1"].plans["g1"].steps
    assert "g1_t3" in after.versions["v2"].plans["g1"].steps
    for kept, had in (
        (after.evaluations["v1"].steps, before.evaluations["v1"].steps),
        (after.evaluations["v1"].helpers, before.evaluations["v1"].helpers),
    ):
        gone = {id for id in had if id.startswith("g1_t3")}
        assert gone
        assert list(kept) == [id for id in had if id not in gone]


def test_a_step_made_of_an_option_stays_when_the_sheet_goes():
    dossier = with_a_goal(sheet(best="o1"), step(from_sheet="s1"))
    after = without_option_sheet(dossier, "r1", "s1")
    assert round_of(after).option_sheets == {}
    assert value_at(after, (*STEP, "from_sheet")) is None
    assert value_at(after, (*STEP, "text")) == "Wandelen"


def test_a_new_contact_joins_the_register_once():
    dossier = with_a_goal(((*ROUND, "logbook", "e1"), {"new_contact": " Fatma "}))
    once = person_from_entry(dossier, "r1", "e1")
    assert (once.people["p3"].name, round_of(once).logbook["e1"].people) == ("Fatma", ("p3",))
    assert person_from_entry(once, "r1", "e1") == once


def test_somebody_known_by_that_name_is_not_added_again():
    dossier = with_a_goal(((*ROUND, "logbook", "e1"), {"new_contact": "zus"}))
    after = person_from_entry(dossier, "r1", "e1")
    assert (list(after.people), round_of(after).logbook["e1"].people) == (["p1", "p2"], ("p1",))


def test_an_entry_without_a_new_contact_adds_nobody():
    dossier = with_a_goal(((*ROUND, "logbook", "e1"), {"what": "Koffie"}))
    assert person_from_entry(dossier, "r1", "e1") is dossier


@pytest.mark.parametrize("to", ["person", "goal", "wish", "option_sheet", "step"])
def test_every_kind_of_reference_is_declared_somewhere(to):
    assert Refers(to)
    goal = with_a_goal(
        ((*GOAL, "rather_not"), ("p1",)),
        ((*GOAL, "wishes"), ("work__1",)),
        sheet(),
        step(from_sheet="s1"),
        ((*ROUND, "logbook", "e1", "step"), "g1_t1"),
    )
    assert list(references(goal, to))
    assert referring_fields(Dossier, to) == frozenset()
