"""Whoever prints a page with the browser gets every word of it on paper.

What stands in the fields of each page: test_accessible.py, which opens them all.
"""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import practice_id
from tests.journeys.browser import Screen
from tests.journeys.screen.printing import LINES_ONLY, bare, on_paper
from tests.journeys.screen.test_accessible import address, subjects

pytestmark = pytest.mark.browser
LINES = [f"Regel {number} van het verhaal" for number in range(1, 61)]


def test_every_line_of_a_long_story_is_printed(screen: Screen) -> None:
    screen.open(address(entry("profile")))
    field = screen.page.locator("textarea:visible").first
    field.fill("\n".join(LINES))
    printed = on_paper(screen)
    assert [line for line in LINES if bare(line) not in printed] == []


def test_a_long_line_is_printed_to_its_end(screen: Screen) -> None:
    words = "Een heel lange regel die nooit in het vakje past. " * 8 + "Hottentottententententoonstelling" * 4
    screen.open(address(entry("plan")))
    field = screen.page.locator(LINES_ONLY).first
    field.fill(words)
    assert bare(words) in on_paper(screen)


def test_what_is_folded_says_on_paper_that_it_is(screen: Screen) -> None:
    screen.open(address(entry("network")))
    screen.page.locator("[class*=st-key-fold_person_] summary").first.wait_for()
    count = screen.page.locator("[class*=st-key-fold_person_]").count()
    assert on_paper(screen).count(bare(text("app.folded_on_paper"))) >= count > 0


def test_what_is_read_together_is_printed_whole(screen: Screen) -> None:
    screen.open(address(entry("read_together")))
    read = screen.page.locator(".st-key-reading").inner_text()
    assert bare(read) in on_paper(screen)


CELLS = "all => all.filter(one => one.checkVisibility()).map(one => one.innerText)"
TOO_WIDE = """() => [...document.querySelectorAll('[data-testid=stMain] *')]
  .filter(one => one.checkVisibility() && one.innerText && !one.closest('svg'))
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 1
    && getComputedStyle(one).overflowX !== 'visible' && one.clientWidth)
  .map(one => one.outerHTML.slice(0, 120))"""
PAPER = {"width": 718, "height": 1000}
"""A sheet of A4 between its margins, in the dots of a browser."""


@pytest.mark.parametrize("key", ["maps", "options", "plan", "review", "history"])
def test_tables_are_printed_whole_and_nothing_runs_off_the_sheet(key: str, screen: Screen) -> None:
    screen.open(address(entry(key)).replace(practice_id("bram-plan"), practice_id("bram-review")))
    for subject in subjects(screen):
        cells = screen.page.locator("[data-testid=stMain] :is(th, td)").evaluate_all(CELLS)
        printed = on_paper(screen)
        words = {bare(word) for cell in cells for word in cell.split()}
        assert {word for word in words if word not in printed} == set(), subject
        screen.page.set_viewport_size(PAPER)
        screen.page.emulate_media(media="print")
        assert screen.page.evaluate(TOO_WIDE) == [], subject
        screen.page.emulate_media(media="null")
        screen.page.set_viewport_size({"width": 1366, "height": 768})
