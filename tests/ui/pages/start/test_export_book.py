"""All dossiers on screen in one Excel file: codes unless chosen otherwise, and who cannot be read is told."""

import io

import pandas
import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.update import with_value
from supportcycle.ui.shared.downloads import MADE
from tests.dossiers.bram import bram
from tests.ui.pages.start.test_start import page, words


@pytest.fixture
def two(open_workspace):
    """Two dossiers, and one that cannot be read."""
    for id in ("bram", "other"):
        open_workspace.add(bram().model_copy(update={"id": id, "name": f"Zwalk {id}"}), "")
    store = open_workspace.store_lock.store_for("")
    store.add("damaged", {"name": "Stuk", "round": 1, "phase": "goals"}, "no dossier")
    return open_workspace


def goals(app):
    data = app.session_state["memory"][MADE].data
    return pandas.read_excel(io.BytesIO(data), sheet_name="Doelen")


def test_every_dossier_that_can_be_read_has_its_rows_under_a_code(two):
    app = page()
    app.button(key="take_all_make").click().run()
    assert not app.exception
    found = goals(app)
    assert found["Dossier"].nunique() == 2
    assert "In eigen woorden" not in found
    assert text("overview.out.unreadable", count=1) in words(app)
    assert b"Zwalk" not in app.session_state["memory"][MADE].data


def test_own_words_are_there_when_they_are_asked_for(two):
    app = page()
    app.checkbox(key="take_all_own_words_book").check().run()
    assert text("exchange.take.warning") in words(app)
    app.button(key="take_all_make").click().run()
    assert "In eigen woorden" in goals(app)


def test_the_dossiers_stand_in_the_order_of_their_codes_and_not_in_that_of_the_screen(open_workspace):
    for number in range(6):
        open_workspace.add(bram().model_copy(update={"id": f"d{number}", "name": f"Zwalk {number}"}), "")
    app = page()
    app.button(key="take_all_make").click().run()
    there = list(goals(app)["Dossier"].unique())
    assert len(there) == 6
    assert there == sorted(there)


def test_health_goes_along_only_where_the_client_said_so_and_of_how_many_it_does_not_is_told(two):
    path = ("rounds", "r1", "aanvraag", "medical_data")
    two.live("other", "").change(lambda one: with_value(one, path, None))
    app = page()
    app.checkbox(key="take_all_medical_book").check().run()
    app.button(key="take_all_make").click().run()
    assert text("exchange.take.without_health_one") in words(app)


def test_the_key_list_is_offered_apart(two):
    app = page()
    app.button(key="take_all_make").click().run()
    before = len(app.get("download_button"))
    app.checkbox(key="take_all_keys").check().run()
    assert len(app.get("download_button")) == before + 1
    assert text("exchange.take.keys_warning") in words(app)


def test_the_file_is_no_longer_offered_when_the_dossiers_have_changed(two):
    app = page()
    app.button(key="take_all_make").click().run()
    assert app.get("download_button")
    two.live("bram", "").change(lambda one: one.model_copy(update={"name": "Anders"}))
    assert not page().get("download_button")
