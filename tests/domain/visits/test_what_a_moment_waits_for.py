"""A moment that has nothing to ask says what it waits for, and then is no screen of the visit."""

from typing import get_args

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.content.visits import visits
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.visits.declaration import Moment, Need
from supportcycle.domain.visits.screens import screens, waits_for
from tests.domain.dossiers import ROUND, dossier_with, with_a_goal

KINDS = visits()


def with_visit(kind, *more):
    moments = tuple(KINDS[kind].named)
    return dossier_with(((*ROUND, "visits", "b1"), Visit(kind=kind, moments=moments)), *more)


@pytest.mark.parametrize("kind", KINDS)
def test_what_waits_is_no_screen_and_what_is_no_screen_waits_or_is_asked_of_what_comes(kind):
    dossier = with_visit(kind)
    asked = {screen.moment.key for screen in screens(KINDS[kind], dossier, "b1")}
    for moment in KINDS[kind].moments:
        waits = waits_for(moment, dossier, "b1")
        assert not (waits and moment.key in asked)
        assert waits or moment.key in asked or moment.each in ("life_domains", "dimensions", "ideas")


@pytest.mark.parametrize("each", [*get_args(Need), "parts", "steps", "goals", "client"])
def test_there_are_words_for_whatever_a_moment_waits_for(each):
    assert f"visit.waits_for.{each}" in texts()


def test_with_a_goal_there_is_nothing_to_wait_for_a_goal():
    ideas = KINDS["plan"].named["ideas"]
    assert waits_for(ideas, with_visit("plan"), "b1") == "goal"
    goal = with_a_goal(((*ROUND, "visits", "b1"), Visit(kind="plan")))
    assert waits_for(ideas, goal, "b1") is None


def test_a_question_for_the_client_alone_waits_while_somebody_else_sits_there():
    moment = Moment(key="m", question="?", kind="text", audience="client")
    alone = dossier_with(((*ROUND, "visits", "b1"), Visit()))
    assert waits_for(moment, alone, "b1") is None
    assert waits_for(moment, dossier_with(((*ROUND, "visits", "b1"), Visit(others="Ton"))), "b1") == "client"
