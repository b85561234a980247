"""Tiles at the table: large enough for any finger, told to who cannot see them, and reached by keyboard."""

import pytest
from playwright.sync_api import Locator, expect

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import entry
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import address

pytestmark = pytest.mark.browser
SMALLEST = 64
WINDOWS = [(1366, 768), (390, 844), (683, 384), (320, 256)]
LOOK = """one => {
  const style = getComputedStyle(one);
  return [style.outlineWidth, style.outlineStyle, getComputedStyle(one, "::after").content];
}"""
"""How a tile looks but for its colours."""


@pytest.fixture
def faces(screen: Screen) -> Locator:
    """The faces of the first question on the client's card."""
    screen.open(address(entry("touchstone")))
    screen.press(text("touchstone.add"))
    found = screen.page.locator("[class*=st-key-tiles_]").first.locator("button")
    expect(found).to_have_count(3)
    return found


def test_a_tile_is_large_and_whole_in_every_window(screen: Screen, faces: Locator) -> None:
    for width, height in WINDOWS:
        screen.page.set_viewport_size({"width": width, "height": height})
        screen.settled()
        boxes = [box for box in (one.bounding_box() for one in faces.all()) if box]
        assert len(boxes) == 3, (width, height)
        assert all(min(box["width"], box["height"]) >= SMALLEST for box in boxes), (width, height)
        assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes), (width, height)


def test_a_tile_is_chosen_and_let_go_by_keyboard_and_says_which_it_is(screen: Screen, faces: Locator) -> None:
    faces.first.focus()
    screen.page.keyboard.press("ArrowRight")
    screen.page.keyboard.press("Space")
    expect(faces.nth(1)).to_be_checked()
    expect(faces.first).not_to_be_checked()
    screen.page.keyboard.press("Space")
    expect(faces.nth(1)).not_to_be_checked()


def test_what_is_chosen_shows_it_without_a_colour(faces: Locator) -> None:
    faces.first.click()
    expect(faces.first).to_be_checked()
    faces.nth(2).hover()
    assert faces.first.evaluate(LOOK)[:2] != faces.nth(1).evaluate(LOOK)[:2]
    assert "\u2713" in faces.first.evaluate(LOOK)[2]
    assert faces.nth(1).evaluate(LOOK)[2] == "none"


def test_a_picture_is_drawn_on_every_tile(faces: Locator) -> None:
    drawn = "one => getComputedStyle(one.firstElementChild, '::before').maskImage"
    pictures = {str(one.evaluate(drawn)) for one in faces.all()}
    assert len(pictures) == 3
    assert all(one.startswith('url("data:image/svg+xml') for one in pictures)
