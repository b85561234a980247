"""Nobody at the table meets an English word, on screen or through a screen reader."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.content.practice import practice_names
from tests.journeys.browser import Screen
from tests.journeys.server import Server

pytestmark = pytest.mark.browser

SAID = """() => [...document.querySelectorAll('body *')].flatMap(element => [
    ...['aria-label', 'title', 'placeholder'].map(name => element.getAttribute(name)),
    ...[...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()),
]).filter(Boolean)"""


def english(page: Page) -> set[str]:
    words = [key.removeprefix("leftovers.") for key in texts() if key.startswith("leftovers.")]
    starts = tuple(word.removesuffix("{x}") for word in words if word.endswith("{x}"))
    return {said for said in page.evaluate(SAID) if said in words or said.startswith(starts)}


def test_the_page_is_dutch_for_a_screen_reader(screen: Screen):
    screen.open()
    expect(screen.page.locator("html")).to_have_attribute("lang", "nl")
    assert screen.page.title() == text("frame.window_title", page=text("pages.start"))
    assert english(screen.page) == set()


def test_lists_and_files_speak_dutch(screen: Screen):
    screen.open().page.locator(f".st-key-practice_{practice_names()[0]} button").click()
    expect(screen.page.get_by_role("button", name=text("frame.to_start"))).to_be_visible()
    screen.settled().go("meeting")
    people = screen.page.get_by_test_id("stMultiSelect").first.locator("input")
    people.click()
    people.fill("zus")
    expect(screen.page.get_by_text(texts()["leftovers.Add: {x}"].replace("{x}", "zus"))).to_be_visible()
    assert english(screen.page) == set()


def test_a_stopped_workbook_says_so_in_dutch(window: BrowserContext, own_server: Server):
    own_server.start()
    screen = Screen(window.new_page(), own_server).open()
    own_server.kill()
    expect(screen.page.get_by_text(texts()["leftovers.Connection error"])).to_be_visible()
    assert english(screen.page) == set()


def test_an_address_that_does_not_exist_says_so_in_dutch(screen: Screen):
    screen.open("bestaat-niet")
    said = screen.page.get_by_role("dialog")
    expect(said).to_contain_text(texts()["leftovers.Page not found"])
    beginning = "The page that you have requested does not seem to exist. Running the app's main page."
    expect(said).to_contain_text(texts()[f"leftovers.{beginning}"])
    assert english(screen.page) == set()
