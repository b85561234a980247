"""Refresh, a closed tab, a killed server, a sleeping laptop: on every page the last words are there."""

import time
import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from supportcycle.content import practice_text, text
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.writing import value_at
from supportcycle.ui.keys import is_text_place, place_of
from supportcycle.ui.register import PAGES
from supportcycle.ui.stored import from_text
from tests.journeys.browser import Screen
from tests.journeys.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.soak]

FIELDS = '[data-testid=stMain] [class*="st-key-w_"] :is(textarea, input)'
WRITING = [page.key for page in PAGES if page.walked or page.key == "reflection"]
Disturb = Callable[[Screen, BrowserContext], Screen]


def refresh(screen: Screen, _: BrowserContext) -> Screen:
    screen.page.reload()
    return screen.settled()


def close_the_tab(screen: Screen, window: BrowserContext) -> Screen:
    screen.page.close(run_before_unload=True)
    return Screen(window.new_page(), screen.server).open()


def kill_the_server(screen: Screen, _: BrowserContext) -> Screen:
    time.sleep(1.2)
    screen.server.restart()
    expect(screen.page.get_by_label(text("lock.passphrase"), exact=True)).to_be_visible(timeout=30_000)
    return screen.unlock()


def sleep(screen: Screen, _: BrowserContext) -> Screen:
    screen.server.pause(1.5)
    return refresh(screen, _)


def a_text_field(screen: Screen) -> tuple[Locator, str]:
    """The first field for words on this page, and the key of its widget."""
    for field in screen.page.locator(FIELDS).all():
        names = field.evaluate("e => e.closest('[class*=\"st-key-w_\"]').className").split()
        key = next(name for name in names if name.startswith("st-key-w_")).removeprefix("st-key-")
        place = place_of(key)
        if place and is_text_place(place[1]) and field.is_visible() and field.is_editable():
            return screen.page.locator(f".st-key-{key}").locator("textarea, input").first, key
    return screen.page.locator("nothing"), ""


def turn_to_a_field(screen: Screen, page: str) -> tuple[Locator, str]:
    """Go on within the page until there is a field for words; without a key when there is none."""
    field, key = a_text_field(screen)
    onward = screen.page.locator('[class*="st-key-go_"] button', has_text=text("page.next", page=""))
    while not key and onward.count():
        onward.first.click()
        screen.page.wait_for_timeout(700)
        if screen.settled().page.locator("h1").first.text_content() != text(f"pages.{page}"):
            break
        field, key = a_text_field(screen)
    return field, key


def comes_on_disk(server: Server, id: str, key: str, words: str) -> bool:
    place = place_of(key)
    assert place
    deadline = time.monotonic() + 8
    while time.monotonic() < deadline:
        if value_at(server.on_disk(id), place[1]) == words:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("disturb", [refresh, close_the_tab, kill_the_server, sleep])
def test_on_every_page_the_last_words_survive(own_server: Server, window: BrowserContext, disturb: Disturb):
    dossier = from_text(practice_text("bram-review")).model_copy(update={"id": uuid.uuid4().hex})
    own_server.put(Dossier.model_validate(dossier.model_dump()))
    own_server.start()
    screen = Screen(window.new_page(), own_server).open().unlock().open_dossier(dossier.name)
    tried, lost = [], []
    for page in WRITING:
        field, key = turn_to_a_field(screen.go(page), page)
        if not key:
            continue
        tried.append(page)
        words = f"{page} {disturb.__name__} é “zin”"
        field.scroll_into_view_if_needed()
        field.fill(words)
        screen = disturb(screen, window)
        expect(screen.page.locator("h1").first).to_have_text(text(f"pages.{page}"))
        if not comes_on_disk(own_server, dossier.id, key, words):
            lost.append((page, value_at(own_server.on_disk(dossier.id), place_of(key)[1])))
    assert lost == []
    assert len(tried) > 7
