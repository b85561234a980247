"""What is different between two versions of the plan: everything, and nothing that is the same."""

import itertools

import pytest
from hypothesis import given, settings

from supportcycle.domain.editing import new_version, people_to_ask, with_asked_instead
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import current_round, current_version
from supportcycle.domain.model.plan import Asked, PlanVersion
from supportcycle.domain.plan_changes import PlanChangeKind, plan_changes
from supportcycle.domain.review_preparation import load_pairs, paid_provisions, stayed_the_same
from supportcycle.domain.update import value_at, with_value
from tests.domain.dossiers import HELPER, ROUND, STEP, TODAY, practice, round_of, with_a_goal
from tests.domain.raised import helped, step
from tests.domain.random_dossiers import dossiers

REVIEW = (*ROUND, "evaluations", "v1")
LINE = ("g1", "g1_t1", "o1")


def kinds(before, after):
    return [change.kind for change in plan_changes(before, after)]


def changed_by(path, value):
    """The kinds of difference when this is written in the first step of a small plan."""
    before = helped({"person": "p1", "what": "Koken", "asked": "yes"})
    after = with_value(before, path, value)
    return kinds(round_of(before).versions["v1"], round_of(after).versions["v1"])


@pytest.mark.slow
@settings(max_examples=40)
@given(dossiers(), dossiers())
def test_two_versions_are_different_exactly_when_something_in_them_is(one, other):
    versions = [*current_round(one)[1].versions.values(), *current_round(other)[1].versions.values()]
    for before, after in itertools.pairwise(versions):
        assert plan_changes(before, before) == []
        if not plan_changes(before, after):
            assert _said(before) == _said(after)


def _said(version):
    """What was written in a plan, without what is empty and without the dates."""
    plans = {
        goal: (plan.resources, {id: _filled(each) for id, each in plan.steps.items() if not is_blank(each)})
        for goal, plan in version.plans.items()
        if plan.resources or not is_blank(plan)
    }
    return version.direction, version.direction_help, plans


def _filled(step):
    lines = {
        name: {id: line for id, line in getattr(step, name).items() if not is_blank(line)}
        for name in ("others", "professionals", "wmo")
    }
    return step.model_copy(update=lines)


@settings(max_examples=40)
@given(dossiers())
def test_a_new_version_differs_in_nothing_but_its_dates(dossier):
    round_id, round = current_round(dossier)
    after = new_version(dossier, round_id, TODAY, "")
    assert plan_changes(current_version(round)[1], current_version(after.rounds[round_id])[1]) == []


def test_each_thing_that_changes_is_told_once():
    assert changed_by((*STEP, "text"), "Fietsen") == [PlanChangeKind.STEP_NAME]
    assert changed_by((*STEP, "own"), "Ik ga alleen") == [PlanChangeKind.OWN]
    assert changed_by((*STEP, "costs"), "Een tientje") == [PlanChangeKind.AGREEMENTS]
    assert changed_by((*HELPER, "frequency"), "daily") == [PlanChangeKind.HELPER_DIFFERENT]
    assert changed_by((*HELPER, "person"), "p2") == [PlanChangeKind.HELPER_OTHER]
    assert changed_by((*HELPER, "asked"), "no") == [PlanChangeKind.HELPER_GONE]
    assert changed_by((*STEP, "others", "o2"), {"person": "p2"}) == [PlanChangeKind.HELPER_NEW]
    assert changed_by((*STEP, "wmo", "w1", "what"), "Vervoer") == [PlanChangeKind.PROVISION_NEW]
    assert changed_by((*STEP[:-1], "g1_t2", "text"), "Zwemmen") == [PlanChangeKind.STEP_NEW]
    assert changed_by(STEP, {}) == [PlanChangeKind.STEP_GONE]
    assert changed_by((*ROUND, "versions", "v1", "direction"), "client") == [PlanChangeKind.DIRECTION]


