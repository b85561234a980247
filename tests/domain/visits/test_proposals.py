"""What the office goes through: a value to take over where the workbook knows one, else only the place."""

from datetime import date

import pytest
from hypothesis import given

from supportcycle.content.catalogue import texts
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.update import value_at, with_value
from supportcycle.domain.visits.proposals import ToGoThrough, office_proposals
from tests.domain.dossiers import ROUND, STEP, dossier_with, with_a_goal
from tests.domain.random_dossiers import dossiers

TODAY = date(2026, 11, 23)
SHEET = (*ROUND, "option_sheets", "s1")


def found(dossier, kind):
    return [each for each in office_proposals(dossier, TODAY, 6) if each.kind is kind]


def sheet(**option):
    return (SHEET, {"goal": "g1", "options": {"o1": {"text": "Vissen", **option}}})


def test_an_idea_without_a_circle_gets_that_of_what_was_said_before_in_the_same_words():
    strength = ((*ROUND, "marks", "work__1"), {"text": "Vissen", "kind": "strength"})
    (told,) = found(with_a_goal(sheet(), strength), ToGoThrough.CIRCLE)
    assert told.value == "eigen_kracht"
    (unknown,) = found(with_a_goal(sheet()), ToGoThrough.CIRCLE)
    assert (unknown.value, unknown.words) == ("", "Vissen")


def test_an_idea_that_has_a_circle_or_a_person_is_let_be():
    assert found(with_a_goal(sheet(layer="sociaal_netwerk")), ToGoThrough.CIRCLE) == []
    person = (("people", "p1"), {"name": "Ton"})
    assert found(with_a_goal(sheet(person="p1"), person), ToGoThrough.CIRCLE) == []


def test_a_step_without_a_day_to_look_back_gets_the_term_of_the_rules():
    dossier = with_a_goal((STEP, {"text": "Lopen"}))
    (day,) = found(dossier, ToGoThrough.EVALUATION_DAY)
    assert day.value == "23-05-2027"
    assert found(with_value(dossier, day.path, day.value), ToGoThrough.EVALUATION_DAY) == []


def test_hours_and_amounts_that_nobody_said_are_asked_at_their_place():
    helped = {
        "text": "Lopen",
        "others": {"o1": {"person": "p1", "what": "Mee"}},
        "wmo": {"w1": {"what": "Taxi"}},
    }
    dossier = with_a_goal((STEP, helped), (("people", "p1"), {"name": "Ton"}))
    assert [each.path[-1] for each in found(dossier, ToGoThrough.HOURS)] == ["hours"]
    assert [each.words for each in found(dossier, ToGoThrough.AMOUNT)] == ["Taxi"]
    assert [each.path[-1] for each in found(dossier, ToGoThrough.REPORTED_ON)] == ["melding_on"]


ALL = {
    "text": "Lopen",
    "others": {"o1": {"person": "p1", "what": "Mee"}},
    "wmo": {"w1": {"what": "Taxi"}},
}


@pytest.mark.parametrize(
    "aside",
    [
        ((*ROUND, "goals", "g1", "not_now"), True),
        ((*ROUND, "goals", "g1"), {}),
        ((STEP), {"others": {}}),
    ],
)
def test_nothing_is_asked_about_what_was_put_aside_or_is_empty(aside):
    asked = with_a_goal(sheet(), (STEP, ALL))
    assert {each.kind for each in office_proposals(asked, TODAY, 6)} >= {
        *(ToGoThrough.CIRCLE, ToGoThrough.HOURS, ToGoThrough.AMOUNT),
        *(ToGoThrough.EVALUATION_DAY, ToGoThrough.REPORTED_ON),
    }
    left = office_proposals(with_value(with_value(asked, *aside), (*SHEET, "options"), {}), TODAY, 6)
    assert [each.kind for each in left if each.kind is not ToGoThrough.APPLICATION_WORDS] == []


def test_a_circle_is_asked_for_no_idea_of_a_goal_that_can_wait():
    aside = with_a_goal(sheet(), ((*ROUND, "goals", "g1", "not_now"), True))
    assert found(aside, ToGoThrough.CIRCLE) == []
    assert found(with_value(aside, (*SHEET, "goal"), None), ToGoThrough.CIRCLE)


def test_a_stage_that_lags_behind_its_dates_is_proposed():
    dossier = dossier_with(((*ROUND, "aanvraag", "melding_on"), "1-11-2026"))
    (stage,) = found(dossier, ToGoThrough.STAGE)
    assert found(with_value(dossier, stage.path, stage.value), ToGoThrough.STAGE) == []


@pytest.mark.slow
@given(dossiers())
def test_what_may_be_taken_over_can_be_taken_over_and_then_is_gone(dossier):
    for each in office_proposals(dossier, TODAY, 6):
        assert is_blank(value_at(dossier, each.path)) or each.kind is ToGoThrough.STAGE
        if each.value:
            after = with_value(dossier, each.path, each.value)
            assert each.path not in {left.path for left in office_proposals(after, TODAY, 6)}


@pytest.mark.parametrize("kind", ToGoThrough)
def test_there_are_words_for_each(kind):
    assert f"visit.proposals.{kind}" in texts()
