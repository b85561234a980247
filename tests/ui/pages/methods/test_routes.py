"""Ways from the guide into the workbook: every page and subject that is named is there."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.library import methods, routes
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened
from tests.ui.test_pages import opened

PLACES = sorted(
    {(step.page, step.subject or "") for route in routes().values() for step in route.steps}
    | {(method.page, method.subject) for method in methods().values() if method.page}
)


@pytest.mark.slow
@pytest.mark.parametrize(("page", "subject"), PLACES)
def test_every_place_the_guide_leads_to_is_there(page, subject, workspace: Workspace):
    app = opened(entry(page), practice_id("bram-plan"))
    if not subject:
        return
    memory = app.session_state["memory"]
    app.session_state["memory"] = {**memory, f"subject_{page}": subject}
    app.run()
    assert not app.exception
    pills = next(one for one in app.button_group if (one.key or "").startswith(f"subject_{page}"))
    assert pills.value == subject


def test_a_route_leads_to_its_page_and_back_and_keeps_the_tick(open_workspace: Workspace):
    at = Opened(open_workspace, "methods", bram())
    at.subject(text("methods.subjects.routes"))
    at.app.checkbox("tick_network_coach_s2").set_value(True).run()
    at.app.button("way_network_coach_s2").click().run()
    assert at.app.title[0].value == text("pages.maps")
    at.app.button("route_back").click().run()
    assert at.app.title[0].value == text("pages.methods")
    assert at.app.checkbox("tick_network_coach_s2").value is True
    assert at.dossier.rounds["r1"].together.routes == {"network_coach": ("s2",)}


def test_without_a_route_no_page_offers_a_way_back(open_workspace: Workspace):
    at = Opened(open_workspace, "goals", bram())
    assert not [button for button in at.app.button if button.key == "route_back"]