def test_of_bram_the_friend_is_exchanged_and_volleyball_is_new():
    versions = round_of(practice("bram-review")).versions
    found = {(change.kind, change.step) for change in plan_changes(versions["v1"], versions["v2"])}
    assert (PlanChangeKind.HELPER_OTHER, "g1_t3") in found
    assert (PlanChangeKind.STEP_NEW, "g2_t1") in found


def test_somebody_who_takes_over_is_only_asked_and_only_in_the_next_version():
    dossier = with_value(
        helped({"person": "p1", "what": "Koken", "asked": "yes"}), REVIEW, {"plan_version": "v1"}
    )
    before = round_of(dossier).versions["v1"]
    after = with_asked_instead(dossier, REVIEW, LINE, "p2", TODAY, "Na het terugkijken")
    assert round_of(after).versions["v1"] == before
    helper = round_of(after).versions["v2"].plans["g1"].steps["g1_t1"].others["o1"]
    assert (helper.person, helper.what, helper.asked) == ("p2", "Koken", Asked.NOT_YET)
    assert value_at(after, (*REVIEW, "helpers", "g1_t1__o1", "asked_instead")) == "p2"
    again = with_asked_instead(after, REVIEW, LINE, "p1", TODAY, "")
    assert list(round_of(again).versions) == ["v1", "v2"]


@settings(max_examples=40)
@given(dossiers())
def test_asking_somebody_else_never_changes_the_version_that_was_looked_back_on(dossier):
    round_id, round = current_round(dossier)
    review = ("rounds", round_id, "evaluations", "v1")
    dossier = with_value(dossier, (*review, "plan_version"), current_version(round)[0])
    for goal_id, plan in current_version(round)[1].plans.items():
        for step_id, each in plan.steps.items():
            for helper_id in each.others:
                line = (goal_id, step_id, helper_id)
                after = with_asked_instead(dossier, review, line, "v1", TODAY, "")
                kept = after.rounds[round_id].versions
                assert {id: kept[id] for id in round.versions} == round.versions


def test_a_line_that_is_gone_is_not_asked_again():
    dossier = with_value(with_a_goal(step()), REVIEW, {"plan_version": "v1"})
    assert with_asked_instead(dossier, REVIEW, LINE, "p2", TODAY, "") is dossier


def test_only_who_may_be_asked_is_offered():
    dossier = helped({"person": "p1", "asked": "yes"})
    people = {
        "p1": {"name": "Zus"},
        "p2": {"name": "Buur"},
        "p3": {"name": "Moeder"},
        "p4": {"name": "Thuiszorg", "role": "organisation"},
        "p5": {"name": "Neef", "makes_it_harder": True},
        "p6": {"name": "Opa", "gone": "died"},
    }
    dossier = with_value(
        with_value(dossier, ("people",), people), (*ROUND, "goals", "g1", "rather_not"), ("p3",)
    )
    assert list(people_to_ask(dossier, value_at(dossier, STEP))) == ["p2"]
    assert (
        list(
            people_to_ask(with_value(dossier, ("ties", "p2"), {"quality": "broken"}), value_at(dossier, STEP))
        )
        == []
    )


def test_what_everybody_carried_then_stands_beside_now():
    versions = round_of(practice("bram-review")).versions
    pairs = {
        each.person: (len(each.then.confirmed), len(each.now.confirmed))
        for each in load_pairs(versions["v1"], versions["v2"])
    }
    assert pairs["p2"] == (1, 0)
    assert pairs["p9"] == (0, 0)
    assert load_pairs(PlanVersion(), PlanVersion()) == []


def test_only_what_was_granted_is_paid():
    granted = paid_provisions(round_of(practice("bram-review")).versions["v1"])
    assert [each.key for each in granted] == ["g1_t1__w1", "g1_t5__w1"]
    refused = with_a_goal((STEP, {"wmo": {"w1": {"what": "Vervoer", "outcome": "refused"}}}))
    assert paid_provisions(round_of(refused).versions["v1"]) == []


def test_the_same_score_is_seen_however_it_was_typed():
    assert stayed_the_same("6", "6,0")
    assert stayed_the_same("gaat wel", "gaat wel")
    assert not stayed_the_same("6", "7")
    assert not stayed_the_same("", "")
