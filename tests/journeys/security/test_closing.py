"""Closing a dossier in a real browser: nowhere in the page stands the name of another client."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from tests.dossiers.bram import bram
from tests.journeys.browser import Screen

pytestmark = pytest.mark.browser
OTHERS = [Dossier(id=f"other{number}", name=f"Wilhelmina Quist {number}") for number in range(14)]
"""So many that the list has a filter."""


def names_others(screen: Screen) -> bool:
    """Whether the page or its title names them, also where nobody sees it."""
    screen.settled()
    whole = screen.page.evaluate("document.documentElement.outerHTML + document.title")
    typed = screen.page.locator("input").evaluate_all("all => all.map(one => one.value)")
    return "Quist" in whole or any("Quist" in each for each in typed)


def test_closing_names_no_other_client_in_the_page_its_title_or_after_a_refresh(screen: Screen) -> None:
    screen.server.put(bram().model_copy(update={"id": "closing", "name": "Bram"}), *OTHERS)
    screen.open().unlock()
    screen.page.get_by_label(text("overview.search"), exact=True).fill("Quist 3")
    screen.page.keyboard.press("Enter")
    assert names_others(screen)
    screen.open("?dossier=closing").go("goals")
    screen.press(text("frame.to_start"))
    screen.page.get_by_role("heading", name=text("keeping.closed_title")).wait_for()
    assert not names_others(screen)
    screen.page.reload()
    screen.page.get_by_role("heading", name=text("keeping.closed_title")).wait_for()
    assert not names_others(screen)
    screen.page.locator(".st-key-just_closed summary").click()
    assert not names_others(screen)
    screen.page.locator(".st-key-to_list button").click()
    screen.page.get_by_label(text("overview.search"), exact=True).wait_for()
    assert names_others(screen)
