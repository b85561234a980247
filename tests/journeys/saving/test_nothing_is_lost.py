"""Whatever happens to the page, the server or the connection: what was typed is on disk."""

import shutil
import time
import uuid
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui.server.lock_status import LOCK_PATH
from tests.journeys.browser import Screen, new_window
from tests.journeys.patience import comes_true
from tests.journeys.server import ROOT, Server

pytestmark = pytest.mark.browser

PLACE = ("rounds", "r1", "meeting", "place_chosen_by")
THIS_WEEK = ("rounds", "r1", "meeting", "urgent_this_week")
SEEN_AGAIN = {
    name: f"{of}.dispatchEvent(new Event('{name}'))"
    for name, of in {
        "visibilitychange": "document",
        "resume": "document",
        "focus": "window",
        "pageshow": "window",
    }.items()
}
WORDS = "Mijn zus koos de keuken, é en ’t is goed"


def new_dossier(server: Server) -> Dossier:
    dossier = Dossier(id=uuid.uuid4().hex, name=f"Dossier {uuid.uuid4().hex[:6]}")
    server.put(dossier)
    return dossier


def words_on_disk(server: Server, dossier: Dossier) -> str:
    return server.on_disk(dossier.id).rounds["r1"].meeting.place_chosen_by


def comes_on_disk(server: Server, dossier: Dossier, words: str) -> bool:
    return comes_true(lambda: words_on_disk(server, dossier) == words)


@pytest.fixture
def dossier(server: Server) -> Dossier:
    return new_dossier(server)


@pytest.fixture
def meeting(screen: Screen, dossier: Dossier) -> Screen:
    return screen.open().unlock().open_dossier(dossier.name)


def test_typing_without_leaving_the_field_survives_a_refresh_that_does_not_ask_for_the_passphrase(
    meeting: Screen, server: Server, dossier: Dossier
):
    meeting.field(*PLACE).fill(WORDS)
    meeting.page.reload()
    expect(meeting.settled().field(*PLACE)).to_have_value(WORDS)
    expect(meeting.field(*PLACE)).to_be_focused()
    assert words_on_disk(server, dossier) == WORDS


def test_a_tab_that_was_closed_while_typing_opens_on_the_same_page_with_the_words_in_it(
    meeting: Screen, window: BrowserContext, server: Server, dossier: Dossier
):
    meeting.field(*PLACE).fill(WORDS)
    meeting.page.close(run_before_unload=True)
    assert comes_on_disk(server, dossier, WORDS)
    again = Screen(window.new_page(), server).open()
    expect(again.page.locator("h1")).to_have_text(text("pages.meeting"))
    expect(again.field(*PLACE)).to_have_value(WORDS)


def test_typing_without_leaving_the_field_survives_a_tap_on_another_page(
    meeting: Screen, server: Server, dossier: Dossier
):
    meeting.field(*PLACE).fill(WORDS)
    meeting.go("network")
    assert comes_on_disk(server, dossier, WORDS)
    expect(meeting.go("meeting").field(*PLACE)).to_have_value(WORDS)


def test_words_that_did_not_reach_a_killed_server_arrive_after_the_lock_is_opened_again(
    window: BrowserContext, own_server: Server
):
    dossier = new_dossier(own_server)
    own_server.start()
    screen = Screen(window.new_page(), own_server).open().unlock().open_dossier(dossier.name)
    window.route("**/_wb/autosave", lambda route: route.abort())
    screen.field(*PLACE).fill(WORDS)
    own_server.kill()
    window.unroute("**/_wb/autosave")
    own_server.start()
    expect(screen.page.get_by_label(text("lock.passphrase"), exact=True)).to_be_visible()
    expect(screen.page.get_by_text(dossier.name)).to_have_count(0)
    screen.unlock()
    expect(screen.page.locator("h1")).to_have_text(text("pages.meeting"))
    expect(screen.field(*PLACE)).to_have_value(WORDS)
    assert words_on_disk(own_server, dossier) == WORDS


