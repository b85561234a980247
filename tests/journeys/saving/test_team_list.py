"""Half an offer on the team's own list: there after a refresh, a kill and a closed tab."""

import uuid
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from supportcycle.content.catalogue import text
from supportcycle.domain.guide.social_map import SocialMap
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.social_map import social_map
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

pytestmark = pytest.mark.browser

HALF, WHOLE = "Soep op din", "Soep op dinsdag, é en ’t is gratis"


def comes_on_disk(server: Server, said: Callable[[SocialMap], object]) -> bool:
    return comes_true(lambda: said(social_map(server.home)))


@pytest.fixture
def screen(window: BrowserContext, own_server: Server) -> Screen:
    """A window on the team's own list, in front of a dossier of its own."""
    dossier = Dossier(id=uuid.uuid4().hex, name="Bram")
    own_server.put(dossier)
    own_server.start()
    screen = Screen(window.new_page(), own_server).open().unlock().open_dossier(dossier.name)
    return screen.go("methods").subject(text("methods.subjects.local"))


def test_what_is_half_typed_on_the_list_survives_a_refresh_a_killed_server_and_a_closed_tab(
    screen: Screen, window: BrowserContext, own_server: Server
):
    screen.field("new1", "what").fill(HALF)
    assert comes_on_disk(own_server, lambda now: now.new.what == HALF)
    screen.saves()
    screen.field("new1", "what").fill(WHOLE)
    screen.page.reload()
    expect(screen.settled().field("new1", "what")).to_have_value(WHOLE)
    expect(screen.field("new1", "what")).to_be_visible()

    window.route("**/_wb/autosave", lambda route: route.abort())
    screen.field("new1", "where").fill("Buurthuis")
    own_server.kill()
    window.unroute("**/_wb/autosave")
    own_server.start()
    expect(screen.page.get_by_label(text("lock.passphrase"), exact=True)).to_be_visible()
    screen.unlock()
    expect(screen.field("new1", "where")).to_have_value("Buurthuis")
    expect(screen.field("new1", "what")).to_have_value(WHOLE)
    assert comes_on_disk(own_server, lambda now: now.new.where == "Buurthuis")

    screen.field("new1", "cost").fill("niets")
    screen.press(text("methods.local.keep"))
    expect(screen.field("new2", "what")).to_have_value("")
    screen.saves()
    [offer] = social_map(own_server.home).offers.values()
    assert (offer.what, offer.where, offer.cost) == (WHOLE, "Buurthuis", "niets")
    assert social_map(own_server.home).new == SocialMap().new
    screen.settled().press(text("methods.local.change"))
    screen.field("t1", "where").fill("Buurthuis De Zon")
    screen.page.close(run_before_unload=True)
    assert comes_on_disk(own_server, lambda now: now.offers["t1"].where == "Buurthuis De Zon")
