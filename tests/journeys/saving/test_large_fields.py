"""A very large field, a disk that is full and a server that hangs: nothing grows but what is typed."""

import json
import uuid

import pytest
from playwright.sync_api import BrowserContext, Request, Route, expect

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from tests.journeys.browser import Screen, heard_by
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

pytestmark = pytest.mark.browser

PLACE = ("rounds", "r1", "meeting", "place_chosen_by")
IMPATIENT = (
    "() => { const real = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = () => real(300) }"
)
LARGE = "Het is een lang verhaal. " * 7_990


@pytest.fixture
def dossier(server: Server) -> Dossier:
    dossier = Dossier(id=uuid.uuid4().hex, name=f"Dossier {uuid.uuid4().hex[:6]}")
    server.put(dossier)
    return dossier


@pytest.fixture
def meeting(screen: Screen, dossier: Dossier) -> Screen:
    return screen.open_at("meeting", dossier.id)


def on_disk(server: Server, dossier: Dossier) -> str:
    return server.on_disk(dossier.id).rounds["r1"].meeting.place_chosen_by


@pytest.mark.parametrize("fault", ["full", "hangs", "gone"])
def test_a_text_that_is_tried_again_and_again_is_sent_as_it_is_and_less_and_less_often(
    meeting: Screen, window: BrowserContext, server: Server, dossier: Dossier, fault: str
):
    bodies: list[str] = []

    def refuse(route: Route) -> None:
        bodies.append(route.request.post_data or "")
        if fault == "full":
            route.fulfill(status=503, json={"saved": [], "in_conflict": [], "refused": [], "at": ""})
        elif fault == "gone":
            route.abort()

    window.route("**/_wb/autosave", refuse)
    if fault == "hangs":
        meeting.page.evaluate(IMPATIENT)
    meeting.field(*PLACE).fill(LARGE)
    for word in ("een", "twee"):
        meeting.page.wait_for_timeout(900)
        meeting.field(*PLACE).press("Control+End")
        meeting.page.keyboard.insert_text(word)
    meeting.page.wait_for_timeout(6_000)
    assert len(bodies) <= 12
    assert comes_true(lambda: len(bodies) >= 4, meeting.page.wait_for_timeout)
    said = meeting.page.get_by_test_id("stSidebar")
    expect(said).not_to_contain_text(text("saving.refused"))
    assert max(map(len, bodies)) < len(LARGE) + 2_000
    assert len(bodies[-1]) <= len(bodies[-2]) + 40
    window.unroute("**/_wb/autosave")
    meeting.saves()
    assert on_disk(server, dossier) == f"{LARGE}eentwee"


def test_several_large_fields_that_waited_go_one_by_one(
    meeting: Screen, window: BrowserContext, server: Server, dossier: Dossier
):
    window.route("**/_wb/autosave", lambda route: route.abort())
    fields = ("place_chosen_by", "language", "interpreter")
    for name in fields:
        meeting.field("rounds", "r1", "meeting", name).fill(LARGE + name)
    sizes: list[int] = []

    def weigh(request: Request) -> None:
        if request.url.endswith("autosave"):
            sizes.append(len(json.loads(request.post_data or "{}").get("drafts", {})))

    def come() -> bool:
        now = server.on_disk(dossier.id).rounds["r1"].meeting
        return [getattr(now, name) for name in fields] == [LARGE + name for name in fields]

    with heard_by(window, weigh):
        window.unroute("**/_wb/autosave")
        meeting.saves()
        assert comes_true(come, meeting.page.wait_for_timeout)
    assert set(sizes) == {1}
