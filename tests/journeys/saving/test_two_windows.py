"""Two windows in one field: both type on as if they were alone, and the words of both stand there once."""

import uuid

import pytest
from playwright.sync_api import BrowserContext, expect

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

pytestmark = pytest.mark.browser

PLACE = ("rounds", "r1", "meeting", "urgent_this_week")
MINE = "De huur is nog niet betaald en de wasmachine is stuk, zegt mijn zus. "
THEIRS = "Morgen komt de monteur om tien uur, dan moet er iemand thuis zijn. "
FOCUSED = "() => document.activeElement?.closest('[class*=\"urgent_this_week\"]') ? 1 : 0"


@pytest.fixture
def dossier(server: Server) -> Dossier:
    dossier = Dossier(id=uuid.uuid4().hex, name=f"Dossier {uuid.uuid4().hex[:6]}")
    server.put(dossier)
    return dossier


@pytest.fixture
def windows(
    screen: Screen, window: BrowserContext, server: Server, dossier: Dossier
) -> tuple[Screen, Screen]:
    first = screen.open_at("meeting", dossier.id).subject(text("meeting.subjects.urgent"))
    return first, Screen(window.new_page(), server).open()


def on_disk(server: Server, dossier: Dossier) -> str:
    return server.on_disk(dossier.id).rounds["r1"].meeting.urgent_this_week


def comes_on_disk(server: Server, dossier: Dossier, lines: set[str]) -> bool:
    return comes_true(lambda: sorted(on_disk(server, dossier).split("\n")) == sorted(lines))


def test_while_both_type_at_once_every_key_reaches_the_field_and_the_text_is_no_longer_than_both(
    windows: tuple[Screen, Screen], server: Server, dossier: Dossier
):
    for each in windows:
        each.field(*PLACE).click()
    heard = 0
    for start in range(0, len(MINE), 6):
        for each, words in zip(windows, (MINE, THEIRS), strict=True):
            each.page.keyboard.type(words[start : start + 6], delay=40)
            heard += each.page.evaluate(FOCUSED)
    assert heard == 2 * len(range(0, len(MINE), 6))
    assert [each.field(*PLACE).input_value() for each in windows] == [MINE, THEIRS]
    assert comes_on_disk(server, dossier, {MINE, THEIRS})
    question = windows[1].page.locator('[class*="st-key-conflict_"]')
    expect(question).to_contain_text(MINE.strip())
    expect(question).to_contain_text(THEIRS.strip())


def test_the_field_shows_both_texts_once_it_is_left_and_what_is_typed_then_is_added(
    windows: tuple[Screen, Screen], server: Server, dossier: Dossier
):
    first, second = windows
    first.field(*PLACE).click()
    first.page.keyboard.type("Van hier", delay=30)
    assert comes_on_disk(server, dossier, {"Van hier"})
    second.field(*PLACE).click()
    second.page.keyboard.type("Van daar", delay=30)
    assert comes_on_disk(server, dossier, {"Van hier", "Van daar"})
    second.page.locator("h1").first.click()
    expect(second.field(*PLACE)).to_have_value("Van hier\nVan daar")
    second.field(*PLACE).press("Control+End")
    second.page.keyboard.type(" en meer", delay=30)
    first.page.keyboard.type(" en verder", delay=30)
    assert comes_on_disk(server, dossier, {"Van hier en verder", "Van daar en meer"})


def test_a_field_that_is_drawn_anew_under_the_cursor_keeps_the_cursor_behind_the_same_words(
    windows: tuple[Screen, Screen], server: Server, dossier: Dossier
):
    first, _ = windows
    first.field(*PLACE).click()
    first.page.keyboard.type("Van hier", delay=30)
    assert comes_on_disk(server, dossier, {"Van hier"})
    first.page.keyboard.press("ArrowLeft")
    old = first.field(*PLACE).element_handle()
    first.page.evaluate("() => window.supportcycleDrafts.tell('resent')")
    first.page.wait_for_function("field => !field.isConnected", arg=old)
    first.page.wait_for_function("() => document.activeElement?.selectionStart === 7")
    first.page.keyboard.type("X", delay=30)
    expect(first.field(*PLACE)).to_have_value("Van hieXr")
