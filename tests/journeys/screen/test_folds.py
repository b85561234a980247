"""Folds that are filled when they open: never empty, and open for whoever is brought to what lies in them."""

import pytest
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import practice_id
from tests.journeys.browser import Screen

HELPER = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t2", "others", "o1", "takes_over")
LONG = 3_000


def address(key: str) -> str:
    return f"{texts().get(f'addresses.{key}', entry(key).key)}?dossier={practice_id('bram-plan')}"


def follow_loose_end(screen: Screen) -> Locator:
    """Press the loose end about the helper of a step; gives the field it leads to."""
    box = screen.page.locator(
        "[class*='st-key-end_'][class*='_box']", has_text="De kliko op tijd buiten zetten"
    )
    box.get_by_role("button", name=text("loose_ends.go")).press("Enter")
    return screen.field(*HELPER)


def letters_of(message: str | bytes) -> bytes:
    return message.encode() if isinstance(message, str) else message


class Slow:
    """The line to the workbook: what holds these letters, and all after it, waits until it is let through."""

    def __init__(self, page: Page, letters: bytes) -> None:
        self.letters, self.holds = letters, False
        self.waiting: list[str | bytes] = []
        self._line: WebSocketRoute
        page.route_web_socket("**/_stcore/stream", self._join)

    def let_through(self) -> None:
        self.holds = False
        for message in self.waiting:
            self._line.send(message)
        self.waiting = []

    def _join(self, line: WebSocketRoute) -> None:
        self._line = line
        line.connect_to_server().on_message(self._pass)

    def _pass(self, message: str | bytes) -> None:
        if self.holds and (self.waiting or self.letters in letters_of(message)):
            self.waiting.append(message)
        else:
            self._line.send(message)


@pytest.mark.browser
def test_a_field_that_comes_late_has_the_cursor_all_the_same(screen: Screen) -> None:
    slow = Slow(screen.page, b"takes_over")
    screen.open(address("loose_ends"))
    slow.holds = True
    field = follow_loose_end(screen)
    screen.page.wait_for_timeout(LONG)
    expect(field).to_have_count(0)
    slow.let_through()
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport()


@pytest.mark.browser
def test_a_fold_whose_news_was_lost_on_the_way_is_filled_all_the_same(screen: Screen) -> None:
    lost: list[str | bytes] = []

    def join(line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        def to_server(message: str | bytes) -> None:
            if b"fold_person_" in letters_of(message) and not lost:
                lost.append(message)
            else:
                server.send(message)

        line.on_message(to_server)

    screen.page.route_web_socket("**/_stcore/stream", join)
    screen.open(address("network"))
    screen.page.locator("[class*=st-key-fold_person_] summary").first.press("Enter")
    name = screen.page.locator("[class*='st-key-w_'][class*='-people-'] input").first
    expect(name).to_be_visible()
    assert lost


@pytest.mark.browser
def test_a_fold_that_was_closed_opens_for_a_loose_end_that_leads_into_it(screen: Screen) -> None:
    screen.open(address("loose_ends"))
    for _ in range(2):
        field = follow_loose_end(screen)
        expect(field).to_be_focused()
        fold = screen.page.locator("[class*='st-key-fold_']", has=field).last
        fold.locator("summary").first.press("Enter")
        expect(field).to_have_count(0)
        screen.settled().go("loose_ends")
