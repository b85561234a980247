"""From an empty store to a first request in the hand: how many clicks, screens and scrolls that takes."""

import io
import sys

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from supportcycle.content.catalogue import choice_label, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import is_running
from tests.journeys.browser import new_window
from tests.journeys.server import Server
from tests.journeys.table_hands import TableHands

MOST = {"screens": 20, "clicks": 25, "scrolls": 0}
WISH, TON, CLUB = "Weer elke week vissen", "Buurman Ton meevragen", "Lid worden van de visclub"


def first_request(hands: TableHands) -> bytes:
    """A minimal case: one wish, two ideas, one helper, one question to the municipality."""
    begin_dossier(hands)
    hands.begin("free")
    hands.on()
    hands.tile("Vrije tijd")
    hands.on()
    hands.say(WISH, enter=True)
    hands.on()
    hands.say("Ton", enter=True)
    hands.on()
    hands.on()
    hands.say(TON, CLUB, enter=True)
    hands.on()
    for _ in (TON, CLUB):
        hands.tile(choice_label("liking", "nice"))
        hands.on()
    hands.tile(TON)
    hands.on()
    hands.say("Ik zet de spullen klaar")
    hands.on()
    hands.tile("Ton")
    hands.on()
    hands.say("Vervoer naar het water")
    hands.on()
    hands.on()
    hands.on()
    hands.on()
    return hands.fetch()


def begin_dossier(hands: TableHands, name: str = "Jan de Wit") -> None:
    """A new dossier by Enter, and the page of its visit."""
    hands.office.page.goto(hands.office.address)
    hands.look()
    hands.page.get_by_label(text("start.new_name")).fill(name)
    hands.page.keyboard.press("Enter")
    hands.page.get_by_role("button", name=text("frame.to_start")).wait_for()
    hands.look()
    if hands.page.locator("h1").first.inner_text() != text("pages.visit"):
        hands.press(hands.page.get_by_test_id("stSidebar").get_by_role("link", name=text("pages.visit")))


def assert_it_is_all_there(dossier: Dossier, words: str) -> None:
    round = dossier.rounds["r1"]
    (goal,) = round.goals.values()
    (sheet,) = round.option_sheets.values()
    (step,) = round.versions["v1"].plans["g1"].steps.values()
    assert (goal.own_words, [each.text for each in sheet.options.values()]) == (WISH, [TON, CLUB])
    assert (sheet.best, step.own) == ("o1", "Ik zet de spullen klaar")
    assert dossier.people[step.others["o1"].person or ""].name == "Ton"
    assert step.wmo["w1"].what == "Vervoer naar het water"
    assert not is_running(round.visits["b1"])
    for said in (WISH, "Vervoer naar het water", "Ik zet de spullen klaar"):
        assert said in words


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (683, 384)], ids=["laptop", "twice the size"])
def test_from_an_empty_store_to_a_first_request(
    width: int, height: int, chrome: Browser, own_server: Server
) -> None:
    own_server.start()
    window = new_window(chrome, width, height)
    hands = TableHands(window.new_page(), own_server.url)
    found_store(hands)
    hands.begin_to_count()
    pdf = first_request(hands)
    sys.stdout.write(f"\n{width} x {height}: {hands.told()}")
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())
    [id] = own_server.dossier_ids()
    assert_it_is_all_there(own_server.on_disk(id), words)
    assert {key: number for key, number in hands.counted().items() if number > MOST[key]} == {}
    window.close()


def found_store(hands: TableHands) -> None:
    """A passphrase, and the code noted: getting in is counted apart."""
    page = hands.page
    page.goto(hands.office.address)
    secret = page.locator("input[type=password]")
    secret.first.wait_for()
    for number in (0, 1):
        secret.nth(number).fill("vier gewone woorden hier")
    page.get_by_role("button", name=text("start.begin")).click()
    page.get_by_text(text("start.code_noted")).click()
    page.get_by_role("button", name=text("start.go_on")).click()
    expect(page.get_by_label(text("start.new_name"))).to_be_visible()
