"""Loose ends: every kind can be raised, has its question, and stays away when it should."""

import re
from datetime import date

import pytest
from hypothesis import given, settings

from supportcycle.content.catalogue import filled, loose_end_texts
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.loose_ends import all_loose_ends, loose_ends
from supportcycle.domain.update import with_value
from supportcycle.ui.shell import page_registry
from supportcycle.ui.shell.loose_ends_panel import page_of
from tests.domain.dossiers import (
    HELPER,
    LIMITS,
    ROUND,
    STEP,
    TODAY,
    all_ends,
    dossier_with,
    ends,
    practice,
    with_a_goal,
)
from tests.domain.raised import GOAL, LINE, PROMISED, RAISED, VERSION, helped, sheet, step
from tests.domain.random_dossiers import dossiers
from tests.running.walking import for_each

PAGES = {entry.key for entry in page_registry.PAGES}
NOT_ABOUT_A_GOAL = {
    Kind.URGENT_OPEN,
    Kind.ONLY_BARRIERS,
    Kind.ONLY_POSSIBILITIES,
    Kind.ACTION_WITHOUT_OWNER,
    Kind.NEW_CONTACT,
    Kind.CONTACT_WITHOUT_FOLLOW_UP,
    Kind.FOLLOW_UP_PASSED,
    Kind.ANSWER_AWAITED,
    Kind.DAY_UNLIKELY,
    Kind.PLAN_DAY_UNLIKELY,
    Kind.PARTS_NOT_CONFIRMED,
    Kind.REFUSAL_TO_RETURN,
    Kind.NAME_IN_REQUEST,
    Kind.PARKED_QUESTION,
    Kind.WORDED_AS_PRODUCT,
    Kind.MEANS_AS_PRODUCT,
    Kind.ONLY_WISHES,
    Kind.CONTACT_DATA_IN_TEXT,
}
each_kind = for_each("kind", Kind)


@each_kind
def test_every_kind_can_be_raised_at_a_place_in_the_dossier(kind):
    end = ends(RAISED[kind], kind)[0]
    assert end.path[0] in ("rounds", "people")
    assert not end.put_away


@each_kind
def test_every_kind_has_a_question_a_page_and_a_source(kind):
    entry = loose_end_texts()[kind]
    raised = ends(RAISED[kind], kind)
    assert all("?" in filled(entry["question"], end.values) for end in raised)
    assert {page_of(end) for end in raised} <= PAGES
    assert entry["source"]


@each_kind
def test_every_word_the_question_needs_is_there(kind):
    entry = loose_end_texts()[kind]
    for end in ends(RAISED[kind], kind):
        assert set(re.findall(r"\{(\w+)\}", entry["question"])) <= set(end.values)
        assert "{" not in filled(entry["question"], end.values)


def test_there_is_no_question_for_a_kind_that_does_not_exist():
    assert set(loose_end_texts()) == {kind.value for kind in Kind}


@each_kind
def test_what_was_put_away_stays_away_and_can_be_found_back(kind):
    end = ends(RAISED[kind], kind)[0]
    aside = with_value(RAISED[kind], ("put_away", end.key), "Dat hoeft niet")
    assert end.key not in {each.key for each in ends(aside, kind)}
    assert end.key in {each.key for each in all_ends(aside, kind) if each.put_away}


def test_an_empty_dossier_has_no_loose_ends():
    assert loose_ends(dossier_with(), TODAY) == []


@each_kind
def test_a_goal_put_aside_is_quiet_until_its_day(kind):
    quiet = with_value(RAISED[kind], (*GOAL, "refusal", "return_on"), "23-11-2026")
    for goal_id in quiet.rounds["r1"].goals:
        quiet = with_value(quiet, (*GOAL[:-1], goal_id, "not_now"), True)
    about_the_goal = {end.kind for end in loose_ends(quiet, TODAY, LIMITS)} - {
        Kind.WISH_WITHOUT_GOAL,
        Kind.DIRECTION_HELP_UNNAMED,
        *NOT_ABOUT_A_GOAL,
    }
    assert about_the_goal == set()
    assert len(ends(quiet, Kind.GOAL_TO_RETURN, date(2026, 11, 23))) == 1


def test_a_helper_who_said_no_is_not_help():
    refused = helped({"person": "p1", "asked": "no"}, makes_it_harder=True)
    kinds = {end.kind for end in loose_ends(refused, TODAY, LIMITS)}
    assert not kinds & {Kind.HELPER_NOT_ASKED, Kind.HARDER_TIE_HELPS, Kind.ONE_HELPER_NO_FALLBACK}


@pytest.mark.parametrize("helper", [{**PROMISED, "takes_over": "p2"}, {"person": "p1", "asked": "not_yet"}])
def test_a_task_with_somebody_to_take_over_or_nobody_yet_does_not_hang_on_one(helper):
    assert ends(helped(helper), Kind.ONE_HELPER_NO_FALLBACK) == []


def test_a_group_is_not_one_helper():
    assert ends(helped(PROMISED, role="group"), Kind.ONE_HELPER_NO_FALLBACK) == []


def test_a_second_best_option_is_a_fallback():
    dossier = with_a_goal(sheet(best="o1", second_best="o2"), step(from_sheet="s1", others={"o1": PROMISED}))
    assert ends(dossier, Kind.ONE_HELPER_NO_FALLBACK) == []


