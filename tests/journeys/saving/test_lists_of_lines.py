"""One thing after another on every list of lines, with Enter or Tab: none is glued to another or lost."""

import os
import signal
import uuid

import pytest
from playwright.sync_api import expect

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

pytestmark = pytest.mark.browser

ROUND = ("rounds", "r1")
GOAL, SHEET = (*ROUND, "goals", "g1"), (*ROUND, "option_sheets", "s1")
HUMAN = 40
LONG_ENOUGH_TO_BE_SENT = 1_000
UNFOLD = "field => field.closest('details:not([open])')?.querySelector('summary').click()"
UNFOLD_ALL = "document.querySelectorAll('main details:not([open]) > summary').forEach((one) => one.click())"
ONWARD, NEXT = '[class*="st-key-go_"] button', text("page.next", page="")
LISTS: dict[str, tuple[str, Path, str, str]] = {
    "ideas": ("options", (*SHEET, "options"), "o", "text"),
    "one_more_idea": ("options", (*SHEET, "options"), "o", "text"),
    "help_wanted": ("goals", (*GOAL, "help_wanted"), "h", "text"),
    "wishes": ("profile", (*ROUND, "wishes"), "housing__", "text"),
    "questions": ("together", (*ROUND, "together", "gatherings", "m1", "questions"), "q", "text"),
    "names": ("maps", ("half_said", "maps", "lines", "map_name"), "t", ""),
    "people": ("network", ("half_said", "network", "lines", "who"), "t", ""),
}
"""Every kind of line that adds something: its page, where its entries stand, and how they are called."""


def new_dossier(weighing: bool) -> Dossier:
    options = {"o1": {"text": "Al bedacht"}} if weighing else {}
    sheet = {"goal": "g1", "options": options, "weighing": weighing}
    round = {
        "goals": {"g1": {"own_words": "Vaker buiten"}},
        "option_sheets": {"s1": sheet},
        "together": {"gatherings": {"m1": {"about": "De zondag"}}},
    }
    raw = {"id": uuid.uuid4().hex, "name": f"Dossier {uuid.uuid4().hex[:6]}", "rounds": {"r1": round}}
    return Dossier.model_validate(raw)


def turn_to(screen: Screen, dossier: str, page: str, path: Path) -> None:
    """Go on within the page until the field stands there."""
    screen.open_at(page, dossier)
    onward = screen.page.locator(ONWARD, has_text=NEXT).first
    for _ in range(20):
        if not screen.field(*path).count():
            screen.page.evaluate(UNFOLD_ALL)
            screen.settled()
        if screen.field(*path).count():
            break
        onward.click()
        screen.settled()
    screen.field(*path).evaluate(UNFOLD)


def said(server: Server, dossier: Dossier, kind: str) -> list[str]:
    """What was added, in the order of the list."""
    _, path, _, field = LISTS[kind]
    now = server.on_disk(dossier.id)
    if field:
        entries = value_at(now, path) or {}
        return [words for each in entries.values() if (words := value_at(each, (field,)).strip())]
    return [person.name for person in now.people.values()]


def place(kind: str, number: int) -> Path:
    _, path, prefix, field = LISTS[kind]
    return tuple(filter(None, (*path, f"{prefix}{number}", field)))


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("ideas", "Enter"),
        ("ideas", "Tab"),
        ("one_more_idea", "Enter"),
        ("help_wanted", "Tab"),
        ("wishes", "Tab"),
        ("questions", "Enter"),
        ("names", "Tab"),
        ("people", "Tab"),
    ],
)
def test_three_in_one_breath_are_three(screen: Screen, server: Server, kind: str, key: str):
    dossier = new_dossier(kind == "one_more_idea")
    server.put(dossier)
    before = said(server, dossier, kind)
    turn_to(screen, dossier.id, LISTS[kind][0], place(kind, 1 + len(before)))
    field = screen.field(*place(kind, 1 + len(before)))
    field.click()
    several = field.evaluate("field => field.matches('textarea')")
    typed = ["Buurman Ton meevragen", "Lid worden van de visclub", "Zondag bij Ria eten"]
    for words in typed:
        screen.page.keyboard.type(words, delay=HUMAN)
        screen.page.keyboard.press("Control+Enter" if several and key == "Enter" else key)
    screen.page.keyboard.type("En n", delay=HUMAN)
    last = screen.field(*place(kind, 4 + len(before)))
    expect(last).to_be_focused()
    expect(last).to_have_value("En n")
    ends_with(server, dossier, kind, [*before, *typed])


