"""The whole way of a name: typed, asked about when the paper is made, and the relation on the file."""

from supportcycle.content.catalogue import text
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages.papers.test_papers import made, press
from tests.ui.pages_open import Opened

CELL = ("rounds", "r1", "sheets", "personal_profile", "cells", "housing", "now")
WORDS = "Wilhelmina slaapt bij mij, en mijn astma is erger."


def test_a_typed_name_is_told_by_the_relation_and_health_as_was_said(open_workspace: Workspace) -> None:
    sister = {"name": "Wilhelmina", "relation": "zus", "role": "family"}
    unsaid = with_value(bram(), ("rounds", "r1", "aanvraag", "medical_data"), None)
    page = Opened(open_workspace, "profile", with_value(unsaid, ("people", "p90"), sister)).turn("housing")
    page.set(WORDS, *CELL).go("papers")
    keys = [button.key for button in page.app.button]
    assert "medical_wmo-aanvraag_stay" in keys
    app = press(page.app, "asked_wmo-aanvraag_p90_relation")
    app = press(app, "medical_wmo-aanvraag_stay")
    keys = [button.key for button in app.button]
    assert not [key for key in keys if (key or "").startswith(("asked_", "medical_"))]
    assert any(text("papers.slip.health_words") in each.value for each in app.markdown)
    file = made(press(app, "make_wmo-aanvraag_txt"))[2].decode()
    assert "[zus] slaapt bij mij" in file
    assert "Wilhelmina" not in file
    assert page.dossier.rounds["r1"].sheets["personal_profile"].cell("housing", "now") == WORDS
    slip = page.dossier.rounds["r1"].slips["wmo_aanvraag"]
    assert (slip.told_by_relation, slip.with_medical) == (("p90",), False)
