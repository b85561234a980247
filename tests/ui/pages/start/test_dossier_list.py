"""The first page with many dossiers: searched, kept, put in order, turned, and taken along as a file."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.calendar import event_uid
from supportcycle.domain.dossier_list import ListOrder
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.pages.start.dossier_list import FEW
from supportcycle.ui.pages.start.dossier_rows import AT_ONCE
from supportcycle.ui.shared.dossiers.lines import DossierLines
from supportcycle.ui.shared.downloads import MADE
from supportcycle.workspace.serialization import as_text
from tests.dossiers.many import put_many
from tests.ui.pages.start.test_start import button, page, words
from tests.ui.pages_open import files_ready

TODAY = date(2026, 11, 23)
OLD = {"name": "Oud", "round": 1, "phase": "goals", "review_on": "1-12-2026", "loose_ends": 2}


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", TODAY.isoformat())


@pytest.fixture
def many(open_workspace):
    put_many(open_workspace.store_lock.store_for(""), 60, TODAY)
    return open_workspace


def names(app: AppTest) -> list[str]:
    return [one.label for one in app.button if str(one.key).startswith("open_")]


def sought(app: AppTest, said: str) -> AppTest:
    app.text_input(key="list_search").input(said)
    return app.run()


def made(app: AppTest, key: str) -> bytes:
    app.button(key=key).click().run()
    assert not app.exception
    return app.session_state["memory"][MADE].data


@pytest.mark.slow
def test_ten_thousand_dossiers_show_one_page_of_lines_and_are_searched(open_workspace):
    put_many(open_workspace.store_lock.store_for(""), 10_000, TODAY)
    app = page()
    assert not app.exception
    assert len(names(app)) == AT_ONCE
    assert "10.000" in words(app)
    assert names(sought(app, "eva 9964")) == ["Éva 9964"]


def test_a_few_dossiers_stay_cards_and_one_more_makes_a_list(open_workspace):
    put_many(open_workspace.store_lock.store_for(""), FEW, TODAY)
    app = page()
    assert names(app) == [text("start.open")] * FEW
    assert not [one for one in app.text_input if one.key == "list_search"]
    open_workspace.add(Dossier(id="d1", name="Nog een"), "")
    assert len(names(app.run())) == FEW + 1
    assert app.text_input(key="list_search")


def test_the_list_is_turned_and_begins_at_the_front_of_what_is_found(many):
    app = page()
    first = names(app)
    app.button(key="list_later").click().run()
    second = names(app)
    assert not set(first) & set(second)
    app.button(key="list_later").click().run()
    assert not [one for one in app.button if one.key == "list_later"]
    assert names(sought(app, "Ans 0")) == ["Ans 0"]


def test_what_asks_for_a_look_is_kept_with_a_pill_that_says_how_many(many):
    app = page()
    app.button_group[0].set_value("review").run()
    said = [text(f"overview.{key}", day="|").partition("|")[0] for key in ("review_on", "review_passed")]
    assert cells(app)
    assert all(any(words in one for words in said) for one in cells(app))


def cells(app: AppTest) -> list[str]:
    return [one.value for one in app.markdown if text("overview.last_visit", day="").strip() in one.value]


def test_a_step_and_an_order_are_chosen(many):
    app = page()
    app.selectbox(key="list_phase").set_value("goals").run()
    assert {one.value for one in app.caption if text("phases.goals") in one.value}
    assert not [one for one in app.caption if text("phases.plan") in one.value]
    app.selectbox(key="list_phase").set_value("all")
    app.selectbox(key="list_order").set_value(ListOrder.NAME).run()
    assert names(app)[0] == "Ans 0"


def test_nothing_found_is_said_calmly(many):
    assert text("overview.none_found") in words(sought(page(), "iets dat er niet is"))


def test_a_line_opens_its_dossier(many):
    app = sought(page(), "Bram 13")
    app.button(key=next(str(one.key) for one in app.button if one.label == "Bram 13")).click().run()
    assert app.title[0].value != text("pages.start")
    assert app.query_params["dossier"]


def test_what_can_be_done_with_a_dossier_is_one_press_away_in_a_list_too(many):
    app = sought(page(), "Bram 13")
    button(app, text("start.more")).click().run()
    button(app, text("start.tasks.rename")).click().run()
    assert text("start.other_name") in [one.label for one in app.text_input]


def test_a_dossier_with_a_head_of_before_is_shown_and_said_to_be_not_whole_until_it_is_saved(open_workspace):
    store = open_workspace.store_lock.store_for("")
    dossier = with_value(
        Dossier(id="d1", name="Oud"), ("rounds", "r1", "goals", "g1", "own_words"), "Een hond"
    )
    store.add("d1", OLD, as_text(dossier))
    app = page()
    assert "Oud" in words(app)
    assert text("overview.not_whole_one") in words(app)
    open_workspace.live("d1", "").change(lambda one: with_value(one, ("identity", "town"), "Ede"))
    assert text("overview.not_whole_one") not in words(app.run())


def test_the_list_to_take_along_holds_no_word_that_was_typed_unless_that_is_chosen(many):
    app = page()
    sheet = load_workbook(io.BytesIO(made(app, "make_list_xlsx"))).worksheets[0]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert len(list(sheet.iter_rows())) == 61
    assert not [cell for cell in cells if "Bram" in cell or "bibliotheek" in cell]
    app.checkbox(key="list_named").check().run()
    assert text("overview.out.named_warning") in words(app)
    told = made(app, "make_list_csv").decode("utf-8-sig")
    assert "Bram 13" in told
    assert "bibliotheek" in told


def test_a_code_from_the_list_finds_the_dossier_again(many):
    app = page()
    code = made(app, "make_list_csv").decode("utf-8-sig").splitlines()[1].split(";")[0]
    assert len(names(sought(app, code))) == 1


def test_a_name_that_a_spreadsheet_would_run_is_kept_as_words(open_workspace):
    open_workspace.add(Dossier(id="d1", name='=HYPERLINK("http://x")'), "")
    app = page()
    app.checkbox(key="list_named").check().run()
    assert "'=HYPERLINK" in made(app, "make_list_csv").decode("utf-8-sig")


def test_the_agenda_of_all_keeps_silent_about_what_and_who_unless_chosen(many):
    app = page()
    silent = made(app, "make_list_ics").decode()
    assert text("deadlines.neutral.term", number=1) in silent
    assert "Bram" not in silent
    assert text("deadlines.titles.decision") not in silent
    app.radio(key="list_agenda_tells").set_value("who").run()
    told = made(app, "make_list_ics").decode()
    assert silent.count("BEGIN:VEVENT") == told.count("BEGIN:VEVENT") > 5
    assert "Bram" in told


def test_files_are_stamped_with_the_day_of_today(many):
    assert b"DTSTAMP:20261123T" in made(page(), "make_list_ics")
    facts = load_workbook(io.BytesIO(made(page(), "make_list_xlsx"))).properties
    assert facts.created.date() == facts.modified.date() == TODAY


def test_a_file_is_no_longer_offered_when_the_list_has_changed(many):
    app = page()
    made(app, "make_list_csv")
    assert files_ready(app) == ["lijst_2026-11-23.csv"]
    assert files_ready(sought(app, "Ans")) == []


def test_the_days_of_a_dossier_with_a_head_of_before_are_in_the_agenda_too(open_workspace):
    dossier = with_value(
        Dossier(id="d1", name="Oud"), ("rounds", "r1", "aanvraag", "melding_on"), "20-11-2026"
    )
    open_workspace.store_lock.store_for("").add("d1", OLD, as_text(dossier))
    assert event_uid("d1", "r1", "plan").encode() in made(page(), "make_list_ics")


def test_two_numbers_stand_side_by_side_with_what_they_are_not(many):
    said = words(page())
    assert text("overview.numbers.what_it_is_not") in said
    assert "**174**" in said
    assert "**60**" in said


def test_a_line_is_read_again_only_when_its_head_changed(many):
    entries = many.entries("")
    kept = DossierLines(TODAY)
    first = kept.of(entries)
    assert all(one is other for one, other in zip(kept.of(many.entries("")), first, strict=True))
    many.live(entries[0].id, "").change(lambda one: with_value(one, ("name",), "Anders"))
    assert kept.of(many.entries(""))[0].name == "Anders"


def test_a_list_that_did_not_change_is_neither_unsealed_nor_made_again(many):
    store, opened = many.store_lock.store_for(""), []
    store.entries()
    unseal = store._seals._unseal
    store._seals._unseal = lambda blob, label: (opened.append(label), unseal(blob, label))[1]
    kept = DossierLines(TODAY)
    lines = kept.of(store.entries())
    assert all(one is other for one, other in zip(kept.of(store.entries()), lines, strict=True))
    many.live(lines[0].id, "").change(lambda one: with_value(one, ("name",), "Anders"))
    opened.clear()
    changed = kept.of(store.entries())
    assert len(opened) == 1
    assert [one is other for one, other in zip(changed, lines, strict=True)] == [False] + [True] * 59
    store._seals.forget_heads()
    assert [line.name for line in kept.of(store.entries())] == [line.name for line in changed]
    assert len(opened) == 61
