"""What a tap leads to, and that it takes nothing with it that was said."""

from datetime import date

import pytest

from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import Asked, FirstStep, Helper, Professional, Step
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.places import context_of, place_of
from supportcycle.domain.visits.tapping import goal_tapped, idea_tapped, step_after_choice, step_to_make
from supportcycle.domain.visits.turning import opened
from tests.domain.dossiers import ROUND, STEP, dossier_with

TODAY = date(2026, 11, 22)
OWN = visits()["plan"].named["own"]
VISIT = ((*ROUND, "visits", "b1"), Visit(kind="free"))
FISHING = ((*ROUND, "wishes", "leisure__1", "text"), "Weer vissen")
HOME = ((*ROUND, "wishes", "housing__1", "text"), "Een eigen plek")
SHEET = (*ROUND, "option_sheets", "s1")
IDEAS = (
    VISIT,
    (("people", "p1"), NetworkMember(name="Ton")),
    (("people", "p2"), NetworkMember(name="Bo")),
    (("people", "p3"), {"name": "De Brug", "role": "organisation"}),
    ((*ROUND, "goals", "g1", "own_words"), "Weer vissen"),
    ((*SHEET, "goal"), "g1"),
    ((*SHEET, "options", "o1"), {"text": "Ton vragen", "person": "p1"}),
    ((*SHEET, "options", "o2"), {"text": "De visclub"}),
    ((*SHEET, "options", "o3"), {"text": "Met begeleiding", "person": "p3"}),
    ((*SHEET, "options", "o4"), {"text": "Zelf op de fiets", "layer": "eigen_kracht"}),
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


def chose_instead(dossier: Dossier | None, id: str) -> Dossier:
    return with_value(dossier or dossier_with(*IDEAS), (*SHEET, "best"), id)


def steps(dossier: Dossier) -> list[Step]:
    return list(dossier.rounds["r1"].versions["v1"].plans["g1"].steps.values())


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
    told = {"own": "Ik bel", "first": FirstStep(what="Opzoeken"), "costs": "5 euro"}
    said = step_to_make(dossier, context_of(dossier, "b1")).model_copy(update=told)
    other = picked("o2")
    after = step_after_choice(other, context_of(other, "b1"), said)
    assert after == Step(text="De visclub", from_sheet="s1", **told)
    own = Step(text="In eigen woorden", from_sheet="s1")
    assert step_after_choice(other, context_of(other, "b1"), own) is own


@pytest.mark.parametrize("first", ["o1", "o3"])
@pytest.mark.parametrize("second", ["o1", "o2", "o3", "o4"])
def test_who_helps_is_of_the_idea_that_was_chosen_and_of_no_earlier_one(first, second):
    now = opened(chose_instead(None, first), "b1", OWN, TODAY)
    now = with_value(now, place_of(OWN, context_of(now, "b1")), "Ik dek de tafel")
    now = opened(chose_instead(now, second), "b1", OWN, TODAY)
    (step,) = steps(now)
    fresh = step_to_make(now, context_of(now, "b1"))
    assert step == fresh.model_copy(update={"own": "Ik dek de tafel"})


def test_nobody_as_the_helper_is_no_word_about_another_idea():
    now = opened(chose_instead(None, "o1"), "b1", OWN, TODAY)
    nobody = with_value(now, (*STEP, "others", "o1"), Helper())
    (step,) = steps(opened(chose_instead(nobody, "o2"), "b1", OWN, TODAY))
    assert (step.text, step.others) == ("De visclub", {})


@pytest.mark.parametrize(
    "said",
    [
        ("others", {"o1": Helper(person="p1", asked=Asked.YES)}),
        ("others", {"o1": Helper(person="p2", asked=Asked.NOT_YET)}),
        ("professionals", {"p1": Professional(organisation="p2", what="Vervoer")}),
    ],
)
def test_what_somebody_agreed_to_stays_in_its_own_step(said):
    now = opened(chose_instead(None, "o1"), "b1", OWN, TODAY)
    agreed = with_value(now, (*STEP, said[0]), said[1])
    now = opened(chose_instead(agreed, "o2"), "b1", OWN, TODAY)
    assert [step.text for step in steps(now)] == ["Ton vragen", "De visclub"]
    assert getattr(steps(now)[0], said[0]) == said[1]
    assert steps(now)[1] == Step(text="De visclub", from_sheet="s1")
    assert context_of(now, "b1").step == "g1_t2"


@pytest.mark.parametrize(
    "standing",
    [
        Step(text="Ton vragen", from_sheet="s1", others={"o1": Helper(person="p1", asked=Asked.YES)}),
        Step(text="Met de bus", others={"o1": Helper(person="p1", asked=Asked.YES)}),
        Step(text="Met de bus", own="Ik stap in"),
    ],
)
def test_what_is_chosen_on_a_second_sheet_is_a_step_beside_the_first(standing):
    second = {
        "goal": "g1",
        "part": "vervoer",
        "options": {"o1": {"text": "Bo rijdt", "person": "p2"}},
        "best": "o1",
    }
    dossier = chose_instead(dossier_with(*IDEAS, (STEP, standing)), "o1")
    now = opened(with_value(dossier, (*ROUND, "option_sheets", "s2"), second), "b1", OWN, TODAY)
    first, other = steps(now)
    assert first == standing
    assert (other.text, other.others["o1"].person) == ("Bo rijdt", "p2")
    assert place_of(OWN, context_of(now, "b1"))[-2] == "g1_t2"


def test_a_step_that_was_called_after_the_goal_is_that_of_the_idea_once_there_is_one():
    now = opened(dossier_with(*IDEAS), "b1", OWN, TODAY)
    now = with_value(now, place_of(OWN, context_of(now, "b1")), "Ik bel")
    (step,) = steps(opened(chose_instead(now, "o1"), "b1", OWN, TODAY))
    assert (step.text, step.from_sheet, step.own, step.others["o1"].person) == (
        "Ton vragen",
        "s1",
        "Ik bel",
        "p1",
    )


def test_a_step_in_own_words_stays_the_step_of_its_sheet():
    own = Step(text="In eigen woorden", from_sheet="s1")
    assert steps(opened(dossier_with(*IDEAS, (STEP, own), ((*SHEET, "best"), "o1")), "b1", OWN, TODAY)) == [
        own
    ]


def test_without_a_choice_the_step_is_called_after_the_goal():
    dossier = picked()
    assert step_to_make(dossier, context_of(dossier, "b1")) == Step(text="Weer vissen")