def test_words_that_were_answered_with_nothing_are_not_called_saved(
    meeting: Screen, window: BrowserContext, server: Server, dossier: Dossier
):
    window.route("**/_wb/autosave", lambda route: route.fulfill(status=400, json={}))
    meeting.field(*PLACE).press_sequentially(WORDS)
    said = meeting.page.locator("[data-status]")
    expect(said).to_have_text(text("saving.unsent"))
    meeting.page.wait_for_timeout(1_500)
    expect(said).to_have_text(text("saving.unsent"))
    window.unroute("**/_wb/autosave")
    meeting.saves()
    assert words_on_disk(server, dossier) == WORDS


def on_the_third_subject(screen: Screen, words: str) -> None:
    """Half a sentence in its second field, with the cursor behind it."""
    screen.subject(text("meeting.subjects.urgent"))
    screen.field(*THIS_WEEK).press_sequentially(words, delay=20)


def on_disk(server: Server, dossier: Dossier) -> str:
    return server.on_disk(dossier.id).rounds["r1"].meeting.urgent_this_week


def is_on_the_third_subject(screen: Screen, words: str) -> None:
    expect(screen.page.locator("h1")).to_have_text(text("pages.meeting"))
    expect(screen.page.get_by_role("radio", name=text("meeting.subjects.urgent"))).to_be_checked()
    expect(screen.field(*THIS_WEEK)).to_have_value(words)
    expect(screen.field(*THIS_WEEK)).to_be_focused()


def test_a_killed_server_leads_back_to_the_same_subject_and_the_half_typed_field_after_unlocking(
    window: BrowserContext, own_server: Server
):
    dossier = new_dossier(own_server)
    own_server.start()
    screen = Screen(window.new_page(), own_server).open().unlock().open_dossier(dossier.name)
    on_the_third_subject(screen, "De huur is nog niet b")
    own_server.restart()
    expect(screen.page.get_by_label(text("lock.passphrase"), exact=True)).to_be_visible()
    is_on_the_third_subject(screen.unlock(), "De huur is nog niet b")
    screen.page.keyboard.type("etaald")
    screen.page.close(run_before_unload=True)
    assert comes_true(lambda: on_disk(own_server, dossier) == "De huur is nog niet betaald")
    own_server.restart()
    fresh = Screen(window.new_page(), own_server).open().unlock().open_dossier(dossier.name)
    expect(fresh.field(*THIS_WEEK)).to_have_value("De huur is nog niet betaald")


def test_words_typed_while_the_connection_is_gone_arrive_when_it_is_back(
    meeting: Screen, window: BrowserContext, server: Server, dossier: Dossier
):
    window.set_offline(True)
    meeting.field(*PLACE).fill(WORDS)
    time.sleep(1.5)
    assert words_on_disk(server, dossier) == ""
    window.set_offline(False)
    assert comes_on_disk(server, dossier, WORDS)
    meeting.go("network").go("meeting")
    expect(meeting.field(*PLACE)).to_have_value(WORDS)


def test_two_tabs_in_one_field_keep_the_words_of_both_and_the_later_one_is_asked(
    meeting: Screen, window: BrowserContext, server: Server, dossier: Dossier
):
    other = Screen(window.new_page(), server).open()
    meeting.field(*PLACE).fill(WORDS)
    assert comes_on_disk(server, dossier, WORDS)
    other.field(*PLACE).fill("Nee, het was tante")
    assert comes_on_disk(server, dossier, f"{WORDS}\nNee, het was tante")
    box = other.page.locator('[class*="st-key-conflict_"]')
    expect(box).to_contain_text(WORDS)
    expect(box).to_contain_text("Nee, het was tante")
    expect(box).to_be_in_viewport(ratio=0.9)
    meeting.subject(text("meeting.subjects.urgent"))
    expect(meeting.page.locator('[class*="st-key-conflict_"]')).to_contain_text("Nee, het was tante")
    other.settled().press(text("frame.keep_theirs"))
    assert comes_on_disk(server, dossier, WORDS)
    expect(other.field(*PLACE)).to_have_value(WORDS)


def test_unlocking_puts_the_cursor_back_in_the_field_it_was_in(meeting: Screen):
    meeting.field(*PLACE).fill(WORDS)
    meeting.press(text("frame.lock")).settled()
    expect(meeting.unlock().field(*PLACE)).to_be_focused()


