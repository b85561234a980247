"""Names come in one breath: what is typed on a short line is kept before it is taken over, and taken once."""

import os
import signal
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

pytestmark = pytest.mark.browser

LINE = ("half_said", "maps", "lines", "map_name")
HUMAN = 70
"""Milliseconds between two keys of somebody who types fast."""


@pytest.fixture
def dossier() -> Dossier:
    return Dossier(id=uuid.uuid4().hex, name=f"Dossier {uuid.uuid4().hex[:6]}")


def on_names(screen: Screen, dossier: Dossier) -> Screen:
    return screen.open_at("maps", dossier.id).subject(text("maps.subjects.collect"))


@pytest.fixture
def names_page(window: BrowserContext, own_server: Server, dossier: Dossier) -> Screen:
    """The page with the line for names and the cursor in it, on a workbook that a test may stop or kill."""
    own_server.put(dossier)
    own_server.start()
    screen = on_names(Screen(window.new_page(), own_server), dossier)
    line(screen, 1).click()
    return screen


def line(screen: Screen, turn: int) -> Locator:
    return screen.field(*LINE, f"t{turn}")


def half_said(server: Server, dossier: Dossier, turn: int) -> str:
    page = server.on_disk(dossier.id).half_said.get("maps")
    return page.lines["map_name"].get(f"t{turn}", "") if page else ""


def comes_on_disk(server: Server, dossier: Dossier, turn: int, words: str) -> bool:
    return comes_true(lambda: half_said(server, dossier, turn) == words)


def names(server: Server, dossier: Dossier) -> list[str]:
    return [person.name for person in server.on_disk(dossier.id).people.values()]


def test_names_typed_one_after_another_are_all_taken_over_and_the_cursor_waits_for_the_next(
    screen: Screen, server: Server, dossier: Dossier
):
    server.put(dossier)
    on_names(screen, dossier)
    typed = ["Anna", "Piet", "tante Jo", "Sjoerd van de overkant", "Ria"]
    line(screen, 1).click()
    for name in typed:
        screen.page.keyboard.type(name, delay=HUMAN)
        screen.page.keyboard.press("Enter")
    screen.page.keyboard.type("En n", delay=HUMAN)
    expect(line(screen, 6)).to_be_focused()
    expect(line(screen, 6)).to_have_value("En n")
    assert comes_on_disk(server, dossier, 6, "En n")
    assert names(server, dossier) == typed


@contextmanager
def too_slow(server: Server) -> Iterator[None]:
    """The server answers nothing in the meantime."""
    os.kill(server.process_id, signal.SIGSTOP)
    yield
    os.kill(server.process_id, signal.SIGCONT)


def test_lines_that_are_ready_before_the_page_can_follow_come_in_order_and_what_is_left_waits(
    names_page: Screen, own_server: Server, dossier: Dossier
):
    with too_slow(own_server):
        for name in ("Anna", "Piet", "Ria"):
            names_page.page.keyboard.type(name)
            names_page.page.keyboard.press("Enter")
        names_page.page.keyboard.type("Jo")
    expect(line(names_page, 4)).to_have_value("Jo")
    expect(line(names_page, 4)).to_be_focused()
    assert names(own_server, dossier) == ["Anna", "Piet", "Ria"]
    with too_slow(own_server):
        names_page.page.keyboard.type("ke")
        names_page.page.keyboard.press("Enter")
        names_page.page.keyboard.type("Tante")
        names_page.page.locator("h1").first.click()
    expect(line(names_page, 5)).to_have_value("Tante")
    assert comes_on_disk(own_server, dossier, 5, "Tante")
    assert names(own_server, dossier) == ["Anna", "Piet", "Ria", "Joke"]


def everything(server: Server, dossier: Dossier) -> list[str]:
    """The people on disk and what is half said, in the order of its turns."""
    now = server.on_disk(dossier.id)
    turns = now.half_said["maps"].lines["map_name"] if "maps" in now.half_said else {}
    return [*names(server, dossier), *(turns[turn].strip() for turn in sorted(turns) if turns[turn].strip())]


def test_lines_that_are_ready_are_kept_when_the_window_closes_before_the_page_can_follow(
    names_page: Screen, own_server: Server, dossier: Dossier
):
    typed = ["Anna", "Piet", "Ria", "Jo"]
    with too_slow(own_server):
        for name in typed[:-1]:
            names_page.page.keyboard.type(name)
            names_page.page.keyboard.press("Enter")
        names_page.page.keyboard.type(typed[-1])
        time.sleep(1)
        names_page.page.close(run_before_unload=True)
    assert comes_true(lambda: everything(own_server, dossier) == typed), everything(own_server, dossier)


def test_a_name_that_is_half_typed_stands_there_after_a_refresh_and_after_a_killed_server(
    names_page: Screen, own_server: Server, dossier: Dossier
):
    names_page.page.keyboard.type("Tante ", delay=HUMAN)
    names_page.page.reload()
    expect(line(names_page.settled(), 1)).to_have_value("Tante ")
    line(names_page, 1).press("End")
    names_page.page.keyboard.type("Jo", delay=HUMAN)
    assert comes_on_disk(own_server, dossier, 1, "Tante Jo")
    own_server.restart()
    expect(names_page.page.get_by_label(text("lock.passphrase"), exact=True)).to_be_visible()
    names_page.unlock().go("maps").subject(text("maps.subjects.collect"))
    expect(line(names_page, 1)).to_have_value("Tante Jo")
    names_page.press(text("form.add_this"))
    expect(line(names_page, 2)).to_have_value("")
    assert names(own_server, dossier) == ["Tante Jo"]