def ends_with(server: Server, dossier: Dossier, kind: str, words: list[str]) -> None:
    """What is half said of the last one may be there by then."""
    come = comes_true(lambda: said(server, dossier, kind)[: len(words)] == words)
    assert come, said(server, dossier, kind)
    assert "En n".startswith("".join(said(server, dossier, kind)[len(words) :]))


@pytest.mark.parametrize("kind", ["ideas", "one_more_idea"])
def test_ideas_that_are_ready_before_the_page_can_follow_are_apart_too(own_server: Server, window, kind: str):
    dossier = new_dossier(kind == "one_more_idea")
    own_server.put(dossier)
    own_server.start()
    screen = Screen(window.new_page(), own_server)
    before = said(own_server, dossier, kind)
    turn_to(screen, dossier.id, "options", place(kind, 1 + len(before)))
    screen.field(*place(kind, 1 + len(before))).click()
    os.kill(own_server.process_id, signal.SIGSTOP)
    for words, key in (("Een", "Enter"), ("Twee", "Tab"), ("Drie", "Enter")):
        screen.page.keyboard.type(words)
        screen.page.keyboard.press(key)
        screen.page.wait_for_timeout(LONG_ENOUGH_TO_BE_SENT)
    screen.page.keyboard.type("Vier")
    os.kill(own_server.process_id, signal.SIGCONT)
    expect(screen.field(*place(kind, 4 + len(before)))).to_have_value("Vier")
    screen.page.locator("h1").first.click()
    ends_with(own_server, dossier, kind, [*before, "Een", "Twee", "Drie", "Vier"])


COMPOSES = """(field, safari) => {
  const say = (kind, event) => field.dispatchEvent(new kind(event.type, { bubbles: true, ...event }));
  const enter = { type: "keydown", key: "Enter", keyCode: 229, cancelable: true };
  say(CompositionEvent, { type: "compositionstart" });
  if (!safari) say(KeyboardEvent, { ...enter, isComposing: true });
  say(CompositionEvent, { type: "compositionend", data: "日本" });
  if (safari) say(KeyboardEvent, enter);
}"""
"""Safari says that Enter after the word is done, all others while it is composed."""


@pytest.mark.parametrize(("kind", "safari"), [("names", True), ("ideas", True), ("people", False)])
def test_the_enter_that_only_chooses_a_composed_word_takes_nothing_over(
    screen: Screen, server: Server, kind: str, safari: bool
):
    dossier = new_dossier(kind == "one_more_idea")
    server.put(dossier)
    before = said(server, dossier, kind)
    turn_to(screen, dossier.id, LISTS[kind][0], here := place(kind, 1 + len(before)))
    field = screen.field(*here)
    field.click()
    screen.page.keyboard.insert_text("日本")
    field.evaluate(COMPOSES, safari)
    screen.page.keyboard.insert_text("語 Ria")
    screen.page.wait_for_timeout(600)
    expect(field).to_be_focused()
    expect(field).to_have_value("日本語 Ria")
    if LISTS[kind][3]:
        ends_with_soon(server, dossier, here, "日本語 Ria")
    else:
        assert said(server, dossier, kind) == []


def ends_with_soon(server: Server, dossier: Dossier, here: Path, words: str) -> None:
    assert comes_true(lambda: value_at(server.on_disk(dossier.id), here) == words)
