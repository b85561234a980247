"""What weighs and what carries: asked beside what the network can carry, and at hand where more is asked."""

from typing import Any

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, with_a_goal
from tests.ui.pages_open import Opened

CELLS = (*ROUND, "sheets", "balance", "cells")
TITLE, SAID = worksheet("balance").title, text("maps.balance_said")
TIRED, PROUD = "Zus is moe", "Mijn werk"


def weighed(*present: str) -> Dossier:
    said: Any = {"around": {"load": TIRED}, "client": {"capacity": PROUD}}
    return with_a_goal((CELLS, said), ((*ROUND, "meeting", "present"), present))


def test_it_is_asked_in_a_fold_of_the_client_and_of_the_people_around(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "maps", with_a_goal()).turn("reading")
    assert page.fold(TITLE) is False
    page.set(TIRED, *CELLS[-2:], "around", "load").set(PROUD, *CELLS[-2:], "client", "capacity")
    kept = page.dossier.rounds["r1"].sheets["balance"]
    assert (kept.cell("around", "load"), kept.cell("client", "capacity")) == (TIRED, PROUD)


def test_it_is_at_hand_before_somebody_is_asked_and_when_a_plan_is_closed(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "maps", weighed()).turn("asking")
    assert page.fold(SAID) is False
    assert page.shows(TIRED)
    assert page.go("plan").turn("agreements").shows(TIRED)


def test_where_nothing_was_said_there_is_nothing_to_read(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "maps", with_a_goal()).turn("asking")
    assert SAID not in page.folds()


def test_what_is_about_the_people_around_is_covered_while_one_of_them_is_there(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "maps", weighed("p1")).turn("reading")
    assert not page.has(*CELLS[-2:], "around", "load")
    assert page.has(*CELLS[-2:], "client", "load")
    page.turn("asking")
    assert page.shows(PROUD)
    assert not page.shows(TIRED)


def test_a_link_leads_into_the_fold(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "maps", with_value(weighed(), ("name",), "Sam")).bring(
        *CELLS, "around", "load"
    )
    assert page.fold(TITLE) is True
