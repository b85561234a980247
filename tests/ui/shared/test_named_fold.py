"""A fold for what not everybody fills in says in its title what stands in it, and opens for who is brought
there."""

import pytest

from supportcycle.content.catalogue import choice_label, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened

GOAL = (*ROUND, "goals", "g1")
LATER = text("goals.later")


def page(workspace: Workspace, *said: tuple[str, str]) -> Opened:
    dossier = with_value(Dossier(id="bram", name="Bram"), (*GOAL, "own_words"), "Buiten zijn")
    for key, words in said:
        dossier = with_value(dossier, (*GOAL, key), words)
    return Opened(workspace, "goals", dossier).subject("Buiten zijn")


def title(opened: Opened, begins: str) -> str:
    return next(each for each in opened.folds() if each.startswith(begins))


def test_with_nothing_said_the_title_is_its_name(open_workspace: Workspace) -> None:
    assert title(page(open_workspace), LATER) == LATER


def test_what_was_typed_is_told_behind_the_name(open_workspace: Workspace) -> None:
    told = title(page(open_workspace, ("notice", "Ik lach weer.")), LATER)
    assert told == f"{LATER} · Ik lach weer."


@pytest.mark.parametrize("key", ["notice", "score", "rather_not_free", "intended_results"])
def test_it_opens_for_who_is_brought_to_one_of_its_places_and_for_nobody_else(
    open_workspace: Workspace, key: str
) -> None:
    opened = page(open_workspace)
    assert not opened.in_sight(*GOAL, key)
    assert not opened.bring(*GOAL, "own_words").in_sight(*GOAL, key)
    assert opened.bring(*GOAL, key).in_sight(*GOAL, key)


def test_what_is_told_of_it_stands_in_place_of_the_words(open_workspace: Workspace) -> None:
    step = (*ROUND, "versions", "v1", "plans", "g1", "steps", "t1")
    first = {"what": "Bellen", "on": "1-12-2026"}
    dossier = with_value(with_value(bram(), (*step, "text"), "Lid worden"), (*step, "first"), first)
    opened = Opened(open_workspace, "plan", dossier).bring(*step, "text")
    assert title(opened, text("plan.first_step")) == f"{text('plan.first_step')} · Bellen, 1-12-2026"


def test_of_what_is_between_two_people_only_a_tick_is_told(open_workspace: Workspace) -> None:
    told = title(page(open_workspace, ("rather_not_free", "Niet via mijn zus")), text("goals.help"))
    assert told == f"{text('goals.help')} ✓"


def test_a_choice_is_told_by_its_label(open_workspace: Workspace) -> None:
    step = (*ROUND, "versions", "v1", "plans", "g1", "steps", "t1")
    dossier = with_value(bram(), (*step, "text"), "Lid worden")
    dossier = with_value(dossier, (*step, "wmo", "w1"), {"what": "Hulp", "category": "c02"})
    opened = Opened(open_workspace, "plan", dossier).bring(*step, "wmo", "w1", "what")
    label = text("plan.more_about_measure")
    assert title(opened, label) == f"{label} · {choice_label('product_category', 'c02')}"


def test_who_is_meant_is_told_by_nothing_that_only_the_program_reads(open_workspace: Workspace) -> None:
    dossier = with_value(
        bram(), (*ROUND, "together", "gatherings"), {"b1": {"about": "Zondag", "led_by": "p1"}}
    )
    opened = Opened(open_workspace, "together", dossier)
    assert title(opened, text("together.led")) == f"{text('together.led')} ✓"
