"""Every screen of every visit breaks no rule of accessibility, and a whole visit is walked by keys alone."""

import uuid
from collections.abc import Iterable

import pytest
from playwright.sync_api import Page, expect

from supportcycle.content.catalogue import text
from supportcycle.content.language import SIMPLE, in_language
from supportcycle.content.visits import visits
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.declaration import Moment
from supportcycle.ui.shell.page_registry import entry
from tests.domain.dossiers import practice
from tests.journeys.browser import Screen
from tests.journeys.screen.other_eyes import SMALL, seen_otherwise
from tests.journeys.screen.reading_order import strays, told
from tests.journeys.screen.test_accessible import address, wrong_here
from tests.journeys.server import Server

pytestmark = pytest.mark.browser
MOST = 60
GREEN = ".st-key-table_on button"
TABS = 60
OTHERWISE = ("opening", "life_domains", "good", "circle", "weigh", "read_back", "faces", "next")
"""What the simple edition draws in another way than the usual one."""
TOO_LOW = """() => [...document.querySelectorAll(":is(.st-key-moment_answer, .st-key-moment_foot) button")]
  .filter(one => one.checkVisibility() && !one.closest("[data-testid='stElementToolbar'], summary"))
  .filter(one => one.getBoundingClientRect().height < 55.5)
  .map(one => one.innerText)"""
"""The buttons of a client that are lower than the simple edition promises."""
FOR_A_THUMB = 44
MOST_KEYS = 9
"""To go on from a screen to the next one, on the average."""


def moments_by_kind() -> dict[str, tuple[str, ...]]:
    """Every moment once, at the kind of visit that asks it so; the one with the most goes first."""
    seen: list[Moment] = []
    found: dict[str, tuple[str, ...]] = {}
    for kind in sorted(visits(), key=lambda kind: -len(visits()[kind].named)):
        new = [moment for moment in visits()[kind].named.values() if moment not in seen]
        seen += new
        found |= {kind: tuple(moment.key for moment in new)} if new else {}
    return found


def at_the_table(
    kind: str, moments: Iterable[str], server: Server, screen: Screen, *, simple: bool = False
) -> Page:
    """The first screen of a visit with these moments, of a dossier in which much was said."""
    visit = Visit(
        kind=kind,
        moments=tuple(moments),
        life_domains=("housing",),
        dimensions=("rights",),
        begun_at="2026-11-23T00:00:00+02:00",
    )
    said = {"id": uuid.uuid4().hex, "edition": ClientEdition(simple=simple)}
    dossier = practice("bram-review").model_copy(update=said)
    server.put(with_value(dossier, ("rounds", "r1", "visits"), {"b1": visit.model_dump()}))
    return screen.open_at("at_table", dossier.id).page


def small_for_a_client(page: Page) -> list[str]:
    """What is smaller than a thumb on a screen that is the client's own."""
    return [f"for a thumb: {one}" for one in page.evaluate(SMALL, [FOR_A_THUMB, "[data-testid=stMain]"])]


def by_keys(page: Page) -> int:
    """Tab to the green button, wherever the cursor is, and press it; how many keys that took."""
    green = page.locator(GREEN)
    for pressed in range(1, TABS):
        page.keyboard.press("Tab")
        if green.evaluate("one => one === document.activeElement"):
            page.keyboard.press("Enter")
            return pressed + 1
    raise AssertionError("the green button is not to be reached")


@pytest.mark.slow
@pytest.mark.parametrize("kind", moments_by_kind())
def test_no_screen_of_a_visit_breaks_a_rule_of_accessibility(
    kind: str, screen: Screen, server: Server
) -> None:
    screen.page.emulate_media(reduced_motion="reduce")
    page = at_the_table(kind, moments_by_kind()[kind], server, screen)
    screens: dict[str, str] = {}
    assert faults_on_the_way(page, screen, text("at_table.end"), screens=screens) == {}
    assert strays(kind, screens) == []


def test_neither_does_the_simple_edition_and_whatever_is_pressed_there_is_large(
    screen: Screen, server: Server
) -> None:
    with in_language(SIMPLE):
        end = text("at_table.end")
    page = at_the_table("free", OTHERWISE, server, screen, simple=True)
    assert faults_on_the_way(page, screen, end, small=TOO_LOW) == {}


def faults_on_the_way(
    page: Page, screen: Screen, end: str, small: str = "() => []", screens: dict[str, str] | None = None
) -> dict[str, object]:
    """What is wrong on each screen up to the one that says the end, and what there is too small to press.
    `screens` gets what is told of each."""
    wrong: dict[str, object] = {}
    for number in range(MOST):
        screen.settled()
        heading = page.locator("h1").first.inner_text()
        if screens is not None:
            screens[f"{number} {heading}"] = told(page)
        seen = seen_otherwise(page) + small_for_a_client(page) + page.evaluate(small)
        if rules := wrong_here(page) + seen:
            wrong[heading] = rules
        if heading == end:
            return wrong
        page.locator(GREEN).click()
    raise AssertionError("the visit has no end")


def test_a_visit_is_walked_by_keys_alone_with_the_question_read_out_each_time(
    screen: Screen, server: Server
) -> None:
    page, seen, keys = at_the_table("meeting", visits()["meeting"].named, server, screen), [], 0
    for _ in range(MOST):
        screen.settled()
        seen.append(page.locator("h1").first.inner_text())
        if seen[-1] == text("at_table.end"):
            break
        keys += by_keys(page)
        screen.settled()
        expect(page.locator("h1").first).to_be_focused()
    assert seen[-1] == text("at_table.end")
    assert len(seen) > len(visits()["meeting"].proposal)
    assert keys <= MOST_KEYS * len(seen)


@pytest.mark.parametrize("key", ["read_together", "touchstone"])
def test_what_else_a_client_has_in_hand_is_large_enough_and_told_as_it_was_read(
    key: str, screen: Screen
) -> None:
    page = screen.open(address(entry(key))).page
    if key == "touchstone":
        screen.press(text("touchstone.add"))
        screen.settled()
    assert strays(key, {key: told(page)}) == []
    assert small_for_a_client(page) == []
