"""Where a step leads: who shows the way there, and whether the place is hospitable, in words for paper."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.cards.helper_card import helper_card
from supportcycle.documents.compose.plan.who_does_what import who_does_what
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Document
from supportcycle.documents.words.help import welcome_words
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.plan import Step
from tests.domain.dossiers import STEP, TODAY, with_a_goal

MATE = {"person": "p1", "what": "Samen gaan", "asked": "yes"}
WELCOME = {"hospitable": "yes", "takes": "Een rustige hoek", "mate": "p1", "mate_does": "wacht bij de deur"}


def dossier(named: bool) -> Dossier:
    person = {"name": "Joke", "relation": "clubgenoot", "may_be_named": named}
    step = {"text": "Naar het koor", "others": {"o1": MATE}, "welcome": WELCOME}
    return with_a_goal((("people", "p1"), person), (STEP, step))


@pytest.mark.parametrize(("named", "who", "hidden"), [(True, "Joke", "\0"), (False, "clubgenoot", "Joke")])
def test_the_plan_tells_of_the_mate_and_of_the_place(named: bool, who: str, hidden: str) -> None:
    blocks = who_does_what(dossier(named), "r1", TODAY, mine=True)
    paper = rendered_text(Document("Plan", blocks))
    assert text("people.mate", name=who).removeprefix("m") in paper
    assert text("people.hospitable") in paper
    assert text("people.welcome_takes", takes="Een rustige hoek") in paper
    assert hidden not in paper


def test_of_a_step_of_which_nothing_was_said_nothing_is_told() -> None:
    assert welcome_words(Step(text="Naar het koor"), {}) == []
    unsure = Step.model_validate({"welcome": {"hospitable": "to_ask"}})
    assert welcome_words(unsure, {}) == []


def test_the_card_of_the_mate_says_what_was_agreed_on_that_place() -> None:
    card = helper_card(dossier(True), round_id="r1", person="p1", today=TODAY)
    paper = rendered_text(card)
    assert text("helper_card.mate") in paper
    assert "Wacht bij de deur" in paper
