"""Refresh, a sleeping laptop, a killed server, a closed tab: on every page the last words are there."""

import uuid
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.content.practice import practice_text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from supportcycle.ui.shell.page_registry import PAGES, WITHOUT_DOSSIER, PageEntry
from supportcycle.workspace.field_keys import is_text_place, place_of
from supportcycle.workspace.serialization import from_text
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

pytestmark = pytest.mark.browser

JOURNEY = [page for page in PAGES if page.walked]
EVERYWHERE = [page for page in PAGES if page.key not in WITHOUT_DOSSIER]
KEYS = """() => [...document.querySelectorAll('[data-testid=stMain] [class*="st-key-w_"]')]
  .filter(box => !box.closest('details'))
  .filter(box => [...box.querySelectorAll('textarea, input')].some(one => one.checkVisibility()))
  .map(box => [...box.classList].find(name => name.startsWith('st-key-w_')).slice(7))"""
UNFOLD = "field => field.closest('details:not([open])')?.querySelector('summary').click()"
ONWARD, NEXT = '[class*="st-key-go_"] button', text("page.next", page="")


class Place:
    """A window on one page, with the cursor in a field for words that no other window has."""

    def __init__(self, screen: Screen, path: Path) -> None:
        self.screen, self.path, self.words = screen, path, ""

    @property
    def field(self) -> Locator:
        return self.screen.field(*self.path)

    def type(self, words: str) -> None:
        self.words = words
        self.field.evaluate(UNFOLD)
        self.field.fill(words)


def text_places(screen: Screen) -> Iterator[Path]:
    """Where the fields for words stand that can be seen now."""
    for key in screen.page.evaluate(KEYS):
        place = place_of(key)
        if place and is_text_place(place[1]):
            yield place[1]


def stand_still(screen: Screen) -> None:
    """Wait until the page says the same twice: a busy server draws the heading long before the rest."""
    main, said = screen.page.get_by_test_id("stMain"), ""
    while (now := screen.settled() and main.inner_text()) != said:
        said = now
        screen.page.wait_for_timeout(400)


def place_on(screen: Screen, page: PageEntry, taken: set[Path]) -> Place | None:
    """Go on within the page until there is a field for words; None when there is none on any subject."""
    heading, onward = screen.page.locator("h1").first, screen.page.locator(ONWARD, has_text=NEXT).first
    expect(heading).to_have_text(text(f"pages.{page.key}"))
    while True:
        stand_still(screen)
        if heading.inner_text() != text(f"pages.{page.key}"):
            return None
        free = [path for path in text_places(screen) if path not in taken]
        if free:
            taken.add(free[0])
            return Place(screen, free[0])
        if not onward.is_visible():
            return None
        label = onward.inner_text()
        onward.click()
        expect(onward).not_to_have_text(label)


def address(page: PageEntry, dossier: Dossier) -> str:
    return f"{texts().get(f'addresses.{page.key}', page.key)}?dossier={dossier.id}"


@pytest.fixture
def dossier(own_server: Server) -> Dossier:
    full = from_text(practice_text("bram-review")).model_copy(update={"id": uuid.uuid4().hex})
    own_server.put(full)
    own_server.start()
    return full


@pytest.fixture(params=[JOURNEY, pytest.param(EVERYWHERE, marks=pytest.mark.soak)], ids=["journey", "all"])
def places(
    request: pytest.FixtureRequest, own_server: Server, window: BrowserContext, dossier: Dossier
) -> dict[str, Place]:
    """A window for every page on which something can be typed, all on the same dossier."""
    screens = {page: Screen(window.new_page(), own_server) for page in request.param}
    screens[request.param[0]].open().unlock()
    taken: set[Path] = set()
    found = {}
    for page, screen in screens.items():
        found[page.key] = place_on(screen.open(address(page, dossier)), page, taken)
    places = {key: place for key, place in found.items() if place}
    assert len(places) > 7
    return places


def come_on_disk(server: Server, dossier: Dossier, places: dict[str, Place]) -> list[str]:
    """Wait for the words of all windows; gives the pages of which they did not come, or not alone."""

    def lost() -> list[str]:
        now = server.on_disk(dossier.id)
        return [key for key, place in places.items() if value_at(now, place.path) != place.words]

    comes_true(lambda: not lost())
    return lost()


def type_everywhere(places: dict[str, Place], why: str) -> None:
    for key, place in places.items():
        place.type(f"{key} {why} é “zin”")


def test_on_every_page_the_last_words_survive_whatever_happens_to_the_page_or_the_computer(
    own_server: Server, window: BrowserContext, dossier: Dossier, places: dict[str, Place]
):
    for key, place in places.items():
        type_everywhere({key: place}, "refresh")
        place.screen.page.reload(wait_until="commit")
        stand_there({key: place})
    assert come_on_disk(own_server, dossier, places) == []

    type_everywhere(places, "sleep")
    own_server.pause(1.5)
    assert come_on_disk(own_server, dossier, places) == []
    stand_there(places)

    type_everywhere(places, "kill")
    own_server.restart()
    first = next(iter(places.values())).screen
    expect(first.page.get_by_label(text("lock.passphrase"), exact=True)).to_be_visible()
    first.unlock()
    assert come_on_disk(own_server, dossier, places) == []
    show_their_pages(places)

    for place in places.values():
        stand_still(place.screen)
    places = {key: place for key, place in places.items() if place.field.count()}
    type_everywhere(places, "close")
    for place in places.values():
        place.screen.page.close(run_before_unload=True)
    assert come_on_disk(own_server, dossier, places) == []
    assert len(places) > 5


def show_their_pages(places: dict[str, Place]) -> None:
    """Wait until every window shows its page again, by itself where another one opened the lock."""
    for key, place in places.items():
        expect(place.screen.page.locator("h1").first).to_have_text(text(f"pages.{key}"))


def stand_there(places: dict[str, Place]) -> None:
    """Wait until every window shows its page again, with the words in the field."""
    show_their_pages(places)
    for place in places.values():
        expect(place.field).to_have_value(place.words)
        place.screen.settled()
