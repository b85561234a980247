"""What can be pressed is large enough and lies apart; what is laid down stays where it was."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from supportcycle.domain.model.people import NetworkMember
from supportcycle.ui.shell.page_registry import ABOUT_ALL, PAGES, entry
from tests.dossiers.bram import bram
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import address

pytestmark = pytest.mark.browser
EDGES = """all => all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect())
  .map(one => [one.top, one.bottom])"""
SMALLEST = 24


@pytest.mark.parametrize("size", [(1366, 768), (683, 384), (390, 844)], ids=str)
def test_the_links_of_the_menu_are_large_enough_and_do_not_overlap(
    size: tuple[int, int], screen: Screen
) -> None:
    screen.page.set_viewport_size({"width": size[0], "height": size[1]})
    screen.open(address(entry("network")))
    opener = screen.page.get_by_test_id("stExpandSidebarButton")
    if opener.count():
        opener.click()
    screen.settled()
    screen.page.locator("[data-testid=stSidebar] details summary").click()
    screen.settled()
    edges = screen.page.locator("[data-testid=stSidebar] .stPageLink a").evaluate_all(EDGES)
    assert len(edges) == len([page for page in PAGES if page.key not in ABOUT_ALL and not page.bare])
    assert all(bottom - top >= SMALLEST for top, bottom in edges)
    assert all(below[0] >= above[1] for above, below in pairwise(edges))


def tray(page: Page) -> tuple[int, float, float, float]:
    """How many wait for a place, how high that is, how high it would like to be, and where the map begins."""
    found = page.locator(".board").evaluate(
        "one => { const tray = one.querySelector('.tray'); return [tray.querySelectorAll('button').length,"
        " tray.clientHeight, tray.scrollHeight, one.querySelector('.stage').getBoundingClientRect().top]; }"
    )
    return tuple(found)


def test_everybody_without_a_place_is_seen_and_the_map_stays_where_it_is(screen: Screen) -> None:
    people = {f"p{number}": NetworkMember(name=f"Iemand met naam {number}") for number in range(12)}
    dossier = bram().model_copy(update={"id": "twelve", "name": "Twaalf", "people": people, "ties": {}})
    screen.server.put(dossier)
    screen.open_at("maps", dossier.id)
    screen.page.locator("[class*=st-key-group_] [role=radio]").nth(1).click()
    screen.page.locator(".tray button").first.wait_for()
    screen.settled()
    waiting, high, wanted, top = tray(screen.page)
    assert (waiting, high) == (12, wanted)
    for _ in range(3):
        screen.page.locator(".tray button").first.focus()
        for key in ("ArrowUp", "ArrowUp", "Enter"):
            screen.page.keyboard.press(key)
        screen.settled()
        screen.page.locator(f".tray:not(:has(button:nth-of-type({waiting})))").wait_for()
        waiting, _, _, now = tray(screen.page)
        assert now == top
    assert waiting < 12
