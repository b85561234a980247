"""At the table: who has no place yet is put on the circle without scrolling, and stands there at the
office."""

import pytest
from playwright.sync_api import expect

from supportcycle.content.catalogue import choice_lists, text, texts
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

NAMES = [f"Iemand met naam {number}" for number in range(1, 16)]


@pytest.mark.browser
def test_the_keys_alone_put_somebody_where_they_stand_on_the_map_too(screen: Screen, server: Server) -> None:
    people = {f"p{number}": {"name": name} for number, name in enumerate(NAMES, 1)}
    dossier = Dossier.model_validate({"id": "circled", "name": "Sam", "people": people})
    visit = Visit(kind="free", moments=("circle", "next"), begun_at="2026-11-23T00:00:00+02:00")
    server.put(with_value(dossier, ("rounds", "r1", "visits", "b1"), visit))
    screen.open_at("at_table", "circled")
    board = screen.page.locator(".st-key-board_circle")
    for name in NAMES:
        expect(board.get_by_role("button", name=name, exact=True)).to_be_in_viewport(ratio=1)
    expect(board.locator(".stage")).to_be_in_viewport(ratio=0.98)
    board.get_by_role("button", name=NAMES[0], exact=True).focus()
    for key in ("ArrowUp", "ArrowUp", "ArrowRight", "Enter"):
        screen.page.keyboard.press(key)
    screen.settled()
    words = choice_lists()
    own = (words["ring_plain"]["acquaintances"], words["quadrant_plain"]["fellow_clients"])
    put = board.get_by_role("button", name=f"{NAMES[0]}: {', '.join(own)}")
    expect(put).to_be_visible()
    assert comes_true(lambda: server.on_disk("circled").ties["p1"].ring == "acquaintances")
    screen.open(f"{texts().get('addresses.maps', 'maps')}?dossier=circled")
    screen.subject(text("maps.subjects.circle"))
    book = (words["ring"]["acquaintances"], words["quadrant"]["fellow_clients"])
    there = board.get_by_role("button", name=f"{NAMES[0]}: {', '.join(book)}")
    expect(there).to_be_visible()
