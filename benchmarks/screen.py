"""Figures that need a browser: an edit, a page switch and a cold start, each against the empty app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from benchmarks.browser import browser, opened, until
from benchmarks.measure import Figure, folder, in_turn, timed
from benchmarks.servers import EMPTY, WORKBOOK, serving
from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import PAGES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PRACTICE = "bram-plan"
_WISHES = '[class*="st-key-"][class*="-wishes-"] textarea'


def edit_profile(rounds: int = 20) -> Figure:
    """A wish in the empty line of the profile until the next empty line, against one field and one line."""
    with _side_by_side("profile") as (ours, floor):
        said = partial(next, count())
        ms, floor_ms = in_turn(lambda: _wish(ours), lambda: _say(floor, f"word {said()}."), rounds)
    return Figure("edit_profile", ms, floor_ms, "an edit in the empty app")


def page_switch(rounds: int = 20) -> Figure:
    """From the people to the next page by the named button, against the button of the empty app."""
    on = PAGES[[page.key for page in PAGES].index("network") + 1].key
    with _side_by_side("network") as (ours, floor):
        ms, floor_ms = in_turn(
            lambda: _there_and_back(ours, f".st-key-go_{on}", ".st-key-go_network", text(f"pages.{on}")),
            lambda: _there_and_back(floor, ".st-key-on", ".st-key-back", "second"),
            rounds,
        )
    return Figure("page_switch", ms, floor_ms, "a page switch in the empty app")


def cold_start(rounds: int = 3) -> Figure:
    """From starting the program to a first usable page, in a browser that is already open."""
    with folder() as home, browser() as chromium:
        ms, floor_ms = in_turn(
            lambda: _first_page(chromium, WORKBOOK, home),
            lambda: _first_page(chromium, EMPTY, home),
            rounds,
        )
    return Figure("cold_start", ms, floor_ms, "cold start of the empty app")


@contextmanager
def _side_by_side(page: str) -> Iterator[tuple[Page, Page]]:
    """A page of the practice dossier, and the empty app."""
    with ExitStack() as running:
        home = running.enter_context(folder())
        ours, floor = (running.enter_context(serving(script, home)) for script in (WORKBOOK, EMPTY))
        chromium = running.enter_context(browser())
        workbook = opened(chromium, ours)
        workbook.locator(f".st-key-practice_{PRACTICE} button").click()
        workbook.locator(f'a[href*="{text(f"addresses.{page}")}"]').first.click()
        workbook.locator("h1", has_text=text(f"pages.{page}")).wait_for()
        yield workbook, opened(chromium, floor)


def _wish(page: Page) -> float:
    lines = page.locator(_WISHES)
    before = lines.count()
    empty = lines.nth(lines.evaluate_all("all => all.findIndex((line) => !line.value)"))
    empty.fill("a place of my own")
    taken = until(page, lambda: empty.press("Control+Enter"), _WISHES, count=before + 1)
    empty.fill("")
    until(page, lambda: empty.press("Control+Enter"), _WISHES, count=before)
    return taken


def _say(page: Page, words: str) -> float:
    field = page.locator(".st-key-field input")
    field.fill(words)
    return until(page, lambda: field.press("Enter"), '[data-testid="stText"]', words)


def _there_and_back(page: Page, on: str, back: str, title: str) -> float:
    start = page.locator("h1").first.inner_text()
    taken = until(page, page.locator(f"{on} button").click, "h1", title)
    until(page, page.locator(f"{back} button").click, "h1", start)
    return taken


def _first_page(chromium: Browser, script: Path, home: Path) -> float:
    pages = []

    def start() -> None:
        pages.append(opened(chromium, running.enter_context(serving(script, home))))

    with ExitStack() as running:
        taken = timed(start)()
        pages[0].context.close()
    return taken