def test_somebody_else_to_take_over_may_be_hard_too():
    dossier = helped({"person": "p2", "asked": "yes", "takes_over": "p1"}, makes_it_harder=True)
    assert [end.path[-1] for end in ends(dossier, Kind.HARDER_TIE_HELPS)] == ["takes_over"]


def test_what_was_put_away_about_one_helper_is_asked_again_about_the_next():
    first = ends(helped({"person": "p1"}), Kind.HELPER_NOT_ASKED)[0]
    second = ends(helped({"person": "p2"}), Kind.HELPER_NOT_ASKED)[0]
    assert first.path == second.path == (*HELPER, "asked")
    assert first.key != second.key


def test_nothing_is_asked_about_a_line_the_municipality_answered():
    dossier = with_a_goal(step(), (LINE, {"what": "Begeleiding", "outcome": "granted"}))
    assert not {end.kind for end in loose_ends(dossier, TODAY, LIMITS)} & {
        Kind.WMO_WITHOUT_REASON,
        Kind.WMO_WITHOUT_FORM,
        Kind.WMO_WITHOUT_RESULT,
        Kind.EMPTY_LAYER_GENERAL,
    }


def test_after_looking_back_the_next_day_counts():
    evaluation = ((*ROUND, "evaluations", "v1"), {"on": "20-11-2026", "plan_version": "v1"})
    passed = with_a_goal(step(), ((*VERSION, "evaluate_on"), "19-11-2026"), evaluation)
    assert ends(passed, Kind.EVALUATION_DATE_PASSED) == []
    agreed = with_value(passed, (*evaluation[0], "next_on"), "21-11-2026")
    assert [end.values["day"] for end in ends(agreed, Kind.EVALUATION_DATE_PASSED)] == ["21-11-2026"]


def test_a_plan_not_looked_back_on_is_asked_about_again_on_another_day():
    late = RAISED[Kind.EVALUATION_DATE_PASSED]
    later = with_value(late, (*VERSION, "evaluate_on"), "20-11-2026")
    assert ends(late, Kind.EVALUATION_DATE_PASSED) != ends(later, Kind.EVALUATION_DATE_PASSED)


def test_help_in_keeping_direction_is_enough_with_several_organisations():
    raised = RAISED[Kind.SEVERAL_PROFESSIONALS_NOBODY_COORDINATES]
    kind = Kind.SEVERAL_PROFESSIONALS_NOBODY_COORDINATES
    assert ends(with_value(raised, (*VERSION, "direction_help"), "p2"), kind) == []
    assert ends(with_value(raised, (*STEP, "professionals", "p1", "coordinates"), True), kind) == []


def test_a_contact_in_the_register_is_no_longer_new():
    raised = RAISED[Kind.NEW_CONTACT]
    assert ends(with_value(raised, ("people", "p3", "name"), "fatma"), Kind.NEW_CONTACT) == []


@settings(max_examples=60)
@given(dossiers())
def test_no_dossier_is_too_strange(dossier):
    found = all_loose_ends(dossier, TODAY, LIMITS)
    assert all(set(end.values) >= set(_needed(end.kind)) for end in found)
    assert all(with_value(dossier, ("put_away", end.key), "later").put_away[end.key] for end in found)


def _needed(kind):
    return re.findall(r"\{(\w+)\}", loose_end_texts()[kind]["question"])


def test_one_question_is_asked_once():
    for name in ("bram-plan", "bram-review"):
        keys = [end.key for end in all_loose_ends(practice(name), TODAY, LIMITS)]
        assert len(keys) == len(set(keys))


def test_somebody_with_two_tasks_in_one_step_is_one_question():
    twice = {"o1": {"person": "p1", "what": "koken"}, "o2": {"person": "p1", "what": "afwassen"}}
    dossier = with_a_goal(step(others=twice), (("people", "p1"), {"name": "Zus"}))
    assert len(ends(dossier, Kind.HELPER_NOT_ASKED)) == 1


@settings(max_examples=30)
@given(dossiers())
def test_no_two_questions_share_a_key(dossier):
    keys = [end.key for end in all_loose_ends(dossier, TODAY)]
    assert len(keys) == len(set(keys))


def asked_for(**fields):
    return with_a_goal(step(own="", from_sheet="s1"), (LINE, {"what": "Begeleiding"}), sheet(**fields))


EMPTY = [
    (Kind.EMPTY_LAYER_OWN, "eigen_kracht"),
    (Kind.EMPTY_LAYER_NETWORK, "sociaal_netwerk"),
    (Kind.EMPTY_LAYER_GENERAL, "algemene_voorziening"),
]


@pytest.mark.parametrize(("kind", "laag"), EMPTY)
@pytest.mark.parametrize("chosen", [{"best": "o1", "second_best": "o2"}, {"best": "o2"}, {}])
def test_a_circle_in_which_an_option_stands_is_not_empty(kind, laag, chosen):
    options = {"o1": {"text": "Iets anders"}, "o2": {"text": "Dit", "layer": laag}}
    assert ends(asked_for(options=options, **chosen), kind) == []
    assert ends(asked_for(options={"o1": {"text": "Iets anders"}}), kind) != []


@pytest.mark.parametrize("asked", ["not_yet", "later", None])
def test_help_that_was_not_promised_yet_keeps_the_circle_of_the_network_from_being_empty(asked):
    others = {"o1": {"person": "p1", "asked": asked}}
    dossier = with_a_goal(step(others=others), (LINE, {"what": "Hulp"}), (("people", "p1"), {"name": "Zus"}))
    assert ends(dossier, Kind.EMPTY_LAYER_NETWORK) == []