def test_words_typed_while_another_window_locks_the_workbook_are_kept_until_it_is_opened_again(
    meeting: Screen, window: BrowserContext, server: Server, dossier: Dossier
):
    meeting.field(*PLACE).fill("eerst")
    assert comes_on_disk(server, dossier, "eerst")
    other = Screen(window.new_page(), server).open()
    meeting.page.route(f"**{LOCK_PATH}", lambda route: route.abort())
    other.press(text("frame.lock")).settled()
    meeting.field(*PLACE).fill(WORDS)
    expect(meeting.page.get_by_test_id("stSidebar")).to_contain_text(text("saving.held"))
    meeting.page.get_by_role("link", name=text("pages.network")).click()
    expect(meeting.page.locator("h1")).to_have_text(text("lock.title"))
    meeting.page.unroute(f"**{LOCK_PATH}")
    expect(meeting.page.get_by_text(dossier.name)).to_have_count(0)
    meeting.unlock()
    assert comes_on_disk(server, dossier, WORDS)


def test_a_quick_tap_with_a_finger_on_a_page_link_is_followed_and_keeps_the_words(
    chrome: Browser, server: Server, dossier: Dossier
):
    context = new_window(chrome, has_touch=True)
    screen = Screen(context.new_page(), server).open().unlock().open_dossier(dossier.name)
    for turn in range(3):
        screen.field(*PLACE).fill(f"{WORDS} {turn}")
        screen.page.get_by_test_id("stSidebar").get_by_role("link", name=text("pages.network")).tap()
        expect(screen.page.locator("h1")).to_have_text(text("pages.network"))
        assert comes_on_disk(server, dossier, f"{WORDS} {turn}")
        screen.settled().go("meeting")
    context.close()


def test_a_tap_on_a_document_right_after_typing_makes_it_with_those_words_and_the_next_tap_fetches_it(
    chrome: Browser, server: Server, dossier: Dossier
):
    context = new_window(chrome, has_touch=True)
    screen = Screen(context.new_page(), server).open_at("request", dossier.id)
    page = screen.subject(text("request.subjects.documents")).page
    page.locator(".st-key-deadlines summary").tap()
    screen.field("rounds", "r1", "aanvraag", "melding_on").fill("1-11-2026")
    page.get_by_role("button", name=text("request.make.txt")).tap()
    fetch = page.locator('[class*="st-key-fetch_"] button')
    with page.expect_download() as download:
        fetch.tap()
    assert download.value.path().stat().st_size > 0
    assert server.on_disk(dossier.id).rounds["r1"].aanvraag.melding_on == "1-11-2026"
    expect(page.get_by_text(text("request.older"))).to_have_count(0)
    context.close()


@pytest.mark.parametrize("word", SEEN_AGAIN)
def test_what_one_window_locks_and_opens_is_seen_in_the_other_as_it_comes_into_view(
    meeting: Screen, window: BrowserContext, server: Server, dossier: Dossier, word: str
):
    meeting.field(*PLACE).fill(WORDS)
    other = Screen(window.new_page(), server).open()
    other.press(text("frame.lock"))
    expect(other.page.locator("h1")).to_have_text(text("lock.title"))
    meeting.page.evaluate(SEEN_AGAIN[word])
    expect(meeting.page.locator("h1")).to_have_text(text("lock.title"))
    other.unlock()
    meeting.page.evaluate(SEEN_AGAIN[word])
    expect(meeting.page.locator("h1")).to_have_text(text("pages.meeting"))
    expect(meeting.field(*PLACE)).to_have_value(WORDS)


@pytest.mark.slow
def test_a_page_that_is_left_alone_goes_blank_by_itself_and_gives_everything_back(
    window: BrowserContext, own_server: Server, tmp_path: Path
):
    templates = shutil.copytree(ROOT / "templates", tmp_path / "templates")
    rules = (templates / "rules.toml").read_text(encoding="utf-8")
    (templates / "rules.toml").write_text(rules.replace("minutes = 15", "minutes = 0.25"), encoding="utf-8")
    own_server.variables["SUPPORTCYCLE_TEMPLATES"] = str(templates)
    dossier = new_dossier(own_server)
    own_server.start()
    screen = Screen(window.new_page(), own_server).open().unlock().open_dossier(dossier.name)
    on_the_third_subject(screen, "De huur is nog niet b")
    expect(screen.page.locator("h1")).to_have_text(text("lock.title"))
    expect(screen.page.get_by_text(dossier.name)).to_have_count(0)
    is_on_the_third_subject(screen.unlock(), "De huur is nog niet b")
