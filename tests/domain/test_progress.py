"""A dossier as the pictures need it: goals over time, who carries what, dimensions then and now."""

import pytest

from supportcycle.domain.goal_progress import progress_of_goals
from supportcycle.domain.model.dossier import current_round, current_version
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.plan_shares import Carrier, carrier_of, first_plan, shares_of_plan
from supportcycle.domain.privacy.sharing import as_shared
from supportcycle.domain.quality_of_life_change import dimension_pairs
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, dossier_with, practice, with_a_goal
from tests.domain.raised import VERSION, step
from tests.dossiers.rounds import SCORES, long_course

REVIEW = (*ROUND, "evaluations", "v1")


def test_seven_reviews_in_three_rounds_are_one_course_that_begins_with_the_goal():
    courses = {course.id: course for course in progress_of_goals(long_course())}
    assert [moment.score for moment in courses["g1"].moments[1:]] == list(SCORES)
    assert len(courses["g9"].moments) == 8
    assert courses["g1"].moments[-1].height is None


def test_a_goal_that_was_never_looked_back_on_has_one_moment_and_an_empty_dossier_none():
    assert [len(course.moments) for course in progress_of_goals(with_a_goal())] == [1]
    assert progress_of_goals(dossier_with()) == []


@pytest.mark.parametrize(
    ("typed", "height"),
    [
        ("7,5", 7.5),
        ("80", None),
        ("acht", 8.0),
        ("", None),
        ("0", 0.0),
        ("Was 5, nu 7", 7.0),
        ("6 à 7", None),
        ("5 → 7", None),
    ],
)
def test_a_number_stands_on_the_scale_and_words_do_not(typed, height):
    dossier = with_a_goal((REVIEW, {"goals": {"g1": {"score": typed}}}))
    assert progress_of_goals(dossier)[0].moments[-1].height == height


def test_only_promised_help_is_carried_and_the_same_organisation_counts_once():
    others = {"o1": {"person": "p1", "asked": "yes"}, "o2": {"person": "p2", "asked": "not_yet"}}
    paid = {
        "professionals": {"f1": {"organisation": "p3"}},
        "wmo": {"w1": {"what": "Hulp", "provider": "p3"}},
    }
    dossier = with_a_goal(step(others=others, **paid))
    counts = shares_of_plan(current_version(current_round(dossier)[1])[1], dossier.people)
    assert counts == {"self": 1, "network": 1, "volunteer": 0, "professional": 1}


@pytest.mark.parametrize(
    ("role", "carrier"),
    [
        (None, Carrier.NETWORK),
        ("neighbour", Carrier.NETWORK),
        ("volunteer", Carrier.VOLUNTEER),
        ("expert_by_experience", Carrier.VOLUNTEER),
        ("organisation", Carrier.PROFESSIONAL),
    ],
)
def test_everybody_belongs_to_one_of_four(role, carrier):
    assert carrier_of(NetworkMember(role=role)) is carrier
    assert carrier_of(None) is Carrier.NETWORK


def test_there_is_no_then_as_long_as_the_first_plan_is_the_plan():
    assert first_plan(practice("bram-plan")) is None
    assert first_plan(dossier_with()) is None
    round_id, round = first_plan(long_course())
    assert (round_id, list(round.versions)) == ("r1", ["v1"])


def test_the_first_plan_is_told_apart_from_a_later_version_of_the_same_round():
    now = with_a_goal(step())
    later = with_value(now, (*ROUND, "versions", "v2"), PlanVersion())
    assert first_plan(later)[1].versions["v1"] == now.rounds["r1"].versions["v1"]
    assert VERSION[-1] == "v1"


def test_only_chosen_dimensions_are_compared_with_the_words_said_first_and_last():
    cells = ((*ROUND, "sheets", "quality_of_life"), {"cells": {"rights": {"barriers": "Niemand luistert"}}})
    wish = ((*ROUND, "wishes", "rights__1"), {"text": "Meepraten"})
    reviews = {
        "v1": {"dimensions": {"rights": {"now": "Beter"}}},
        "v2": {"dimensions": {"rights": {"now": ""}}},
    }
    pairs = dimension_pairs(dossier_with(cells, wish, ((*ROUND, "evaluations"), reviews)))
    assert pairs == [("rights", "Niemand luistert\nMeepraten", "Beter")]


def test_a_dimension_about_the_body_stays_at_the_table_when_medical_data_do():
    dimensions = {"physical_wellbeing": {"now": "Minder pijn"}, "rights": {"now": "Beter"}}
    dossier = dossier_with((REVIEW, {"dimensions": dimensions}))
    shared = as_shared(dossier, "r1", ShareSlip(with_medical=False))
    assert [pair.row for pair in dimension_pairs(shared)] == ["rights"]
