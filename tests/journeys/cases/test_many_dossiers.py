"""A list of many dossiers, for somebody who works with the keyboard, and the pictures of a long course."""

from datetime import date

import pytest
from playwright.sync_api import BrowserContext, expect

from supportcycle.content.catalogue import text
from tests.dossiers.many import put_many
from tests.dossiers.rounds import long_course
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import wrong_here
from tests.journeys.server import PASSPHRASE, TODAY, Server


def among_many(count: int, server: Server, window: BrowserContext) -> Screen:
    """The first page, unlocked, with so many dossiers beside one of a long course."""
    server.put(long_course())
    store = server.vault.unlock(PASSPHRASE)
    put_many(store, count, date.fromisoformat(TODAY))
    store.close()
    server.start()
    return Screen(window.new_page(), server).open().unlock()


@pytest.mark.browser
def test_a_dossier_among_hundreds_is_found_and_opened_by_keyboard_and_its_pictures_can_be_read(
    own_server: Server, window: BrowserContext
) -> None:
    screen = among_many(300, own_server, window)
    assert wrong_here(screen.page) == []
    screen.page.get_by_label(text("overview.search"), exact=True).focus()
    screen.page.keyboard.type("bram 13")
    screen.page.keyboard.press("Enter")
    name = screen.page.get_by_role("button", name="Bram 13", exact=True)
    expect(name).to_be_visible()
    expect(screen.page.locator('[class*="st-key-row_"]')).to_have_count(2)
    name.focus()
    screen.page.keyboard.press("Enter")
    expect(screen.page.get_by_role("button", name=text("frame.to_start"))).to_be_visible()
    screen.open("?dossier=bram_long").go("review").subject(text("review.subjects.pictures"))
    expect(screen.page.get_by_role("img").first).to_be_visible()
    assert wrong_here(screen.page) == []


@pytest.mark.browser
def test_in_the_table_of_all_dossiers_one_is_chosen_and_opened_by_keyboard_and_no_name_stands_in_the_address(
    own_server: Server, window: BrowserContext
) -> None:
    page = among_many(15, own_server, window).page
    page.get_by_role("link", name=text("overview.page.link")).focus()
    page.keyboard.press("Enter")
    table = page.locator('.st-key-overview_table [data-testid="data-grid-canvas"]')
    table.wait_for()
    table.focus()
    page.keyboard.press("ArrowDown")
    chosen = page.locator(".st-key-overview_open button")
    page.keyboard.press("Shift+Space")
    expect(chosen).to_be_visible()
    assert page.url.endswith(text("addresses.overview"))
    assert page.get_by_role("button", name="Download as CSV").count() == 0
    chosen.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=text("frame.to_start"))).to_be_visible()
    assert "Ans" not in page.url


@pytest.mark.browser
@pytest.mark.soak
def test_of_ten_thousand_one_is_found_on_the_page_of_all_and_opened_by_keyboard(
    own_server: Server, window: BrowserContext
) -> None:
    page = among_many(10_000, own_server, window).page
    page.get_by_role("link", name=text("overview.page.link")).focus()
    page.keyboard.press("Enter")
    table = page.locator('.st-key-overview_table [data-testid="data-grid-canvas"]')
    table.wait_for()
    expect(table.locator("table")).to_have_attribute("aria-rowcount", "10002")
    page.get_by_label(text("overview.search"), exact=True).focus()
    page.keyboard.type("bram 9949")
    page.keyboard.press("Enter")
    expect(table.locator("table")).to_have_attribute("aria-rowcount", "2")
    table.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    chosen = page.get_by_role("button", name=text("overview.page.open", name="Bram 9949"))
    chosen.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=text("frame.to_start"))).to_be_visible()
    assert "9949" not in page.url
