"""In a contrast theme everybody sees what was chosen, where one is and what has the focus."""

import pytest
from playwright.sync_api import Locator, expect

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import entry
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import address

pytestmark = pytest.mark.browser
LOOK = """one => {
  const style = getComputedStyle(one), before = getComputedStyle(one, "::before");
  return [style.borderWidth, style.outlineStyle, style.textDecorationLine, style.fontWeight, before.content];
}"""
"""How something looks but for its colours: a theme gives all of them the same ones."""
AROUND_FOCUS = """() => {
  let one = document.activeElement;
  while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return getComputedStyle(one).outlineStyle;
}"""
"""The line around what has the focus, also where it stands in a part of its own."""


@pytest.fixture
def contrast(screen: Screen) -> Screen:
    screen.page.emulate_media(forced_colors="active")
    return screen


def look(one: Locator) -> list[str]:
    return list(one.evaluate(LOOK))


def test_a_chosen_pill_and_a_chosen_button_of_a_row_look_otherwise(contrast: Screen) -> None:
    contrast.open(address(entry("maps")))
    for row in ("group_", "subject_"):
        buttons = contrast.page.locator(f"[class*=st-key-{row}] button")
        chosen = contrast.page.locator(f"[class*=st-key-{row}] button[aria-checked=true]").first
        others = [one for one in buttons.all() if one.get_attribute("aria-checked") != "true"]
        assert others
        assert all(look(one) != look(chosen) for one in others)


def test_an_answer_on_the_clients_card_looks_otherwise(contrast: Screen) -> None:
    contrast.open(address(entry("touchstone")))
    contrast.press(text("touchstone.add"))
    answer = contrast.page.locator("[data-testid=stButtonGroup] button")
    answer.first.click()
    expect(answer.first).to_be_checked()
    assert look(answer.first) != look(answer.nth(1))


def test_the_page_one_is_on_looks_otherwise_in_the_menu(contrast: Screen) -> None:
    contrast.open(address(entry("goals")))
    here = contrast.page.locator("[data-testid=stSidebar] a[aria-current=page]")
    expect(here).to_have_text(text("pages.goals"))
    other = contrast.page.locator("[data-testid=stSidebar] .stPageLink a:not([aria-current])").first
    assert look(here) != look(other)


def test_a_tick_looks_otherwise(contrast: Screen) -> None:
    contrast.open(address(entry("read_together")))
    label = contrast.page.locator("[data-testid=stCheckbox] label").first
    before = look(label)
    label.click()
    contrast.settled()
    assert look(contrast.page.locator("[data-testid=stCheckbox] label").first) != before


def test_the_first_button_and_the_others_look_otherwise(contrast: Screen) -> None:
    contrast.open(address(entry("profile")))
    contrast.page.locator("[class*=st-key-go_] button[kind=primary]").click()
    contrast.settled()
    first = contrast.page.locator("[class*=st-key-go_] button[kind=primary]")
    second = contrast.page.locator("[class*=st-key-go_] button[kind=secondary]")
    assert look(first) != look(second)


def test_what_has_the_focus_has_a_line_around_it(contrast: Screen) -> None:
    contrast.open(address(entry("profile")))
    contrast.page.locator("textarea").first.focus()
    contrast.page.keyboard.press("Tab")
    assert contrast.page.evaluate(AROUND_FOCUS) == "solid"


def test_a_drawing_keeps_the_colours_its_words_are_read_on(contrast: Screen) -> None:
    contrast.open(address(entry("maps")))
    contrast.page.locator("[class*=st-key-group_] [role=radio]").nth(1).click()
    words = contrast.page.locator(".picture svg text").first
    words.wait_for()
    assert words.evaluate("one => getComputedStyle(one).forcedColorAdjust") == "none"
