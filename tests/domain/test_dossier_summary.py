"""A dossier at a glance."""

from datetime import date

import pytest
from hypothesis import given

from supportcycle.content.rules import limits, rules
from supportcycle.domain.deadlines import terms_from
from supportcycle.domain.dossier_summary import (
    LOOKED_AT,
    head,
    last_visit,
    next_evaluation,
    next_small_step,
    results_told,
    steps_set,
)
from supportcycle.domain.loose_ends import loose_ends
from tests.domain.dossiers import ROUND, STEP, TODAY, dossier_with, practice, round_of, with_a_goal
from tests.domain.raised import VERSION, step
from tests.domain.random_dossiers import dossiers
from tests.examples import many

TERMS, LIMITS = terms_from(rules()), limits()
OTHER = (*STEP[:-1], "g1_t2")


def test_the_head_holds_what_a_list_of_dossiers_shows():
    assert head(practice("bram-review"), TODAY, TERMS) == {
        "name": "Bram",
        "round": 1,
        "phase": "review",
        "review_on": "24-02-2027",
        "loose_ends": len(loose_ends(practice("bram-review"), TODAY)),
        "next_step": "Vragen of de club vrijwilligers zoekt",
        "next_step_on": "2026-11-26",
        "last_visit": last_visit(practice("bram-review"), TODAY).isoformat(),
        "ended_on": "",
        "days": head(practice("bram-review"), TODAY, TERMS)["days"],
        "request": "melding@2026-08-17 researched@2026-08-24 aanvraag@2026-08-26 decided@2026-09-07",
        "steps_set": steps_set(practice("bram-review")),
        "results": results_told(practice("bram-review")),
    }


def test_the_day_agreed_for_the_plan_counts():
    dossier = with_a_goal(step(), ((*VERSION, "evaluate_on"), " 2-2-2027 "))
    assert next_evaluation(round_of(dossier)) == "2-2-2027"


def test_a_day_that_cannot_be_read_is_no_day():
    dossier = with_a_goal(step(), ((*VERSION, "evaluate_on"), "na de zomer"))
    assert next_evaluation(round_of(dossier)) == ""


def test_after_looking_back_the_day_agreed_then_counts():
    evaluation = {"on": "20-11-2026", "plan_version": "v1", "next_on": "20-2-2027"}
    dossier = with_a_goal(
        step(), ((*VERSION, "evaluate_on"), "20-11-2026"), ((*ROUND, "evaluations", "v1"), evaluation)
    )
    assert next_evaluation(round_of(dossier)) == "20-2-2027"


def test_the_small_step_with_the_first_day_comes_next_and_one_that_was_taken_does_not():
    dossier = with_a_goal(
        step(first={"what": "Bellen", "on": "3-12-2026"}),
        (OTHER, {"text": "Sporten", "first": {"what": "Gaan kijken", "on": "1-12-2026"}}),
    )
    assert next_small_step(round_of(dossier)) == ("Gaan kijken", "2026-12-01")
    taken = with_a_goal(step(first={"what": "Bellen", "on": "3-12-2026", "state": "done"}))
    assert next_small_step(round_of(taken)) == ("", "")


def test_a_small_step_without_a_day_is_still_the_next_one_and_long_words_are_cut():
    dossier = with_a_goal(step(first={"what": "woord " * 40, "on": "ooit"}))
    words, day = next_small_step(round_of(dossier))
    assert words.endswith("…")
    assert len(words) <= 60
    assert day == ""


def test_the_last_visit_is_found_in_talks_logbook_and_reviews_but_not_in_the_future():
    dossier = dossier_with(
        ((*ROUND, "meeting", "talks", "t1"), {"on": "1-10-2026"}),
        ((*ROUND, "logbook", "l1"), {"on": "2026-11-02"}),
        ((*ROUND, "evaluations", "v1"), {"on": "1-3-2027"}),
    )
    assert last_visit(dossier, TODAY) == date(2026, 11, 2)
    assert last_visit(dossier_with(), TODAY) is None


def test_the_day_on_which_the_help_was_rounded_off_is_kept():
    closed = dossier_with(((*ROUND, "closing", "ends_on"), "1-11-2026"))
    assert head(closed, TODAY, TERMS)["ended_on"] == "2026-11-01"
    later = dossier_with(((*ROUND, "closing", "ends_on"), "als het goed gaat"))
    assert head(later, TODAY, TERMS)["ended_on"] == ""


@pytest.mark.parametrize(("done", "count"), [("done", 1), ("partly", 1), ("not_done", 0)])
def test_a_step_that_was_partly_set_counts_as_much_as_a_whole_one(done, count):
    review = {"plan_version": "v1", "steps": {"g1_t1": {"done": done}}}
    assert steps_set(with_a_goal(step(), ((*ROUND, "evaluations", "v1"), review))) == count


def test_a_step_counts_once_however_often_it_was_looked_back_on():
    reviews = {key: {"steps": {"g1_t1": {"done": "done"}}} for key in ("v1", "v2")}
    dossier = with_a_goal(step(first={"state": "done"}), ((*ROUND, "evaluations"), reviews))
    assert steps_set(dossier) == 1


def test_a_result_is_what_the_client_said_and_a_score_alone_is_none():
    reviews = {"v1": {"goals": {"g1": {"score": "8"}}}, "v2": {"goals": {"g1": {"result": "Ik kom buiten"}}}}
    assert results_told(with_a_goal(((*ROUND, "evaluations"), reviews))) == 1
    only_score = {"v1": {"goals": {"g1": {"score": "8"}}}}
    assert results_told(with_a_goal(((*ROUND, "evaluations"), only_score))) == 0


class Watched:
    """A dossier that remembers which of its parts were asked for."""

    def __init__(self, dossier):
        self.asked, self.dossier = set(), dossier

    def __getattr__(self, name):
        self.asked.add(name)
        return getattr(self.dossier, name)


@many
@given(dossiers())
def test_a_head_looks_at_no_more_of_a_dossier_than_it_says(dossier):
    watched = Watched(dossier)
    assert head(watched, TODAY, TERMS, LIMITS) == head(dossier, TODAY, TERMS, LIMITS)
    assert watched.asked <= set(LOOKED_AT)


def test_a_head_is_made_anew_when_something_was_said_aloud_where_words_were_asked_for():
    watched = Watched(practice("bram-plan"))
    head(watched, TODAY, TERMS, LIMITS)
    assert {"spoken"} < watched.asked <= set(LOOKED_AT)
