"""A fold for what not everybody fills in says in its title what stands in it, and opens for who is brought
there."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
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


def test_of_what_is_between_two_people_only_a_tick_is_told(open_workspace: Workspace) -> None:
    told = title(page(open_workspace, ("rather_not_free", "Niet via mijn zus")), text("goals.help"))
    assert told == f"{text('goals.help')} ✓"
