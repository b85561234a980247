"""Visits that wait, that go on and that were held; what was put aside goes along when somebody wants that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.content.visits import visits
from supportcycle.domain.editing import person_uses, without_person
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.visits import ParkedQuestion, Visit
from supportcycle.domain.visits import planning
from tests.domain.dossiers import ROUND, dossier_with

MEETING, PLAN = visits()["meeting"], visits()["plan"]
ON = "23-11-2026"
HELD = Visit(kind="meeting", begun_at="2026-11-20T10:00:00+01:00", ended_at="2026-11-20T11:00:00+01:00")
OPEN = Visit(kind="plan", begun_at="2026-11-23T10:00:00+01:00")


def with_visits(**all: Visit) -> Dossier:
    return dossier_with(*(((*ROUND, "visits", id), visit) for id, visit in all.items()))


def of(dossier: Dossier):
    return current_round(dossier)[1]


def test_a_kind_that_was_prepared_is_gone_on_with_and_not_made_again():
    dossier, first = planning.with_prepared(with_visits(), MEETING, ON)
    again, same = planning.with_prepared(dossier, MEETING, ON)
    assert (again, same) == (dossier, first)
    both, other = planning.with_prepared(dossier, PLAN, ON)
    assert set(planning.prepared(of(both))) == {first, other}


def test_the_proposal_of_the_declaration_is_ticked():
    dossier, id = planning.with_prepared(with_visits(), MEETING, ON)
    visit = of(dossier).visits[id]
    assert (visit.moments, visit.on, visit.minutes) == (MEETING.proposal, ON, str(MEETING.minutes))


def test_the_day_that_was_agreed_at_the_table_is_that_of_the_next_visit():
    agreed = with_visits(b1=HELD, b2=Visit(on="07-12-2026", at="14:00"))
    dossier, id = planning.with_prepared(agreed, PLAN, ON)
    visit = of(dossier).visits["b2"]
    assert (id, visit.on, visit.at, visit.kind, visit.moments) == (
        "b2", "07-12-2026", "14:00", "plan", PLAN.proposal,
    )  # fmt: skip
    assert set(of(dossier).visits) == {"b1", "b2"}


@pytest.mark.parametrize("kind", visits())
def test_every_kind_proposes_at_most_a_dozen_moments_and_no_more_than_it_has(kind):
    assert 4 <= len(visits()[kind].proposal) <= 14


def test_after_a_visit_was_held_the_same_kind_is_prepared_anew():
    dossier, id = planning.with_prepared(with_visits(b1=HELD), MEETING, ON)
    assert id == "b2"
    assert of(dossier).visits["b1"] == HELD


def test_the_visit_that_was_begun_last_comes_first():
    assert list(planning.held(of(with_visits(b1=HELD, b2=OPEN, b3=Visit(kind="plan"))))) == ["b2", "b1"]


def test_the_visit_that_did_not_end_goes_on():
    assert planning.running(of(with_visits(b1=HELD, b2=OPEN))) == "b2"
    assert planning.running(of(with_visits(b1=HELD))) == ""


def test_who_begins_another_ends_what_was_left_open_and_changes_nothing_that_had_ended():
    dossier = planning.with_others_ended(with_visits(b1=HELD, b2=OPEN, b3=OPEN), "b3", "nu")
    assert [of(dossier).visits[id].ended_at for id in ("b1", "b2", "b3")] == [HELD.ended_at, "nu", ""]


def test_a_question_that_waits_goes_along_once_and_is_gone_where_it_was():
    parked = {"q1": ParkedQuestion(text="De huur"), "q2": ParkedQuestion(text="x", is_done=True)}
    dossier = with_visits(b1=HELD.model_copy(update={"parked": parked}), b2=Visit(kind="plan"))
    ((path, question),) = planning.parked_open(of(dossier))
    assert (path, question.text) == (("visits", "b1", "parked", "q1"), "De huur")
    carried = planning.with_carried(dossier, path, "b2")
    assert [(where[1], each.text) for where, each in planning.parked_open(of(carried))] == [("b2", "De huur")]


@given(st.integers(1, 400), st.sampled_from(list(visits().values())))
def test_the_minutes_of_the_moments_add_up_to_the_visit_where_there_is_time_for_each(minutes, declared):
    each = planning.minutes_of(declared.moments, minutes)
    assert len(each) == len(declared.moments)
    assert min(each) >= 1
    assert sum(each) >= minutes or sum(each) == len(each)
    if minutes >= 3 * len(each):
        assert sum(each) == minutes


@given(st.text(max_size=12))
def test_however_the_minutes_were_typed_a_visit_has_a_length(typed):
    assert 0 < planning.planned_minutes(Visit(minutes=typed), MEETING) < 1440


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("90", 90), ("60 minuten", 60), ("een uur", 60), ("1,5 uur", 90), ("anderhalf uur", 90),
        ("3 kwartier", 45), ("een uur en een kwartier", 75), ("", MEETING.minutes),
        ("0", 0), ("000", 0), ("zolang het gaat", 0), ("14:00", 0), ("5000", 0),
    ],
)  # fmt: skip
def test_a_length_is_told_as_it_was_said_or_not_at_all(typed, minutes):
    assert planning.known_minutes(Visit(kind="meeting", minutes=typed), MEETING) == minutes


def test_of_a_visit_of_which_only_the_day_was_agreed_on_nobody_knows_how_long_it_takes():
    assert planning.known_minutes(Visit(on="7-12-2026"), MEETING) == 0
    assert planning.known_minutes(Visit(on="7-12-2026", minutes="half uur"), MEETING) == 30


def test_who_is_taken_out_of_the_register_sits_at_no_table_and_hides_nowhere():
    visit = Visit(present=("p1", "p2"), covered_people=("p1",))
    dossier = dossier_with(
        (("people", "p1"), {"name": "Zus"}),
        (("people", "p2"), {"name": "Ton"}),
        ((*ROUND, "visits", "b1"), visit),
    )
    assert {path[-1] for path in person_uses(dossier, "p1")} == {"present", "covered_people"}
    left = of(without_person(dossier, "p1")).visits["b1"]
    assert (left.present, left.covered_people) == (("p2",), ())
