"""Files of other programs in a real browser: a family taken over with the keyboard alone, and taken back."""

import uuid
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT
from tests.documents.exchange.incoming.family_files import GRAMPS
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def screen(window: BrowserContext, server: Server) -> Screen:
    dossier = Dossier(id=uuid.uuid4().hex, name=f"Zoë {uuid.uuid4().hex[:6]}")
    server.put(dossier)
    screen = Screen(window.new_page(), server).open().unlock().open_dossier(dossier.name)
    return screen.go("network")


def test_a_family_comes_out_of_a_file_and_goes_again_with_the_keyboard_alone(
    screen: Screen, server: Server, tmp_path: Path
):
    file = tmp_path / "familie.ged"
    file.write_text(GRAMPS, encoding="utf-8")
    page, id = screen.page, screen.page.url.partition("dossier=")[2][:32]
    _press(screen, page.get_by_text(text("importing.title"), exact=True).locator("xpath=ancestor::summary"))
    field = page.locator("[class*=st-key-import_people_]").locator("button")
    expect(field).to_be_visible()
    with page.expect_file_chooser() as asked:
        _press(screen, field)
    asked.value.set_files(file)
    who = page.get_by_role("combobox", name=text("importing.who_is_client", client=text("shared.client")))
    expect(who).to_be_visible()
    who.focus()
    page.keyboard.type("Zoë van der Kamp")
    page.keyboard.press("Enter")
    take = page.get_by_role("button", name=text("importing.take", count=2))
    expect(take).to_be_visible()
    _press(screen, take)
    back = page.get_by_role("button", name=text("importing.undo"))
    expect(back).to_be_visible()
    assert comes_true(lambda: len(server.on_disk(id).people) == 2)
    assert {each.child for each in server.on_disk(id).descents.values()} == {CLIENT}
    _press(screen, back)
    assert comes_true(lambda: not server.on_disk(id).people and not server.on_disk(id).descents)


def _press(screen: Screen, target: Locator) -> None:
    """Go there and press Enter, as somebody without a mouse does."""
    screen.settled()
    target.focus()
    screen.page.keyboard.press("Enter")
