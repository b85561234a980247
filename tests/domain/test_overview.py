"""A dossier at a glance."""

from supportcycle.domain.loose_ends import loose_ends
from supportcycle.domain.overview import head, next_evaluation
from tests.domain.dossiers import ROUND, TODAY, practice, round_of, with_a_goal
from tests.domain.raised import VERSION, step


def test_the_head_holds_what_a_list_of_dossiers_shows():
    assert head(practice("bram-review"), TODAY) == {
        "name": "Bram",
        "round": 1,
        "phase": "review",
        "review_on": "24-02-2027",
        "loose_ends": len(loose_ends(practice("bram-review"), TODAY)),
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
