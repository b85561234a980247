"""At the table: whoever taps with keys stays where they are, whatever the tap led to."""

import pytest
from playwright.sync_api import expect

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.options import Option, OptionSheet
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from tests.journeys.browser import Screen
from tests.journeys.server import Server

ROUND = ("rounds", "r1")
IDEAS = ("De buren vragen", "Zelf beginnen", "Een cursus doen")


@pytest.mark.browser
def test_three_ideas_are_picked_and_let_go_by_keys_alone(screen: Screen, server: Server) -> None:
    options = {f"o{number}": Option(text=words) for number, words in enumerate(IDEAS, 1)}
    dossier = with_value(
        Dossier(id="picked", name="Sam"), (*ROUND, "goals", "g1"), Goal(own_words="Buiten zijn")
    )
    dossier = with_value(dossier, (*ROUND, "option_sheets", "s1"), OptionSheet(goal="g1", options=options))
    visit = Visit(kind="plan", moments=("pick", "next"), goal="g1", begun_at="2026-11-23T00:00:00+02:00")
    server.put(with_value(dossier, (*ROUND, "visits", "b1"), visit))
    screen.open_at("at_table", "picked")
    tiles = screen.page.locator(".st-key-tap_pick button")
    expect(tiles).to_have_count(len(IDEAS))
    tiles.first.focus()
    for at in range(len(IDEAS)):
        screen.page.keyboard.press("Space")
        screen.settled()
        expect(tiles.nth(at)).to_be_focused()
        screen.page.keyboard.press("ArrowRight")
    sheet = server.on_disk("picked").rounds["r1"].option_sheets["s1"]
    assert (sheet.best, sheet.second_best) == ("o1", "o3")
