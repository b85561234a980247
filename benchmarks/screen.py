"""Figures that need a browser: an edit, a page switch and a cold start, each against the empty app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from functools import partial
from itertools import count
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.browser import browser, opened, until
from benchmarks.measure import Figure, folder, in_turn, timed
from benchmarks.servers import EMPTY, WORKBOOK, serving
from supportcycle.content.catalogue import text, texts
from supportcycle.content.practice import practice_text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.ui.shell.page_registry import PAGES
from supportcycle.workspace.serialization import from_text

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

PRACTICE = "bram-plan"
_FROM = "profile"
_PRESS = "(link) => link.click()"
"""Also where the fold that it stands in is closed."""
_PAPER, _LOOK = text("names.aanvraag"), 2000
"""The paper that a page of papers opens with, and how many milliseconds it is looked at before the click."""
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


def every_page(rounds: int = 3) -> Figure:
    """To every page of the full menu by its link, from the profile: the median of all, the slowest named."""
    with _side_by_side(_FROM) as (ours, floor):
        _link(ours, _FROM).wait_for()
        there = [page.key for page in PAGES if page.key != _FROM and _link(ours, page.key).count()]
        times = {
            key: in_turn(partial(_by_link, ours, key), partial(_on_and_back, floor), rounds) for key in there
        }
    slowest = max(times, key=lambda key: times[key][0])
    told = f"a page switch in the empty app; slowest of {len(times)}: {slowest}, {times[slowest][0]:.0f} ms"
    ms, floor_ms = (median(pair[at] for pair in times.values()) for at in (0, 1))
    return Figure("every_page", ms, floor_ms, told)


def cold_start(rounds: int = 3) -> Figure:
    """From starting the program to a first usable page, in a browser that is already open."""
    with folder() as home, browser() as chromium:
        ms, floor_ms = in_turn(
            lambda: _first_page(chromium, WORKBOOK, home),
            lambda: _first_page(chromium, EMPTY, home),
            rounds,
        )
    return Figure("cold_start", ms, floor_ms, "cold start of the empty app")


def first_pdf(rounds: int = 3) -> Figure:
    """From the click until the first PDF of a program just started can be fetched, after a look at the page.

    Against the same file made by the program alone, when it made one before.
    """
    with folder() as home, browser() as chromium, ExitStack() as running:
        dossier, day = from_text(practice_text(PRACTICE)), date(2026, 11, 24)

        def first() -> float:
            running.close()
            page = opened(chromium, running.enter_context(serving(WORKBOOK, home)))
            return _paper(page)

        def alone() -> None:
            rendered_pdf(composed(_PAPER, dossier, day), created=datetime(2026, 11, 24, tzinfo=UTC))

        ms, floor_ms = in_turn(first, timed(alone), rounds)
    return Figure("first_pdf", ms, floor_ms, "the same file once more, without a page")


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


def _paper(page: Page) -> float:
    page.locator(f".st-key-practice_{PRACTICE} button").click()
    page.locator(f'a[href*="{text("addresses.papers")}"]').first.click()
    make = page.locator(f".st-key-make_{_PAPER}_pdf button")
    make.wait_for()
    page.wait_for_timeout(_LOOK)
    return until(page, make.click, '[class*="st-key-fetch_"] button')


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


def _on_and_back(page: Page) -> float:
    return _there_and_back(page, ".st-key-on", ".st-key-back", "second")


def _by_link(page: Page, key: str) -> float:
    """To a page by its link in the menu, and back."""
    taken = until(page, lambda: _link(page, key).evaluate(_PRESS), "h1", text(f"pages.{key}"))
    until(page, lambda: _link(page, _FROM).evaluate(_PRESS), "h1", text(f"pages.{_FROM}"))
    return taken


def _link(page: Page, key: str) -> Locator:
    address = texts().get(f"addresses.{key}", key)
    return page.locator(f'[data-testid="stSidebar"] a[href^="{address}?"]').first


def _first_page(chromium: Browser, script: Path, home: Path) -> float:
    pages = []

    def start() -> None:
        pages.append(opened(chromium, running.enter_context(serving(script, home))))

    with ExitStack() as running:
        taken = timed(start)()
        pages[0].context.close()
    return taken
