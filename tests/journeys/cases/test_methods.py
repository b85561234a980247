"""From being alone a lot, by way of the guide, to an option on the sheet and a step in the plan."""

import pytest
from playwright.sync_api import BrowserContext

from supportcycle.content.catalogue import text
from supportcycle.content.library import methods
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.workspace.workspace import Workspace
from tests.journeys.by_apptest import AppTestHands
from tests.journeys.by_browser import BrowserHands
from tests.journeys.hands import Hands
from tests.journeys.server import Server

ID = "natuurlijk-een-netwerkcoach"
ROUND = "rounds-r1"
WORDS = methods()[ID].option


def up_to_the_guide(hands: Hands) -> None:
    hands.new_dossier("Anna")
    hands.go("profile")
    hands.fill(f"{ROUND}-wishes-housing__1-text", "Niet meer zo vaak alleen zijn")
    hands.go("goals")
    hands.press("Maak hier een doel van")
    hands.go("options")
    hands.press(text("options.add"))
    hands.go("methods")


def from_the_sheet_to_the_plan(hands: Hands) -> None:
    hands.go("options")
    hands.press(text("options.weigh"))
    hands.choose(f"{ROUND}-option_sheets-s1-best", WORDS)
    hands.go("plan")
    hands.press(f"Stap: {WORDS[:30]}")


def assert_it_is_a_step(dossier: Dossier) -> None:
    _, round = current_round(dossier)
    assert [step.text for step in round.versions["v1"].plans["g1"].steps.values()] == [WORDS]


def test_somebody_who_is_often_alone_comes_to_a_step_in_the_plan(workspace: Workspace) -> None:
    hands = AppTestHands()
    up_to_the_guide(hands)
    hands.app.text_input("methods_question").set_value("ik ben vaak alleen").run()
    hands.app.button(f"look_find_{ID}").click().run()
    hands.app.radio(f"put_exists_{ID}").set_value("yes").run()
    hands.app.button(f"put_{ID}").click().run()
    hands.app.button(f"to_sheet_{ID}").click().run()
    assert hands.app.title[0].value == text("pages.options")
    from_the_sheet_to_the_plan(hands)
    (entry,) = workspace.entries("")
    live = workspace.live(entry.id, "")
    assert live is not None
    assert_it_is_a_step(live.dossier)


@pytest.mark.browser
def test_the_same_in_a_real_browser(window: BrowserContext, own_server: Server) -> None:
    own_server.start()
    page = window.new_page()
    hands = BrowserHands(page, own_server.url)
    up_to_the_guide(hands)
    page.get_by_label(text("methods.ask")).fill("ik ben vaak alleen")
    page.get_by_label(text("methods.ask")).press("Enter")
    hands.calm()
    page.locator(f".st-key-look_find_{ID} button").click()
    hands.calm()
    page.get_by_text(text("methods.exists_yes"), exact=True).click()
    hands.calm()
    page.locator(f".st-key-put_{ID} button").click()
    hands.calm()
    page.locator(f".st-key-to_sheet_{ID} button").click()
    page.get_by_role("heading", level=1, name=text("pages.options"), exact=True).wait_for()
    from_the_sheet_to_the_plan(hands)
    page.get_by_text(WORDS).first.wait_for()
    [id] = own_server.dossier_ids()
    assert_it_is_a_step(own_server.on_disk(id))
