"""A back-up in a real browser: made, broken off, saved, and looked at beside what is here."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.export.sealed_export import opened_export
from supportcycle.ui.server.transfer_routes import BACKUP_PATH
from tests.journeys.browser import Screen
from tests.journeys.server import PASSPHRASE, Server
from tests.journeys.settling import settle

pytestmark = pytest.mark.browser
FATIMA, BRAM = "a" * 32, "b" * 32


@pytest.fixture
def start(own_server: Server, window) -> Page:
    """The first page, with two dossiers."""
    own_server.put(Dossier(id=FATIMA, name="Fatima"), Dossier(id=BRAM, name="Bram"))
    own_server.start()
    return Screen(window.new_page(), own_server).open().unlock().page


def unfolded(page: Page, title: str) -> None:
    settle(page)
    page.locator("summary", has_text=text(title)).click()
    settle(page)


def made(page: Page) -> None:
    unfolded(page, "backup.title")
    form = page.locator("[data-testid=stForm]", has=page.get_by_text(text("backup.make")))
    for number in (0, 1):
        form.locator("input").nth(number).fill(PASSPHRASE)
    form.get_by_role("button", name=text("backup.make")).click()
    expect(page.get_by_role("button", name=text("backup.fetch"))).to_be_visible()


def saved(page: Page, file: Path) -> None:
    with page.expect_download() as download:
        page.get_by_role("button", name=text("backup.fetch")).click()
    download.value.save_as(file)


def looked_in(page: Page, file: Path) -> None:
    unfolded(page, "start.take_in")
    page.get_by_label(text("start.choose_file"), exact=True).set_input_files(file)
    page.get_by_label(text("start.file_passphrase")).fill(PASSPHRASE)
    page.get_by_role("button", name=text("start.open_file")).click()


def test_a_back_up_counts_when_it_is_saved_and_not_when_that_is_broken_off(
    start: Page, own_server: Server, tmp_path: Path
):
    def broken_off(route: Route) -> None:
        route.fulfill(status=200, body=b"SCPARCEL, and then the connection broke")

    made(start)
    expect(start.get_by_text(text("backup.never"))).to_be_visible()
    start.route(f"**{BACKUP_PATH}/*", broken_off)
    start.get_by_role("button", name=text("backup.fetch")).click()
    expect(start.get_by_text(text("backup.fetching.broken"))).to_be_visible()
    expect(start.get_by_text(text("backup.never"))).to_be_visible()
    start.unroute(f"**{BACKUP_PATH}/*")
    saved(start, tmp_path / "all.werkboek")
    expect(start.get_by_text(text("backup.last", day="23-11-2026"))).to_be_visible()
    texts = opened_export((tmp_path / "all.werkboek").read_bytes(), PASSPHRASE)
    assert set(texts) == {FATIMA, BRAM}


def test_words_of_a_moment_ago_are_in_it_and_what_it_brings_stands_beside_what_is_here(
    start: Page, own_server: Server, tmp_path: Path
):
    file, screen = tmp_path / "all.werkboek", Screen(start, own_server)
    screen.open_dossier("Fatima")
    screen.field("rounds", "r1", "meeting", "language").fill("Eerst dit")
    made(screen.close_dossier().page)
    saved(start, file)
    assert "Eerst dit" in opened_export(file.read_bytes(), PASSPHRASE)[FATIMA]
    screen.settled().open_dossier("Fatima")
    screen.field("rounds", "r1", "meeting", "language").fill("Later dat")
    looked_in(screen.close_dossier().page, file)
    expect(start.get_by_text(text("start.standing.older", count=1))).to_be_visible()
    expect(start.get_by_text(text("start.standing.same", count=1))).to_be_visible()
    group = start.get_by_role("radiogroup", name=text("start.what_to_do"), exact=True).nth(1)
    group.get_by_text(text("start.acts.replace"), exact=True).click()
    start.get_by_role("button", name=text("start.put_with_dossiers")).click()
    expect(start.get_by_text(text("start.taken_replaced", count=1))).to_be_visible()
    now = own_server.on_disk(FATIMA).model_dump_json()
    assert "Eerst dit" in now
    assert "Later dat" not in now


def test_a_file_is_chosen_and_sent_with_the_keyboard_alone_and_no_word_of_it_is_english(
    start: Page, tmp_path: Path
):
    file = tmp_path / "a.json"
    file.write_text('{"schema_version": 1, "id": "x", "name": "Zoë"}', encoding="cp1252")
    start.on("filechooser", lambda _: None)  # from here on Chromium gives choosers away; it takes a while
    unfolded(start, "start.take_in")
    field = start.get_by_label(text("start.choose_file"), exact=True)
    expect(field).to_be_visible()
    field.focus()
    expect(field).to_be_focused()
    with start.expect_file_chooser() as chooser:
        start.keyboard.press("Space")
    chooser.value.set_files(file)
    expect(start.get_by_text(re.compile("Zoë"))).to_be_visible()
    start.get_by_role("button", name=text("start.put_with_dossiers")).click()
    expect(start.get_by_text(text("start.taken_in", names="Zoë"))).to_be_visible()
