"""At the table: Esc empties the screen and loses nothing, unless something else stands open or is held."""

import pytest
from playwright.sync_api import expect

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

WORDS = "Ik woon hier nu acht jaar."
COMPOSING = """document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", { key: "Escape", isComposing: true, bubbles: true, composed: true }))"""


def at_table(screen: Screen, server: Server, id: str, moment: str) -> None:
    dossier = Dossier.model_validate({"id": id, "name": "Sam", "people": {"p1": {"name": "An"}}})
    visit = Visit(kind="free", moments=(moment, "next"), begun_at="2026-11-23T00:00:00+02:00")
    server.put(with_value(dossier, ("rounds", "r1", "visits", "b1"), visit))
    screen.open_at("at_table", id)


@pytest.mark.browser
def test_it_keeps_what_was_typed_and_does_not_end_letters_that_are_put_together(
    screen: Screen, server: Server
) -> None:
    at_table(screen, server, "hidden", "story")
    box = screen.page.locator(".st-key-moment_answer textarea")
    box.click()
    screen.page.keyboard.type(WORDS)
    screen.page.evaluate(COMPOSING)
    expect(box).to_have_value(WORDS)
    screen.page.keyboard.press("Escape")
    expect(screen.page.locator(".st-key-moment_hidden")).to_be_visible()
    assert comes_true(lambda: server.on_disk("hidden").rounds["r1"].meeting.story == WORDS)
    screen.page.locator(".st-key-show_again button").click()
    expect(box).to_have_value(WORDS)


@pytest.mark.browser
def test_it_closes_what_stands_open_and_puts_back_who_is_held_and_does_no_more(
    screen: Screen, server: Server
) -> None:
    at_table(screen, server, "closed", "circle")
    screen.page.locator(".st-key-table_later button").click()
    later = screen.page.get_by_label(text("at_table.later_what"))
    later.click()
    screen.page.keyboard.press("Escape")
    expect(later).to_be_hidden()
    somebody = screen.page.locator(".st-key-board_circle").get_by_role("button", name="An", exact=True)
    somebody.focus()
    screen.page.keyboard.press("ArrowUp")
    ghost = screen.page.locator(".st-key-board_circle .ghost")
    expect(ghost).to_have_count(1)
    screen.page.keyboard.press("Escape")
    expect(ghost).to_have_count(0)
    expect(somebody).to_be_visible()
    screen.page.keyboard.press("Escape")
    expect(screen.page.locator(".st-key-moment_hidden")).to_be_visible()
