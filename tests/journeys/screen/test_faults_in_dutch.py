"""Whatever goes wrong, no English word is on the screen or read out."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import entry
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import address
from tests.journeys.screen.test_language import SAID, english

pytestmark = pytest.mark.browser
FAULTS = (
    "Error",
    "File must",
    "not allowed",
    "Number is",
    "allowed range",
    "Increment",
    "Decrement",
    "Add files",
)


def wrong(page: Page) -> list[str]:
    said = page.evaluate(SAID)
    return [words for words in said if any(fault in words for fault in FAULTS)] + sorted(english(page))


def test_a_number_that_is_too_high_is_told_in_dutch(screen: Screen) -> None:
    screen.open().unlock()
    screen.page.locator("summary", has_text=text("lock.time")).click()
    minutes = screen.page.get_by_test_id("stNumberInput").locator("input")
    minutes.fill("999")
    minutes.press("Tab")
    expect(screen.page.get_by_role("alert").filter(has_text="60")).to_have_text(
        "Kies een getal van 1 tot en met 60."
    )
    screen.page.get_by_test_id("stTooltipErrorHoverTarget").hover()
    screen.page.wait_for_timeout(500)
    assert wrong(screen.page) == []


def test_a_file_that_is_too_large_is_told_in_dutch(screen: Screen, tmp_path: Path) -> None:
    large = tmp_path / "groot.json"
    large.write_bytes(b"0" * (51 * 1024 * 1024))
    screen.open().unlock()
    screen.page.locator("summary", has_text=text("start.take_in")).click()
    screen.page.locator("input[type=file]").first.set_input_files(large)
    expect(screen.page.get_by_text("Dit bestand is te groot")).to_be_visible()
    assert wrong(screen.page) == []


def test_a_kind_of_file_that_does_not_fit_is_told_in_dutch(screen: Screen, tmp_path: Path) -> None:
    other = tmp_path / "foto.png"
    other.write_bytes(b"0")
    screen.open(address(entry("methods")))
    screen.subject(text("methods.subjects.local"))
    screen.page.locator("summary", has_text=text("importing.title")).click()
    screen.page.locator("input[type=file]").first.set_input_files(other)
    expect(screen.page.get_by_text("Dit soort bestand kan hier niet")).to_be_visible()
    assert wrong(screen.page) == []


def test_words_of_people_that_are_english_stay_as_they_were_typed(screen: Screen) -> None:
    screen.open(address(entry("network")))
    field = screen.page.locator(".st-key-new_person input").first
    field.fill("Open")
    field.press("Enter")
    expect(screen.page.locator("summary", has_text="Open").first).to_be_visible()
