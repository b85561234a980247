"""The offer of the tour and the news: each until it is taken or put away, and then for good."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.handbook import news
from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.workspace import Workspace
from tests.ui.conftest import IDLE, PASSPHRASE
from tests.ui.pages.start.test_start import button, page, words


@pytest.fixture
def bram(open_workspace) -> None:
    open_workspace.add(Dossier(id="d1", name="Bram"), "")


@pytest.mark.parametrize("how", ["tour.begin", "tour.skip"])
def test_the_tour_is_offered_until_it_is_taken_or_put_away_also_after_a_new_start(
    open_workspace, vault, clock, how
):
    button(page(), text(how)).click().run()
    open_workspace.store_lock.lock()
    later = Workspace(vault, idle=IDLE, clock=clock)
    later.store_lock.unlock("", PASSPHRASE)
    assert later.settings("").tour_over
    assert text("tour.offer") not in words(page())


def test_who_has_a_dossier_is_offered_no_tour(open_workspace, bram):
    assert text("tour.offer") not in words(page())


def test_what_is_new_is_told_to_who_had_dossiers_before_and_opens_the_handbook_there(open_workspace, bram):
    app = page()
    assert text("handbook.whats_new") in words(app)
    button(app, text("handbook.read_new")).click().run()
    assert app.selectbox[0].value == news()
    assert text("handbook.whats_new") not in words(page())


def test_what_is_new_can_be_put_away(open_workspace, bram):
    button(page(), text("handbook.not_now")).click().run()
    assert open_workspace.settings("").news_read == news()
    assert text("handbook.whats_new") not in words(page())


def test_who_put_the_tour_away_or_has_dossiers_finds_it_with_the_practice_dossiers(open_workspace):
    button(page(), text("tour.skip")).click().run()
    app = button(page(), text("tour.begin")).click().run()
    assert text("tour.meeting") in words(app)
