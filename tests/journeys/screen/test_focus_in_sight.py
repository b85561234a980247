"""What has the focus never lies behind the bar with the way on, on a laptop at twice the size."""

import pytest
from playwright.sync_api import Page

from supportcycle.ui.shell.page_registry import entry
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import UNFOLD, address
from tests.journeys.settling import settle

TWICE = {"width": 683, "height": 384}
MOST = 150
FOCUSED = """() => {
  const one = document.activeElement, bar = document.querySelector(".st-key-way_on");
  const own = one.closest("[data-testid=stMain]") && !bar.contains(one);
  const box = one.getBoundingClientRect(), top = bar.parentElement.getBoundingClientRect().top;
  const hidden = Math.min(box.bottom, box.top + 44) > top + 1 || box.bottom < 0;
  const name = `${one.tagName} ${one.getAttribute("aria-label") ?? one.innerText} ${box.top} ${top}`;
  return { own: Boolean(own), end: bar.contains(one), hidden, name };
}"""
"""What has the focus: whether it is on the page itself or the bar is reached, and whether it lies behind. Of
a tall box the first line counts, where the cursor stands."""


def walked(page: Page) -> list[dict[str, object]]:
    """Everything on the page that Tab comes to, down to the bar."""
    found: list[dict[str, object]] = []
    page.locator("h1").first.focus()
    for _ in range(MOST):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now["end"]:
            return found
        found += [now] if now["own"] else []
    return found


@pytest.mark.browser
@pytest.mark.parametrize("key", ["meeting", "goals", "plan"])
def test_whatever_tab_comes_to_stands_above_the_bar(key: str, screen: Screen) -> None:
    screen.page.set_viewport_size(TWICE)
    page = screen.open(address(entry(key))).page
    page.evaluate(UNFOLD)
    settle(page)
    found = walked(page)
    assert len(found) > 5
    assert [one["name"] for one in found if one["hidden"]] == []
