"""What changed in the plan, in sentences that say what it was and what it is."""

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.plan.changes import change_words
from supportcycle.domain.model.plan import (
    FirstStep,
    Helper,
    Hospitable,
    Plan,
    PlanVersion,
    Professional,
    Say,
    Step,
    Welcome,
)
from supportcycle.domain.model.wmo import Voorziening


def version(**step):
    return PlanVersion(plans={"g1": Plan(steps={"t1": Step(**{"text": "Boodschappen doen."} | step)})})


def told(sheet, key, before, after):
    asked = worksheet(sheet).named[key].label.rstrip("?")
    return text("changes.agreements", step="Boodschappen doen", field=asked, before=before, after=after)


def test_another_agreement_is_told_under_its_question_with_before_and_after():
    before = version(say=Say(frequency="Elke week"), costs="4 euro")
    after = version(say=Say(frequency="Om de week"))
    assert change_words(before, after, {}) == [
        told("say", "frequency", "Elke week", "Om de week"),
        told("action_plan", "costs", "4 euro", text("changes.nothing")),
    ]


def test_what_came_of_the_small_step_is_no_other_agreement():
    before = version(first=FirstStep(what="Bellen"))
    after = version(first=FirstStep(what="Bellen", how_it_felt="Spannend"))
    assert change_words(before, after, {}) == []
    another = version(first=FirstStep(what="Langsgaan"))
    assert change_words(before, another, {}) == [told("first_step", "what", "Bellen", "Langsgaan")]


def test_what_was_not_agreed_before_is_told_without_a_before():
    (line,) = change_words(version(costs=""), version(costs="4 euro"), {})
    asked = worksheet("action_plan").named["costs"].label.rstrip("?")
    assert line == text("changes.agreement_new", step="Boodschappen doen", field=asked, after="4 euro")


NO_AGREEMENT = {"covers", "from_sheet"}
"""What a step stands for, and the sheet it came from: nothing that is agreed with anybody."""


def test_whatever_changes_in_a_step_is_told():
    other = {
        "text": "Koken.",
        "own": "Ik maak een lijstje",
        "others": {"h1": Helper(what="Rijdt")},
        "professionals": {"p1": Professional(what="Belt")},
        "wmo": {"w1": Voorziening(what="Schoon huis")},
        "first": FirstStep(what="Bellen"),
        "welcome": Welcome(hospitable=Hospitable.YES),
        "say": Say(frequency="Elke week"),
    }
    for field in set(Step.model_fields) - NO_AGREEMENT:
        lines = change_words(version(), version(**{field: other.get(field, "anders")}), {})
        assert lines, f"a change of {field} is told by no sentence"


def test_another_mate_at_the_place_is_told_and_so_is_what_the_mate_does():
    before, after = (
        version(welcome=Welcome(mate_does=does)) for does in ("Wacht bij de deur", "Belt vooraf")
    )
    assert change_words(before, after, {}) == [
        told("welcome", "mate_does", "Wacht bij de deur", "Belt vooraf")
    ]
