"""Typing, the lock, the board and downloads in Firefox and in WebKit, the engine of Safari."""

import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from supportcycle.content.catalogue import text, texts
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from tests.journeys.patience import comes_true
from tests.journeys.saving.webdriver import Window, missing, window_of
from tests.journeys.server import PASSPHRASE, Server

pytestmark = pytest.mark.slow

PLACE = ("rounds", "r1", "meeting", "place_chosen_by")
WORDS = "Mijn zus koos de keuken, é en 't is goed"
HEADING, PRESSED, SECRET = "h1", "button", 'input[type="password"]'
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def browser(request: pytest.FixtureRequest) -> str:
    """The name of a browser that can be steered here."""
    if lacking := missing(request.param):
        pytest.skip(f"NOT IN {request.param.upper()}: {lacking} could not be found")
    return request.param


@pytest.fixture
def window(browser: str, tmp_path: Path) -> Iterator[Window]:
    window = window_of(browser, tmp_path)
    yield window
    window.close()


@pytest.fixture
def dossier(server: Server) -> Dossier:
    people = {f"p{n}": {"name": name} for n, name in enumerate(("Ria", "Joke"), 1)}
    raw = {"id": uuid.uuid4().hex, "name": f"Dossier {uuid.uuid4().hex[:6]}", "people": people}
    dossier = Dossier.model_validate(raw)
    server.put(dossier)
    return dossier


def field(*path: str) -> str:
    """The field for a place in the dossier."""
    box = f'[class*="-{"-".join(path)}"][class*="st-key-w_"]'
    return f"{box} textarea, {box} input"


def unlock(window: Window) -> None:
    window.click(SECRET)
    window.type(PASSPHRASE, pause=5)
    window.press("Enter")
    assert window.gone(SECRET)


def open_page(window: Window, server: Server, dossier: Dossier, page: str = "") -> None:
    window.open(f"{server.url}/{page}?dossier={dossier.id}")
    assert window.shows(SECRET)
    unlock(window)
    assert window.shows(IDLE)


def comes_on_disk(server: Server, dossier: Dossier, words: object, *path: str) -> bool:
    return comes_true(lambda: value_at(server.on_disk(dossier.id), path) == words)


def test_words_are_on_disk_before_the_field_is_left_and_stand_there_after_a_refresh_and_behind_the_lock(
    window: Window, server: Server, dossier: Dossier
):
    open_page(window, server, dossier, address("meeting"))
    window.click(field(*PLACE))
    window.type(WORDS)
    assert comes_on_disk(server, dossier, WORDS, *PLACE)
    window.open(f"{server.url}/{address('meeting')}?dossier={dossier.id}")
    assert window.reads(field(*PLACE), WORDS)
    window.click(PRESSED, text("frame.lock"))
    assert window.shows(HEADING, text("lock.title"))
    assert dossier.name not in window.read("body")
    unlock(window)
    assert window.reads(field(*PLACE), WORDS)


def test_names_with_enter_and_tab_are_all_taken_over(window: Window, server: Server, dossier: Dossier):
    open_page(window, server, dossier, address("network"))
    line = "half_said", "network", "lines", "who"
    window.click(field(*line, "t1"))
    for name, key in (("Anna", "Enter"), ("Piet", "Tab"), ("tante Jo", "Enter")):
        window.type(name)
        window.press(key)
    window.type("En n")
    assert window.reads(field(*line, "t4"), "En n")
    come = comes_true(lambda: names(server, dossier)[2:] == ["Anna", "Piet", "tante Jo"])
    assert come, server.on_disk(dossier.id).model_dump_json(exclude_defaults=True)


def names(server: Server, dossier: Dossier) -> list[str]:
    return [person.name for person in server.on_disk(dossier.id).people.values()]


@pytest.mark.soak
def test_somebody_is_put_on_the_circle_with_the_arrow_keys(window: Window, server: Server, dossier: Dossier):
    open_page(window, server, dossier, address("maps"))
    turn_to(window, text("maps.subjects.circle"))
    assert window.focus("button[data-id]", "Ria")
    for key in ("ArrowUp", "ArrowUp", "Enter"):
        window.press(key)
    assert comes_true(lambda: "p1" in placed(server, dossier))


@pytest.mark.soak
def test_a_document_holds_the_last_words_and_can_be_taken_away(
    window: Window, server: Server, dossier: Dossier
):
    open_page(window, server, dossier, address("request"))
    turn_to(window, text("request.subjects.documents"))
    window.click(".st-key-deadlines summary")
    window.click(field("rounds", "r1", "aanvraag", "melding_on"))
    window.type("1-11-2026")
    window.run(CATCH_DOWNLOADS)
    window.click(PRESSED, text("request.make.txt"))
    window.click('[class*="st-key-fetch_"] button')
    assert comes_true(lambda: window.run("return window.fetched ?? ''"))
    fetched = window.run("return fetch(window.fetched).then(answer => answer.text())")
    assert "1-11-2026" in fetched or "1 november 2026" in fetched


CATCH_DOWNLOADS = """HTMLAnchorElement.prototype.click = function () { window.fetched = this.href; };"""


def address(page: str) -> str:
    return texts().get(f"addresses.{page}", page)


def placed(server: Server, dossier: Dossier) -> dict[str, object]:
    return {id: tie.ring for id, tie in server.on_disk(dossier.id).ties.items() if tie.ring}


def turn_to(window: Window, subject: str) -> None:
    """To a subject, also one in another group."""
    groups = window.run(
        """return document.querySelectorAll("[class*='st-key-group_'] [role=radio]").length"""
    )
    for number in range(int(groups) + 1):
        if window.has('[class*="st-key-subject_"] button', subject):
            break
        window.run(
            "document.querySelectorAll(\"[class*='st-key-group_'] [role=radio]\")[arguments[0]].click()",
            number,
        )
        time.sleep(1)
    window.click('[class*="st-key-subject_"] button', subject)
    assert window.shows(IDLE)
