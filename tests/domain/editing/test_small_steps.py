"""One small step after another: nothing that came of the last one is lost."""

import pytest

from supportcycle.domain.editing import (
    new_round,
    with_next_small_step,
    without_goal,
    without_person,
    without_step,
)
from supportcycle.domain.model.logbook import LogbookEntry
from supportcycle.domain.model.plan import FirstStep, FirstStepState
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, STEP, TODAY, round_of, with_a_goal

SMALL = {
    "what": "Samen de was ophangen",
    "who_goes_along": "p1",
    "on": "20-11-2026",
    "state": "otherwise",
    "how_it_felt": "Gezellig",
}


def with_small_step(**changes):
    return with_a_goal((STEP, {"text": "De was", "first": {**SMALL, **changes}}))


def entry(dossier):
    [found] = round_of(dossier).logbook.values()
    return found


def test_what_came_of_a_small_step_stands_in_the_logbook_and_there_is_room_for_the_next():
    after = with_next_small_step(with_small_step(), STEP, TODAY)
    assert entry(after) == LogbookEntry(
        on="20-11-2026",
        people=("p1",),
        what="Samen de was ophangen",
        how_it_felt="Gezellig",
        step="g1_t1",
        goal="g1",
        small_step=FirstStepState.OTHERWISE,
    )
    assert round_of(after).versions["v1"].plans["g1"].steps["g1_t1"].first == FirstStep()


@pytest.mark.parametrize("on", ["", "volgende week", "30-11-2026"])
def test_without_a_day_that_has_come_it_is_written_on_today(on):
    assert entry(with_next_small_step(with_small_step(on=on), STEP, TODAY)).on == "22-11-2026"


def test_without_a_small_step_nothing_changes():
    dossier = with_small_step(what=" ")
    assert with_next_small_step(dossier, STEP, TODAY) is dossier
    with pytest.raises(KeyError):
        with_next_small_step(dossier, (*STEP[:-1], "g1_t9"), TODAY)


def test_an_entry_lets_go_of_a_goal_a_step_or_a_person_that_is_taken_away():
    told = with_next_small_step(with_small_step(), STEP, TODAY)
    assert entry(without_goal(told, "r1", "g1")).goal is None
    assert (entry(without_step(told, STEP)).step, entry(without_step(told, STEP)).goal) == (None, "g1")
    assert entry(without_person(told, "p1")).people == ()


def test_what_was_agreed_with_somebody_goes_when_they_go():
    place = (*ROUND, "helper_agreements")
    agreed = with_value(
        with_value(with_a_goal(), (*place, "p1", "cannot"), "Dan belt zij"), (*place, "p2", "call"), "Ik"
    )
    assert list(round_of(without_person(agreed, "p1")).helper_agreements) == ["p2"]


def test_a_new_round_takes_the_agreements_and_what_is_still_to_be_done_along():
    actions = {"a1": {"next": "Bellen"}, "a2": {"next": "Brief", "result": "Gestuurd"}}
    before = with_a_goal(((*ROUND, "actions"), actions), ((*ROUND, "helper_agreements", "p1", "call"), "Ik"))
    after = new_round(before, TODAY)
    assert list(after.rounds["r2"].actions) == ["a1"]
    assert after.rounds["r2"].helper_agreements == before.rounds["r1"].helper_agreements
    assert after.rounds["r1"] == before.rounds["r1"]
