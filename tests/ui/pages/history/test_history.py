"""The page of older versions, the two buttons, and the box for two windows in one field."""

import pytest

from supportcycle.clock import clock_time
from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui.pages.history.page import moment_words
from supportcycle.ui.shell.page_of_path import page_of, pages_of
from supportcycle.ui.shell.page_registry import PAGES
from tests.ui.pages.start.test_start import button, page, words

STORY = ("rounds", "r1", "meeting", "story")
LANGUAGE = ("rounds", "r1", "meeting", "language")


@pytest.fixture
def live(open_workspace):
    open_workspace.add(Dossier(id="d1", name="Bram"), "")
    return open_workspace.live("d1", "")


def write(live, path: Path, said: str, window: str = "another"):
    live.change(lambda dossier: with_value(dossier, path, said), window=window)


def opened(key: str):
    return page(dossier="d1").switch_page(f"../../../pages/{key}.py").run()


def test_the_button_takes_the_last_step_back_and_says_so(live):
    app = opened("meeting")
    app.text_input[0].input("hier").run()
    button(app, text("frame.undo")).click().run()
    assert app.text_input[0].value == ""
    assert text("frame.undo_here") in words(app)
    button(app, text("frame.redo")).click().run()
    assert app.text_input[0].value == "hier"


def test_a_step_on_another_page_is_named_with_a_way_there(live):
    write(live, ("people", "p1", "name"), "An")
    app = button(opened("meeting"), text("frame.undo")).click().run()
    assert text("frame.undo_there", page=text("pages.network")) in words(app)
    assert not app.exception


def test_with_nothing_to_undo_the_button_says_where_older_versions_are(live):
    app = button(opened("meeting"), text("frame.undo")).click().run()
    assert text("frame.nothing_to_undo") in words(app)


def test_an_older_version_is_looked_at_first_and_then_brought_back(live):
    write(live, STORY, "zoals het was")
    live._keep(live._store)
    write(live, STORY, "heel anders")
    app = opened("history")
    assert "zoals het was" not in words(app)
    assert text("history.changed", page="", pages=text("pages.meeting")) in words(app)
    button(app, text("history.look")).click().run()
    assert {"zoals het was", "heel anders"} <= {each.value for each in app.text}
    assert value_at(live.dossier, STORY) == "heel anders"
    button(app, text("history.restore")).click().run()
    assert not app.exception
    assert text("history.restored") in words(app)
    assert value_at(live.dossier, STORY) == "zoals het was"


def test_a_version_of_the_named_day_is_of_today(live, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2031-07-05")
    write(live, STORY, "zomer")
    time = clock_time(live.saved_at)
    assert moment_words(live.saved_at) == text("history.today", day="", time=time)
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2031-07-06")
    assert moment_words(live.saved_at) == text("history.day", day="05-07-2031", time=time)


def test_what_a_restored_version_replaced_is_kept_and_one_undo_away(live):
    write(live, STORY, "oud")
    live._keep(live._store)
    write(live, STORY, "nieuw")
    live.restore(live.history()[0].revision, window="w")
    assert value_at(live.at(live.history()[0].revision), STORY) == "nieuw"
    live.undo("w")
    assert value_at(live.dossier, STORY) == "nieuw"


def test_a_version_that_is_damaged_is_named_and_the_others_can_be_seen(live, open_workspace):
    for said in ("a", "b"):
        write(live, STORY, said)
        live._keep(live._store)
    with open_workspace.store_lock.store_for("")._writing() as db:
        db.exec_driver_sql("update revision set head = x'00', body = x'00' where revision = 2")
    app = opened("history")
    assert text("history.damaged") in words(app)
    assert not app.exception


def test_two_windows_in_one_field_are_shown_both_texts_and_may_choose(live):
    app = opened("meeting")
    place = next(one for one in app.text_input if one.key.endswith("-".join(LANGUAGE)))
    write(live, LANGUAGE, "Fries")
    place.input("Nederlands").run()
    assert {"Fries", "Nederlands"} <= {each.value for each in app.text}
    assert value_at(live.dossier, LANGUAGE) == "Fries\nNederlands"
    button(app, text("frame.keep_mine")).click().run()
    assert value_at(live.dossier, LANGUAGE) == "Nederlands"
    assert text("frame.conflict", page=text("pages.meeting")) not in words(app)
    assert "Nederlands" in [one.value for one in app.text_input]


def test_every_part_of_a_dossier_stands_on_a_page():
    known = {page.key for page in PAGES}
    parts = [(name,) for name in Dossier.model_fields if name not in ("schema_version", "id", "rounds")]
    inside = [("rounds", "r1", name) for name in Round.model_fields]
    on_start = {part for part in parts + inside if page_of(part) == "start"}
    assert on_start == {("name",), ("created_on",), ("rounds", "r1", "started_on")}
    assert {page_of(part) for part in parts + inside} <= known
    assert page_of(("rounds", "r1", "sheets", "quality_of_life")) == "quality_of_life"
    assert page_of(("half_said", "maps", "lines", "map_name", "t1")) == "maps"
    assert pages_of([("private",), ("identity",), STORY]) == ["meeting", "reflection"]
