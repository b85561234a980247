"""What was chosen with an option stands in the step that is made of it."""

import pytest

from supportcycle.domain.editing import step_of_choice
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.plan import Asked, Professional, Step
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, with_a_goal
from tests.domain.raised import sheet

ASK = (*ROUND, "asks", "a1")


def chose(*parts: object, **option: object) -> Dossier:
    return with_a_goal(
        sheet(options={"o1": {"text": "Samen lopen", **option}}, best="o1", part="Lopen"), *parts
    )


def test_the_person_of_an_option_is_the_helper_still_to_be_asked():
    helper = step_of_choice(chose(person="p1"), "s1").others["o1"]
    assert (helper.person, helper.asked) == ("p1", Asked.NOT_YET)


def test_an_organisation_is_among_the_professionals():
    step = step_of_choice(chose((("people", "p1", "role"), "organisation"), person="p1"), "s1")
    assert step.professionals == {"p1": Professional(organisation="p1")}
    assert step.others == {}


def test_what_somebody_answered_for_this_goal_comes_along():
    said = {"goal": "g1", "answer": "yes", "exactly": "Zondag lopen", "until": "mei", "in_return": "Soep"}
    helper = step_of_choice(chose((ASK, {"person": "p1", **said}), person="p1"), "s1").others["o1"]
    assert helper.asked is Asked.YES
    assert (helper.what, helper.until, helper.in_return) == ("Zondag lopen", "mei", "Soep")


@pytest.mark.parametrize("other", [{"goal": "g2"}, {"person": "p2"}, {"answer": None}], ids=str)
def test_an_answer_about_something_else_does_not(other: dict[str, str]):
    ask = {"person": "p1", "goal": "g1", "answer": "yes", "exactly": "Zondag lopen", **other}
    helper = step_of_choice(chose((ASK, ask), person="p1"), "s1").others["o1"]
    assert (helper.asked, helper.what) == (Asked.NOT_YET, "")


def test_the_part_of_the_goal_the_sheet_is_for_is_what_the_step_covers():
    wanted = {"h1": {"text": "Koken"}, "h2": {"text": " lopen"}}
    assert step_of_choice(chose(((*ROUND, "goals", "g1", "help_wanted"), wanted)), "s1").covers == ("h2",)


def test_what_the_client_does_is_the_own_share_and_of_other_ideas_nobody_says_who():
    assert step_of_choice(chose(layer="eigen_kracht"), "s1").own == "Samen lopen"
    step = step_of_choice(chose(layer="sociaal_netwerk"), "s1")
    assert step == Step(text="Samen lopen", from_sheet="s1")


def test_somebody_who_is_gone_is_nobody_and_without_a_choice_there_is_nothing():
    gone = chose(person="p9")
    assert step_of_choice(gone, "s1").others == {}
    assert step_of_choice(with_value(gone, (*ROUND, "option_sheets", "s1", "best"), None), "s1") == Step()
