"""Whoever turns to something else stands at its top with the heading read out, and comes back."""

import pytest
from playwright.sync_api import Page, expect

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import entry
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import address
from tests.journeys.settling import settle

pytestmark = pytest.mark.browser
SIZES = [(1366, 768), (390, 844)]
MAIN = "document.querySelector('[data-testid=stMain]')"
FORWARD = "[class*=st-key-go_] button"


def at_the_top(page: Page) -> None:
    page.wait_for_function(f"{MAIN}.scrollTop === 0 && /^H[12]$/.test(document.activeElement.tagName)")
    settle(page)
    assert page.evaluate(f"{MAIN}.scrollTop") == 0
    assert page.evaluate("document.activeElement.tagName") in ("H1", "H2")


def down(page: Page) -> None:
    settle(page)
    page.evaluate(f"{MAIN}.scrollTop = 99999")
    page.evaluate("new Promise(requestAnimationFrame)")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("key", ["maps", "quality_of_life", "read_together", "options", "plan"])
def test_forward_leads_to_the_top_of_what_comes_next(key: str, size: tuple[int, int], screen: Screen) -> None:
    screen.page.set_viewport_size({"width": size[0], "height": size[1]})
    screen.open(address(entry(key)))
    for _ in range(3):
        down(screen.page)
        screen.page.locator(FORWARD, has_text=text("page.next", page="")).click()
        at_the_top(screen.page)


def test_the_menu_and_weighing_lead_to_the_top(screen: Screen) -> None:
    screen.open(address(entry("options")))
    screen.page.locator("[class*=st-key-open_s] button").first.click()
    at_the_top(screen.page)
    for label in ("back_to_ideas", "weigh"):
        down(screen.page)
        screen.page.get_by_role("button", name=text(f"options.{label}")).click()
        at_the_top(screen.page)
    down(screen.page)
    screen.go("loose_ends")
    at_the_top(screen.page)


def test_who_is_brought_to_a_field_stays_there(screen: Screen) -> None:
    screen.open(address(entry("plan")))
    down(screen.page)
    screen.page.get_by_role("button", name=text("plan.add_step")).first.click()
    screen.settled()
    expect(screen.page.locator("textarea:focus, input:focus")).to_be_in_viewport()


def test_stopping_with_reading_leads_back_to_where_one_was(screen: Screen) -> None:
    screen.open(address(entry("goals")))
    screen.go("read_together")
    screen.page.locator(".st-key-stop_reading button").click()
    expect(screen.page.locator("h1").first).to_have_text(text("pages.goals"))
