"""A real browser, and a stopwatch that runs inside its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.commands import find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking")
_WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
_AT_REST = '[data-testid="stApp"][data-test-script-state="notRunning"]'


class NoBrowser(Exception):
    """There is no Chromium on this computer."""


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium without a window. NoBrowser."""
    from playwright.sync_api import sync_playwright

    program = find_browser()
    if program is None:
        raise NoBrowser
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        yield running
        running.close()


def opened(browser: Browser, url: str) -> Page:
    """A page that is usable: its heading stands there. Nothing is kept from earlier visits."""
    page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
    page.goto(url)
    page.locator("h1").first.wait_for()
    return page


def until(page: Page, act: Callable[[], object], selector: str, words: str = "", count: int = 1) -> float:
    """Milliseconds from the Enter or click in `act` until there are `count` elements that hold `words`."""
    page.bring_to_front()
    page.wait_for_selector(_AT_REST)
    page.evaluate(_WATCH, [selector, words, count])
    act()
    taken: float = page.evaluate("window.taken")
    return taken
