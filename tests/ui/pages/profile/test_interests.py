"""A word for each letter, of the client and of who gets to know the client."""

from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened


def test_interests_stand_in_a_fold_beside_leisure_and_a_word_of_both_is_kept(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "profile", Dossier(id="d", name="Sam"))
    assert not page.has("sheets", "interests_abc", "cells", "m", "client")
    page.turn("leisure").set("Muziek", "sheets", "interests_abc", "cells", "m", "client")
    page.set("Mountainbiken", "sheets", "interests_abc", "cells", "m", "other")
    kept = page.dossier.rounds["r1"].sheets["interests_abc"]
    assert (kept.cell("m", "client"), kept.cell("m", "other")) == ("Muziek", "Mountainbiken")
