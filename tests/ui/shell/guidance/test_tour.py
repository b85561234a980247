"""The tour: five pages of a practice dossier, which can be left at any moment."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui.shell.guidance.tour import STEPS
from supportcycle.ui.shell.page_registry import entry
from tests.ui.pages.start.test_start import button, page, words


@pytest.fixture
def app(open_workspace) -> AppTest:
    return button(page(), text("tour.begin")).click().run()


def on_tour(app: AppTest) -> bool:
    return bool([one for one in app.button if (one.key or "").startswith("tour_")])


def test_it_leads_along_five_pages_of_a_practice_dossier_and_back_to_the_dossiers(app):
    for number, key in enumerate(STEPS, 1):
        assert not app.exception
        assert app.title[0].value == text(f"pages.{key}")
        assert text("tour.step", number=number, total=len(STEPS)) in words(app)
        assert text(f"tour.{key}") in words(app)
        if number < len(STEPS):
            button(app, text("tour.on", page=text(f"pages.{STEPS[number]}"))).click().run()
    button(app, text("tour.done")).click().run()
    assert app.title[0].value == text("pages.start")
    assert not on_tour(app)


def test_who_looks_elsewhere_is_led_back_to_the_step(app):
    app.switch_page(entry("goals").file).run()
    assert text("tour.meeting") not in words(app)
    button(app, text("tour.again")).click().run()
    assert app.title[0].value == text("pages.meeting")


def test_it_stops_where_one_is_and_comes_back_by_itself_nowhere(app):
    button(app, text("tour.stop")).click().run()
    assert app.title[0].value == text("pages.meeting")
    app.switch_page(entry("network").file).run()
    assert not on_tour(app)


def test_nothing_of_it_stands_in_somebodys_own_dossier(app, open_workspace):
    open_workspace.add(Dossier(id="d1", name="Meneer de Wit"), "")
    button(app, text("frame.to_start")).click().run()
    button(app, text("page.to_start")).click().run()
    button(app, text("start.open")).click().run()
    app.switch_page(entry("meeting").file).run()
    assert app.title[0].value == text("pages.meeting")
    assert not app.exception
    assert not on_tour(app)
