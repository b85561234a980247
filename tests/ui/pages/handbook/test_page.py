"""The handbook in the workbook: opened at the page one stands on, searched, and read on."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content import handbook as module
from supportcycle.content.catalogue import text
from supportcycle.content.handbook import HandbookPicture, chapter_of, handbook
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import PAGES, WITHOUT_DOSSIER, entry
from supportcycle.workspace.workspace import practice_id
from tests.ui.pages.start.test_start import button, words

CLIENTS_OWN = ("read_together", "touchstone")
ASKING = [page for page in PAGES if not (page.bare or page.key in (*WITHOUT_DOSSIER, *CLIENTS_OWN))]


@pytest.fixture
def app(workspace) -> AppTest:
    app = AppTest.from_file(str(FRAME))
    app.query_params["dossier"] = practice_id("bram-plan")
    return app.run()


def chapter(app: AppTest) -> str:
    return app.selectbox[0].value


def test_each_page_opens_the_handbook_at_its_own_chapter_and_has_a_way_back(app):
    for page in ASKING:
        app.switch_page(page.file).run()
        button(app, text("handbook.ask")).click().run()
        assert not app.exception
        assert (app.title[0].value, chapter(app)) == (text("pages.handbook"), chapter_of(page.key))
        button(app, text("handbook.back", page=text(f"pages.{page.key}"))).click().run()
        assert app.title[0].value == text(f"pages.{page.key}")


@pytest.mark.parametrize("key", CLIENTS_OWN)
def test_on_the_clients_own_pages_nothing_asks_for_the_worker(app, key):
    app.switch_page(entry(key).file).run()
    assert text("handbook.ask") not in [one.label for one in app.button]


def test_it_is_there_without_a_dossier_and_every_chapter_is_drawn(workspace):
    app = AppTest.from_file(str(FRAME)).run().switch_page(entry("handbook").file).run()
    for each in handbook():
        app.selectbox[0].set_value(each.title).run()
        assert not app.exception
        assert each.title in [one.value for one in app.header]
        shown = [image.url for one in app.get("image") for image in one.proto.imgs]
        assert len(shown) == sum(isinstance(part, HandbookPicture) for part in each.parts)
        assert all(url.startswith("data:image/png;base64,") for url in shown)
    assert not [one for one in app.button if one.key == "handbook_after"]


def test_what_is_searched_leads_to_the_chapter_and_leaves_the_search_behind(app):
    app.switch_page(entry("handbook").file).run()
    app.text_input[0].input("herstelc").run()
    found = [one for one in app.button if (one.key or "").startswith("found_")]
    assert found
    title = found[-1].label
    found[-1].click().run()
    assert chapter(app) == title
    assert not app.text_input[0].value
    assert not [one for one in app.button if (one.key or "").startswith("found_")]


@pytest.mark.parametrize("typed", ["zzzz", "**", "<zzzz>", "\u202e", "a" * 60])
def test_what_is_nowhere_is_told_kindly(app, typed):
    app.switch_page(entry("handbook").file).run()
    app.text_input[0].input(typed).run()
    assert not app.exception
    assert text("handbook.nothing") in words(app)


@pytest.fixture
def no_files(monkeypatch, tmp_path):
    monkeypatch.setattr(module, "HANDBOOK", tmp_path)
    handbook.cache_clear()
    yield
    handbook.cache_clear()


def test_a_handbook_that_did_not_come_along_is_told(app, no_files):
    app.switch_page(entry("handbook").file).run()
    assert text("handbook.missing") in words(app)


@pytest.mark.parametrize("key", ["start", "about"])
def test_a_page_without_a_dossier_leads_there_and_back_too(open_workspace, key):
    app = AppTest.from_file(str(FRAME)).run().switch_page(entry(key).file).run()
    button(app, text("handbook.ask")).click().run()
    assert chapter(app) == chapter_of(key)
    button(app, text("handbook.back", page=text(f"pages.{key}"))).click().run()
    assert app.title[0].value == text(f"pages.{key}")


def test_who_comes_through_the_menu_finds_the_chapter_of_the_page_before(app):
    app.switch_page(entry("plan").file).run()
    button(app, text("handbook.ask")).click().run()
    app.switch_page(entry("network").file).run()
    app.switch_page(entry("handbook").file).run()
    assert chapter(app) == chapter_of("network")
    assert button(app, text("handbook.back", page=text("pages.network")))
