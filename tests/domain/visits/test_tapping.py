"""What a tap leads to, and that it takes nothing with it that was said."""

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import Asked, Step
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.places import context_of
from supportcycle.domain.visits.tapping import goal_tapped, idea_tapped, step_after_choice, step_to_make
from tests.domain.dossiers import ROUND, dossier_with

VISIT = ((*ROUND, "visits", "b1"), Visit(kind="free"))
FISHING = ((*ROUND, "wishes", "leisure__1", "text"), "Weer vissen")
HOME = ((*ROUND, "wishes", "housing__1", "text"), "Een eigen plek")
SHEET = (*ROUND, "option_sheets", "s1")
IDEAS = (
    VISIT,
    (("people", "p1"), NetworkMember(name="Ton")),
    ((*ROUND, "goals", "g1", "own_words"), "Weer vissen"),
    ((*SHEET, "goal"), "g1"),
    ((*SHEET, "options", "o1"), {"text": "Ton vragen", "person": "p1"}),
    ((*SHEET, "options", "o2"), {"text": "De visclub"}),
)


def tapped(dossier: Dossier, *ids: str, kept: tuple[str, ...] = ()) -> Dossier:
    for id in ids:
        dossier = goal_tapped(dossier, "b1", id, kept)
    return dossier


def goals(dossier: Dossier) -> dict[str, str]:
    return {id: goal.own_words for id, goal in dossier.rounds["r1"].goals.items()}


def picked(*ids: str) -> Dossier:
    dossier = dossier_with(*IDEAS)
    for id in ids:
        dossier = idea_tapped(dossier, context_of(dossier, "b1"), id)
    return dossier


def test_of_two_wishes_that_were_tapped_only_the_last_is_a_goal():
    assert goals(tapped(dossier_with(VISIT, FISHING, HOME), "leisure__1", "housing__1")) == {
        "g1": "Een eigen plek"
    }


def test_a_goal_about_which_more_was_said_stays():
    dossier = tapped(dossier_with(VISIT, FISHING, HOME), "leisure__1")
    told = with_value(dossier, (*ROUND, "goals", "g1", "notice"), "Ik slaap weer")
    assert goals(tapped(told, "housing__1")) == {"g1": "Weer vissen", "g2": "Een eigen plek"}
    planned = with_value(dossier, (*ROUND, "option_sheets", "s1", "goal"), "g1")
    assert goals(tapped(planned, "leisure__1")) == {"g1": "Weer vissen"}


def test_a_goal_that_was_there_before_the_visit_stays():
    dossier = tapped(dossier_with(VISIT, FISHING), "leisure__1")
    assert goals(tapped(dossier, "leisure__1", kept=("g1",))) == {"g1": "Weer vissen"}


def test_who_takes_a_goal_back_begins_with_an_empty_one():
    dossier = tapped(dossier_with(VISIT, FISHING), "leisure__1", "leisure__1")
    assert context_of(dossier, "b1").goal not in goals(dossier)


def test_the_step_follows_the_choice_as_long_as_nothing_was_said_of_it():
    dossier = picked("o1")
    step = step_to_make(dossier, context_of(dossier, "b1"))
    assert (step.others["o1"].person, step.others["o1"].asked) == ("p1", Asked.NOT_YET)
    other = idea_tapped(
        idea_tapped(dossier, context_of(dossier, "b1"), "o1"), context_of(dossier, "b1"), "o2"
    )
    assert step_after_choice(other, context_of(other, "b1"), step) == Step(text="De visclub", from_sheet="s1")


def test_what_was_said_of_a_step_stays_when_another_idea_is_chosen():
    dossier = picked("o1")
    said = step_to_make(dossier, context_of(dossier, "b1")).model_copy(update={"own": "Ik bel"})
    other = picked("o2")
    after = step_after_choice(other, context_of(other, "b1"), said)
    assert (after.text, after.own, after.others["o1"].person) == ("De visclub", "Ik bel", "p1")
    own = Step(text="In eigen woorden", from_sheet="s1")
    assert step_after_choice(other, context_of(other, "b1"), own) is own


def test_without_a_choice_the_step_is_called_after_the_goal():
    dossier = picked()
    assert step_to_make(dossier, context_of(dossier, "b1")) == Step(text="Weer vissen")
