"""A paper that lies in a fold is put together when the fold opens, and not before."""

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.registry import worksheet_name
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened, closed_folds, turn


def buttons(page: Opened) -> list[str]:
    return [one.key or "" for one in page.app.button]


def shown(page: Opened) -> int:
    """How much there is to read."""
    return sum(len(getattr(page.app, kind)) for kind in ("markdown", "table", "text"))


def test_a_worksheet_is_made_of_what_stands_there_once_its_fold_is_open(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).subject(text("action.subjects.agreements"))
    make = f"make_{worksheet_name('helper_agreement')}_pdf"
    assert make not in buttons(page)
    turn(page.app, ["paper_helper_agreement"])
    page.app.run()
    assert make in buttons(page)


def test_how_a_paper_will_look_is_drawn_for_who_wants_to_see_it(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "together", bram()).subject(text("together.subjects.how_it_works"))
    fold = "look_at_how_it_works"
    assert fold in closed_folds(page.app)
    before = shown(page)
    turn(page.app, [fold])
    page.app.run()
    assert shown(page) > before
