"""The keys "/" and "?" in a real browser: they open the search, and never under the hands of who types."""

import pytest
from playwright.sync_api import expect

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import entry
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import address

pytestmark = pytest.mark.browser
ASKED = ".st-key-search_words input"


def test_a_key_opens_the_search_and_what_is_typed_there_leads_on(screen: Screen) -> None:
    screen.open(address(entry("goals")))
    screen.page.keyboard.press("/")
    expect(screen.page.locator("h1").first).to_have_text(text("pages.search"))
    expect(screen.settled().page.locator(ASKED)).to_be_focused()
    screen.page.keyboard.type("ecogr")
    screen.page.keyboard.press("Enter")
    way = screen.page.get_by_role("button", name=text("maps.subjects.ecogram"))
    expect(way.first).to_be_visible()
    assert "ecogr" not in screen.page.url
    way.first.click()
    expect(screen.page.locator("h1").first).to_have_text(text("pages.maps"))
    expect(screen.page.get_by_role("radio", name=text("maps.subjects.ecogram"), exact=True)).to_be_checked()


def test_a_question_mark_shows_the_keys_and_in_a_field_both_are_only_typed(screen: Screen) -> None:
    screen.open(address(entry("meeting")))
    screen.page.locator("h1").first.click()
    screen.page.keyboard.press("?")
    expect(screen.page.locator(".st-key-keys h2")).to_be_focused()
    screen.page.keyboard.press("/")
    expect(screen.settled().page.locator(ASKED)).to_be_focused()
    screen.page.keyboard.type("en/of?")
    expect(screen.page.locator(ASKED)).to_have_value("en/of?")
    expect(screen.page.locator("h1").first).to_have_text(text("pages.search"))
