"""The redrawing of a map of forty people after a choice, against an edit in the empty app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import count, cycle
from typing import TYPE_CHECKING

from benchmarks.browser import browser, opened, until
from benchmarks.measure import Figure, folder, in_turn
from benchmarks.servers import EMPTY, WORKBOOK, serving
from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.vault import Vault
from supportcycle.workspace.serialization import as_text, head_of

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

PEOPLE = 40
_PASSPHRASE = "vier gewone woorden hier"
_WORDS = '[data-testid="stText"]'


def map_redraw(rounds: int = 20) -> Figure:
    """From choosing near or further for one person to the words of the drawing, and the drawing with them."""
    with _side_by_side() as (ours, floor):
        said, sides = partial(next, count()), cycle(("further", "near"))
        ms, floor_ms = in_turn(
            lambda: _choose(ours, next(sides)), lambda: _say(floor, f"word {said()}."), rounds
        )
    return Figure("map_redraw", ms, floor_ms, "an edit in the empty app")


def _forty() -> Dossier:
    people = {f"p{at}": {"name": f"Mevrouw Jansen {at}", "role": "family"} for at in range(PEOPLE)}
    ties = {id: {"nearness": "near"} for id in people}
    return Dossier.model_validate({"id": "forty", "name": "Forty", "people": people, "ties": ties})


def _choose(page: Page, side: str) -> float:
    near = PEOPLE - (side == "further")
    told = text("maps.neighbourhood.balance", near=near, further=PEOPLE - near, local=0)
    button = page.get_by_role("radio", name=choice_lists()["nearness"][side], exact=True)
    return until(page, button.click, _WORDS, told)


def _say(page: Page, words: str) -> float:
    field = page.locator(".st-key-field input")
    field.fill(words)
    return until(page, lambda: field.press("Enter"), _WORDS, words)


def _put(home: Path) -> None:
    store, _ = Vault(home / "dossiers.db").create(_PASSPHRASE)
    dossier = _forty()
    store.add(dossier.id, head_of(dossier), as_text(dossier))
    store.close()


@contextmanager
def _side_by_side() -> Iterator[tuple[Page, Page]]:
    """The map of forty people, and the empty app."""
    with ExitStack() as running:
        home = running.enter_context(folder())
        _put(home)
        ours, floor = (running.enter_context(serving(script, home)) for script in (WORKBOOK, EMPTY))
        chromium = running.enter_context(browser())
        page = opened(chromium, ours)
        page.get_by_label(text("lock.passphrase"), exact=True).fill(_PASSPHRASE)
        page.get_by_role("button", name=text("lock.open")).first.click()
        card = page.locator('[class*="st-key-card_"]', has_text="Forty")
        card.get_by_role("button", name=text("start.open")).click()
        page.locator(f'a[href*="{text("addresses.maps")}"]').first.click()
        page.get_by_role("radio", name=text("maps.groups.draw"), exact=True).click()
        page.get_by_role("radio", name=text("maps.subjects.neighbourhood"), exact=True).click()
        page.locator(_WORDS, has_text="40").first.wait_for(state="attached")
        yield page, opened(chromium, floor)
