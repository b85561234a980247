"""Words typed in a list that opens are kept, however somebody goes on."""

import re
import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from supportcycle.content.practice import practice_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.plan import Helper
from supportcycle.workspace.serialization import from_text
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

pytestmark = pytest.mark.browser

PLACE = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t2", "others")
LEAVING: dict[str, Callable[[Page], None]] = {
    "Enter": lambda page: page.keyboard.press("Enter"),
    "Tab": lambda page: page.keyboard.press("Tab"),
    "a click elsewhere": lambda page: page.get_by_text("Is het al gevraagd?").first.click(),
}


@pytest.fixture
def dossier() -> Dossier:
    bram = from_text(practice_text("bram-plan"))
    return bram.model_copy(update={"id": uuid.uuid4().hex, "name": f"Dossier {uuid.uuid4().hex[:6]}"})


@pytest.fixture
def plan(window: BrowserContext, server: Server, dossier: Dossier) -> Screen:
    """The step with one helper, unfolded."""
    server.put(dossier)
    screen = Screen(window.new_page(), server).open_at("plan", dossier.id)
    screen.page.locator("summary", has_text="De kliko op tijd buiten zetten").first.click()
    screen.settled().page.locator("summary", has_text="Meer afspreken").first.click()
    return screen.settled()


def helper(server: Server, dossier: Dossier) -> tuple[str, Helper]:
    now = server.on_disk(dossier.id)
    return next(iter(now.rounds["r1"].versions["v1"].plans["g1"].steps["g1_t2"].others.items()))


def box(screen: Screen, helper_id: str, field: str) -> Locator:
    return screen.page.locator(f"[class*='{'-'.join((*PLACE[-2:], helper_id, field))}'] input").first


def typed(screen: Screen, field: Locator, words: str) -> None:
    field.click()
    field.fill(words)
    offered = screen.page.locator(
        '[role="listbox"] [role="option"]', has_text=re.compile(re.escape(words), re.IGNORECASE)
    )
    expect(offered.first).to_be_visible()


def kept(server: Server, dossier: Dossier, often: str) -> bool:
    """Whether this is how often on disk, as soon as the page has taken it over."""
    return comes_true(lambda: helper(server, dossier)[1].frequency == often)


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING)
def test_how_often_in_own_words_is_kept_however_it_is_left(
    plan: Screen, server: Server, dossier: Dossier, leave: Callable[[Page], None]
) -> None:
    id, before = helper(server, dossier)
    assert before.frequency == "weekly"
    typed(plan, box(plan, id, "frequency"), "zolang de klok op zomertijd staat")
    leave(plan.page)
    expect(box(plan, id, "frequency")).to_have_value("zolang de klok op zomertijd staat")
    assert kept(server, dossier, "zolang de klok op zomertijd staat")


def test_the_words_of_the_list_that_were_typed_are_that_choice(
    plan: Screen, server: Server, dossier: Dossier
) -> None:
    id, _ = helper(server, dossier)
    typed(plan, box(plan, id, "frequency"), "elke dag")
    plan.page.keyboard.press("Tab")
    expect(box(plan, id, "frequency")).to_have_value("Elke dag")
    assert kept(server, dossier, "daily")


def test_a_new_name_that_is_left_with_tab_is_in_the_register(
    plan: Screen, server: Server, dossier: Dossier
) -> None:
    id, before = helper(server, dossier)
    typed(plan, box(plan, id, "person"), "Wim")
    plan.page.keyboard.press("Tab")
    expect(plan.page.get_by_test_id("stMain").get_by_text("Wim op de kaart")).to_be_visible()
    plan.settled()
    now = helper(server, dossier)[1]
    assert now.person != before.person
    assert server.on_disk(dossier.id).people[now.person or ""].name == "Wim"


@pytest.mark.parametrize(
    ("field", "words"), [("frequency", "als het droog is"), ("person", "Truus van de hoek")]
)
def test_the_cursor_stays_in_a_list_that_took_new_words(
    field: str, words: str, plan: Screen, server: Server, dossier: Dossier
) -> None:
    helper_id, _ = helper(server, dossier)
    typed(plan, box(plan, helper_id, field), words)
    plan.page.keyboard.press("Enter")
    expect(box(plan, helper_id, field)).to_have_value(words)
    plan.settled()
    expect(box(plan, helper_id, field)).to_be_focused()


def test_who_went_on_with_tab_is_not_brought_back_to_the_list(
    plan: Screen, server: Server, dossier: Dossier
) -> None:
    helper_id, _ = helper(server, dossier)
    typed(plan, box(plan, helper_id, "person"), "Truus van de hoek")
    plan.page.keyboard.press("Tab")
    expect(plan.page.locator("summary", has_text="Truus van de hoek").first).to_be_visible()
    plan.settled()
    expect(box(plan, helper_id, "person")).to_have_value("Truus van de hoek")
    expect(box(plan, helper_id, "person")).not_to_be_focused()
