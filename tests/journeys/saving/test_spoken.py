"""Saying something instead of typing it, with a microphone that whistles: kept, heard again, and sealed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from tests.journeys.browser import Screen, new_window
from tests.journeys.patience import comes_true
from tests.journeys.server import PASSPHRASE, Server

pytestmark = pytest.mark.browser
WEBM = b"\x1aE\xdf\xa3"
PANEL = "[class*='st-key-spoken_']"


@pytest.fixture(scope="module")
def whistling(chromium: str, driver: Playwright) -> Iterator[Browser]:
    """A browser with a microphone; a window of it still has to be let."""
    args = [
        "--no-sandbox",
        "--use-fake-device-for-media-stream",
        "--autoplay-policy=no-user-gesture-required",
    ]
    browser = driver.chromium.launch(executable_path=chromium, args=args)
    yield browser
    browser.close()


@pytest.fixture
def told(own_server: Server) -> Server:
    """A workbook in which a visit goes on at the client's own story."""
    dossier = Dossier(id="a" * 32, name="Sam")
    visit = Visit(kind="free", moments=("story", "next"), begun_at="2026-11-23T00:00:00+02:00")
    own_server.put(with_value(dossier, ("rounds", "r1", "visits", "b1"), visit))
    own_server.start()
    return own_server


def at_table(page: Page, server: Server) -> Page:
    Screen(page, server).open().unlock()
    return sat_down(page, server)


def sat_down(page: Page, server: Server) -> Page:
    """At the table in a window that may see the dossiers already."""
    Screen(page, server).open(f"{texts()['addresses.at_table']}?dossier={'a' * 32}").settled()
    return page


def sounds(server: Server) -> list[bytes]:
    """What the store holds."""
    store = server.vault.unlock(PASSPHRASE)
    try:
        return [store.sound("a" * 32, note) for note in store.sounds("a" * 32)]
    finally:
        store.close()


def kept(server: Server) -> list[SpokenNote]:
    """The notes that the dossier names on disk."""
    return list(server.on_disk("a" * 32).spoken.values())


def begin(page: Page) -> None:
    button = page.locator(f"{PANEL} .say")
    button.click()
    expect(button).to_have_text(text("spoken.stop"))
    expect(page.locator(f"{PANEL} .time")).to_have_text("0:01")


def say(page: Page) -> None:
    begin(page)
    page.locator(f"{PANEL} .say").click()


def hear(page: Page) -> None:
    button = page.locator(f"{PANEL} li button", has_text=text("spoken.hear"))
    button.first.click()
    expect(page.locator(f"{PANEL} li button", has_text=text("spoken.quiet"))).to_be_visible()
    expect(button).to_be_visible()


def test_it_is_kept_heard_again_after_a_new_start_and_taken_away(whistling: Browser, told: Server) -> None:
    window = new_window(whistling)
    window.grant_permissions(["microphone"], origin=told.url)
    page = at_table(window.new_page(), told)
    say(page)
    expect(page.locator(f"{PANEL} .said")).to_have_text(text("spoken.kept"))
    hear(page)
    assert comes_true(lambda: [sound[:4] for sound in sounds(told)] == [WEBM])
    told.restart()
    page = at_table(window.new_page(), told)
    hear(page)
    page.locator(f"{PANEL} li button", has_text=text("spoken.drop")).click()
    expect(page.locator(f"{PANEL} li")).to_have_count(0)
    assert comes_true(lambda: told.on_disk("a" * 32).spoken == {})
    window.close()


def test_nothing_of_it_lies_anywhere_unsealed_and_the_lock_shuts_it(
    whistling: Browser, told: Server, tmp_path: Path
) -> None:
    window = new_window(whistling)
    window.grant_permissions(["microphone"], origin=told.url)
    page = at_table(window.new_page(), told)
    say(page)
    hear(page)
    assert comes_true(lambda: sounds(told))
    middle = len(sounds(told)[0]) // 2
    piece = sounds(told)[0][middle : middle + 24]
    files = [file for folder in (told.home, tmp_path) for file in folder.rglob("*") if file.is_file()]
    assert [file for file in files if piece in file.read_bytes()] == []
    begin(page)
    other = Screen(window.new_page(), told)
    other.open(texts().get("addresses.about", "about")).press(text("frame.lock")).settled()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(page.get_by_role("heading", name=text("lock.title"), exact=True)).to_be_visible()
    expect(page.locator(PANEL)).to_have_count(0)
    told.restart()
    Screen(page, told).unlock()
    assert comes_true(lambda: len(sounds(told)) == 2)
    window.close()


def test_a_window_that_is_left_or_lost_while_somebody_speaks_loses_nothing_of_it(
    whistling: Browser, told: Server
) -> None:
    window = new_window(whistling)
    window.grant_permissions(["microphone"], origin=told.url)
    page = at_table(window.new_page(), told)
    page.on("dialog", lambda dialog: dialog.accept())
    begin(page)
    assert comes_true(lambda: len(sounds(told)) == 1), "what is being said is on disk while it is said"
    expect(page.locator(f"{PANEL} .time")).to_have_text(re.compile("0:0[3-9]|0:[1-5]"))
    page.goto("about:blank")
    assert comes_true(lambda: [note.seconds >= 3 for note in kept(told)] == [True])
    begin(sat_down(page, told))
    assert comes_true(lambda: len(sounds(told)) == 2)
    page.close()
    page = sat_down(window.new_page(), told)
    expect(page.locator(f"{PANEL} li")).to_have_count(2)
    hear(page)
    window.close()


def test_a_microphone_that_is_refused_is_told_and_typing_goes_on(whistling: Browser, told: Server) -> None:
    window = new_window(whistling)
    page = at_table(window.new_page(), told)
    page.locator(f"{PANEL} .say").click()
    expect(page.locator(f"{PANEL} .said")).to_have_text(text("spoken.refused"))
    page.locator(".st-key-moment_answer textarea").fill("Ik woon hier.")
    page.locator(".st-key-table_on button").click()
    assert comes_true(lambda: told.on_disk("a" * 32).rounds["r1"].meeting.story == "Ik woon hier.")
    window.close()
