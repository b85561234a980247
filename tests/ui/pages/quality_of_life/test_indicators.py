"""The words of the book for one dimension: picked what counts, and used when talking and looking back."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.ui.pages_open import Opened

EMPTY = Dossier(id="bram", name="Bram")
PICKED = (*ROUND, "sheets", "quality_of_life", "picked", "rights")


def test_the_words_of_the_book_are_in_a_fold_and_what_is_picked_is_asked_about(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "quality_of_life", EMPTY).turn("rights")
    assert page.fold(text("quality_of_life.indicators")) is False
    page.set(["privacy", "vote"], *PICKED)
    assert page.dossier.rounds["r1"].sheets["quality_of_life"].picked == {"rights": ("privacy", "vote")}
    assert page.shows(text("quality_of_life.picked", words="privacy, stemrecht"))
    assert page.shows(text("quality_of_life.picked_why"))


def test_what_was_picked_is_told_in_the_whole_and_at_the_review(open_workspace: Workspace) -> None:
    dossier = with_value(EMPTY, PICKED, ("privacy",))
    dossier = with_value(dossier, (*ROUND, "evaluations", "v1", "dimensions", "rights"), {})
    page = Opened(open_workspace, "quality_of_life", dossier).turn("overview")
    words = text("quality_of_life.picked", words="privacy")
    assert page.shows(words)
    assert page.go("review").turn("pictures").shows(words)
