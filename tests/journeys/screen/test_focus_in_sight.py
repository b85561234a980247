"""What has the focus never lies behind the bar with the way on, on a laptop at twice the size."""

import re

import pytest
from playwright.sync_api import Page

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.options import Option, OptionSheet
from supportcycle.domain.update import with_value
from supportcycle.figures.base import theme
from supportcycle.ui.shell.page_registry import entry
from tests.figures.base.test_theme import contrast
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import UNFOLD, address
from tests.journeys.server import Server
from tests.journeys.settling import settle

TWICE = {"width": 683, "height": 384}
MOST = 150
RING = """() => {
  let one = document.activeElement;
  while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  const around = [one, one.parentElement, one.parentElement?.parentElement, one.closest("label")];
  const rings = around.filter(Boolean).map((each) => getComputedStyle(each))
    .filter((style) => style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2);
  return [`${one.tagName} ${one.getAttribute("aria-label") ?? one.textContent}`.slice(0, 60),
    rings[0]?.outlineColor ?? "", document.activeElement === document.body];
}"""
"""What has the keyboard, and the colour of the line around it."""
GROUNDS = (theme.PAPER, theme.SHEET, theme.FIELD)
NAME = "Elke week een middag naar de visclub aan de vaart"
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


def long_named(screen: Screen, server: Server, id: str) -> Page:
    """The page of the plan, with as long names on the buttons of the bar as there may be."""
    goals = {id: Goal(own_words=f"{NAME} {id}", preferences=NAME) for id in ("g1", "g2")}
    dossier = with_value(Dossier(id=id, name="Sam"), ("rounds", "r1", "goals"), goals)
    sheet = OptionSheet(goal="g1", best="o1", options={"o1": Option(text=NAME)})
    server.put(with_value(dossier, ("rounds", "r1", "option_sheets", "s1"), sheet))
    screen.page.set_viewport_size(TWICE)
    return screen.open_at("plan", id).page


@pytest.mark.browser
def test_so_it_is_above_a_bar_that_long_names_make_higher(screen: Screen, server: Server) -> None:
    page = long_named(screen, server, "long")
    assert page.locator(".st-key-way_on").evaluate("one => one.parentElement.offsetHeight") > 80
    found = walked(page)
    assert len(found) > 3
    assert [one["name"] for one in found if one["hidden"]] == []


@pytest.mark.browser
def test_in_a_low_window_the_bar_stands_at_the_end_of_the_page(screen: Screen, server: Server) -> None:
    page = long_named(screen, server, "low")
    place = "one => getComputedStyle(one.parentElement).position"
    assert page.locator(".st-key-way_on").evaluate(place) == "sticky"
    page.set_viewport_size({"width": 683, "height": 300})
    assert page.locator(".st-key-way_on").evaluate(place) != "sticky"


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


@pytest.mark.browser
def test_a_line_that_is_seen_stands_around_whatever_tab_comes_to(screen: Screen) -> None:
    page = screen.open(address(entry("meeting"))).page
    page.evaluate(UNFOLD)
    settle(page)
    faint, seen = [], set()
    for _ in range(MOST):
        page.keyboard.press("Tab")
        name, colour, is_end = page.evaluate(RING)
        if is_end or name in seen:
            break
        seen.add(name)
        parts = [int(part) for part in re.findall(r"\d+", colour)[:3]]
        line = f"#{bytes(parts).hex()}"
        if not parts or min(contrast(line, ground) for ground in GROUNDS) < 3:
            faint.append((name, colour))
    assert len(seen) > 30
    assert faint == []
