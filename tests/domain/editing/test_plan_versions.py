"""New dossiers, rounds and versions of the plan: what was stays as it was."""

import pytest
from hypothesis import given, settings

from supportcycle.domain.editing import (
    new_dossier,
    new_round,
    new_version,
    with_replaced_helper,
)
from supportcycle.domain.model.dossier import current_round, current_version
from supportcycle.domain.model.plan import Asked
from supportcycle.domain.model.together.together import Together
from supportcycle.domain.update import value_at
from tests.domain.dossiers import HELPER, TODAY, practice, round_of, with_a_goal
from tests.domain.raised import helped
from tests.domain.random_dossiers import dossiers


def test_a_new_dossier_has_a_name_a_day_and_nothing_else():
    dossier = new_dossier("a1", " Amina ", TODAY)
    assert (dossier.name, dossier.created_on, round_of(dossier).started_on) == (
        "Amina",
        "22-11-2026",
        "22-11-2026",
    )
    with pytest.raises(ValueError, match="id"):
        new_dossier("Not An Id", "x", TODAY)


@settings(max_examples=40)
@given(dossiers())
def test_a_new_version_never_changes_an_old_one(dossier):
    before = dossier.model_dump()
    round_id, round = current_round(dossier)
    after = new_version(dossier, round_id, TODAY, "Omdat het anders ging")
    assert dossier.model_dump() == before
    versions = after.rounds[round_id].versions
    assert {id: versions[id] for id in round.versions} == round.versions
    assert len(versions) == len(round.versions) + 1
    version_id, version = current_version(after.rounds[round_id])
    assert version_id not in round.versions
    assert (version.made_on, version.reason) == ("22-11-2026", "Omdat het anders ging")


def test_a_new_version_holds_the_same_steps_and_the_day_that_was_agreed():
    plan = practice("bram-plan")
    after = round_of(new_version(plan, "r1", TODAY, "", evaluate_on="24-02-2027")).versions
    assert after["v2"].plans["g1"].steps == after["v1"].plans["g1"].steps
    assert (after["v1"].evaluate_on, after["v2"].evaluate_on) == ("24-11-2026", "24-02-2027")


@settings(max_examples=40)
@given(dossiers())
def test_a_new_round_keeps_the_old_ones_and_starts_from_the_last(dossier):
    _, last = current_round(dossier)
    after = new_round(dossier, TODAY)
    round_id, round = current_round(after)
    to_come = {"visits": {}, "together": Together()}
    for id, before in dossier.rounds.items():
        assert after.rounds[id].model_copy(update=to_come) == before.model_copy(update=to_come)
    assert round_id not in dossier.rounds
    assert (round.goals, round.wishes, round.sheets) == (last.goals, last.wishes, last.sheets)
    assert (round.logbook, round.evaluations, round.meeting.talks) == ({}, {}, {})


def test_a_new_round_runs_on_the_plan_that_was_running():
    review = practice("bram-review")
    _, round = current_round(new_round(review, TODAY))
    assert list(round.versions) == ["v1"]
    assert round.versions["v1"].plans["g1"].steps == round_of(review).versions["v2"].plans["g1"].steps
    assert round.versions["v1"].evaluate_on == ""


def test_somebody_else_for_a_task_is_still_to_be_asked():
    agreed = {"person": "p1", "what": "Koken", "asked": "yes", "since": "1-1-2026", "takes_over": "p2"}
    helper = value_at(with_replaced_helper(helped(agreed), HELPER, "p2", who_asks="Ik"), HELPER)
    assert (helper.person, helper.what, helper.asked, helper.who_asks) == ("p2", "Koken", Asked.NOT_YET, "Ik")
    assert (helper.since, helper.takes_over) == ("", None)


def test_nobody_can_be_replaced_where_nobody_helps():
    with pytest.raises(KeyError):
        with_replaced_helper(with_a_goal(), HELPER, "p2")
