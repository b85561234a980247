"""The team's own list on screen: typed in, changed, found, put on a sheet; nothing half typed is lost."""

import io

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.social_map import offer_rows
from supportcycle.documents.exchange.spreadsheet import rows_as_xlsx
from supportcycle.domain.bringing_in.comparison import RowChoice
from supportcycle.domain.guide.local_offers import LocalOffer, Offers
from supportcycle.domain.guide.social_map import SocialMap
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.documents.composing import NOON
from tests.ui.pages.methods.test_methods import at_guide, at_subject, searched, sheet_options, words_on

WAY = ("fits", "beside", "routes", "cards", "local")
SOUP = "Soep op dinsdag"


def as_xlsx(offers):
    return rows_as_xlsx(offer_rows(offers), created=NOON)


CHOIR = as_xlsx([LocalOffer(what="Koor")])


@pytest.fixture
def nearby(workspace: Workspace) -> AppTest:
    """The team's own list, with a practice dossier open that has sheets of options."""
    return at_subject(fresh_window(), *WAY)


def fresh_window() -> AppTest:
    """Another window, which turns to the subject the last one showed."""
    return at_guide(practice_id("bram-plan"))


def field(app: AppTest, id: str, column: str) -> TextInput:
    return next(one for one in app.text_input if (one.key or "").endswith(f"social_map-{id}-{column}"))


def standing(app: AppTest, id: str) -> dict[str, str]:
    return {column: field(app, id, column).value or "" for column in LocalOffer.model_fields}


def put_on_list(app: AppTest, id: str, **words: str) -> AppTest:
    """Type and press the button at once, without leaving the last field first."""
    for column, said in words.items():
        field(app, id, column).set_value(said)
    return app.button("put_on_list").click().run()


def unfold(app: AppTest, key: str) -> AppTest:
    app.session_state[key] = True
    return app.run()


def listed(workspace: Workspace) -> Offers:
    return workspace.team_list.now().offers


def test_an_offer_is_typed_in_checked_put_on_a_sheet_and_found(nearby, workspace):
    put_on_list(nearby, "new1", what=SOUP, checked_on="1-2-2025")
    assert any(text("methods.local.check") in element.value for element in nearby.markdown)
    nearby.button("checked_t1").click().run()
    assert not any(text("methods.local.check") in element.value for element in nearby.markdown)
    unfold(nearby, "put_pop_t1_True").button("put_offer_t1_True").click().run()
    assert (SOUP, False) in sheet_options(workspace)
    searched(at_subject(nearby, *reversed(WAY[:-1]), "find"), "soep")
    assert text("methods.local.found_local") in words_on(nearby)


def test_half_a_new_offer_comes_back_in_a_fresh_window_and_stands_nowhere_else(nearby, workspace):
    field(nearby, "new1", "what").set_value("Soep op din").run()
    again = fresh_window()
    assert standing(again, "new1")["what"] == "Soep op din"
    assert again.expander[0].proto.expanded
    assert text("methods.local.empty") in [info.value for info in again.info]
    assert listed(workspace) == {}
    searched(at_subject(again, *reversed(WAY[:-1]), "find"), "soep")
    assert text("methods.local.found_local") not in words_on(again)


def test_a_form_that_is_made_empty_again_does_not_fold_up_under_the_hand(nearby):
    put_on_list(nearby, "new1", what=SOUP)
    again = fresh_window()
    assert not again.expander[0].proto.expanded
    field(again, "new2", "what").set_value("Koor").run()
    field(again, "new2", "what").set_value("").run()
    assert again.expander[0].proto.expanded


def test_the_button_puts_on_the_list_what_was_typed_a_moment_before_and_the_next_one_begins_empty(
    nearby, workspace
):
    field(nearby, "new1", "where").set_value("Buurthuis").run()
    put_on_list(nearby, "new1", what=SOUP)
    assert [(offer.what, offer.where) for offer in listed(workspace).values()] == [(SOUP, "Buurthuis")]
    assert not any(words for column, words in standing(nearby, "new2").items() if column != "checked_on")
    assert text("methods.local.added", what=SOUP) in [told.value for told in nearby.success]


def test_without_a_name_the_button_asks_for_it_and_keeps_the_rest(nearby, workspace):
    put_on_list(nearby, "new1", where="Buurthuis")
    assert text("methods.local.nameless") in [told.value for told in nearby.info]
    assert listed(workspace) == {}
    assert standing(nearby, "new1")["where"] == "Buurthuis"
    put_on_list(nearby, "new1", what=SOUP)
    assert text("methods.local.nameless") not in [told.value for told in nearby.info]
    assert [offer.where for offer in listed(workspace).values()] == ["Buurthuis"]


def test_a_day_that_was_made_empty_stays_empty(nearby, workspace):
    put_on_list(nearby, "new1", what=SOUP, checked_on="")
    assert listed(workspace)["t1"].checked_on == ""


def test_a_change_is_kept_as_soon_as_its_field_is_left_and_nothing_moves_under_the_hand(nearby, workspace):
    put_on_list(nearby, "new1", what="Aquarel")
    put_on_list(nearby, "new2", what=SOUP)
    unfold(nearby, "change_t2")
    field(nearby, "t2", "what").set_value("Aardappels").run()
    assert listed(workspace)["t2"].what == "Aardappels"
    assert in_order(nearby) == ["**Aquarel**", "**Aardappels**"]
    assert in_order(fresh_window()) == ["**Aardappels**", "**Aquarel**"]


def in_order(app: AppTest) -> list[str]:
    return [one.value for one in app.markdown if one.value.startswith("**A")]


def test_of_a_long_list_what_asks_for_a_check_stands_first_and_the_rest_comes_when_asked_for(
    nearby, workspace
):
    fresh = {f"a{number}": LocalOffer(what=f"A{number}", checked_on="1-11-2999") for number in range(40)}
    map = SocialMap(offers=fresh | {"a40": LocalOffer(what="Aquarel")})
    workspace.team_list.change(lambda now: map)
    assert in_order(nearby.run())[0] == "**Aquarel**"
    assert len(in_order(nearby)) < 41
    nearby.button("local_more").click().run()
    assert len(in_order(nearby)) == 41


def test_an_offer_whose_name_was_made_empty_can_still_be_told_from_the_others(nearby, workspace):
    put_on_list(nearby, "new1", what=SOUP, where="Buurthuis")
    field(unfold(nearby, "change_t1"), "t1", "what").set_value("").run()
    assert f"**{text('methods.local.unnamed')}** · Buurthuis" in [one.value for one in nearby.markdown]


def test_the_field_of_a_change_shows_what_a_button_wrote(nearby):
    put_on_list(nearby, "new1", what=SOUP, checked_on="1-2-2025")
    unfold(nearby, "change_t1").button("checked_t1").click().run()
    assert field(nearby, "t1", "checked_on").value == standing(nearby, "new2")["checked_on"]


def test_words_of_two_windows_in_one_field_both_stay_in_sight(nearby, workspace):
    put_on_list(nearby, "new1", what=SOUP, cost="3")
    other = unfold(fresh_window(), "change_t1")
    field(unfold(nearby, "change_t1"), "t1", "cost").set_value("4").run()
    field(other, "t1", "cost").set_value("gratis").run()
    assert listed(workspace)["t1"].cost == "4\ngratis"
    assert [area.value for area in other.text_area] == ["4\ngratis"]


def chosen(app: AppTest, data: bytes, name: str = "lijst.xlsx") -> AppTest:
    app.session_state["importer_offers"] = True
    app.run()
    turns = [one for one in app.file_uploader if (one.key or "").startswith("import_offers_")]
    return turns[0].upload(name, data, "").run()


def told(app: AppTest) -> list[str]:
    return [one.value for one in (*app.warning, *app.info, *app.success)]


def test_a_file_that_is_taken_in_or_given_out_leaves_what_is_half_typed_alone(nearby, workspace):
    field(nearby, "new1", "what").set_value("Soep op din").run()
    chosen(nearby, CHOIR).button("take_offers").click().run()
    assert [offer.what for offer in listed(workspace).values()] == ["Koor"]
    assert standing(nearby, "new1")["what"] == "Soep op din"
    rows = load_workbook(io.BytesIO(as_xlsx(listed(workspace).values()))).active.iter_rows(values_only=True)
    assert [row[0] for row in rows] == [text("methods.local.columns.what"), "Koor"]


def test_what_a_file_brought_goes_again_in_one_press_and_what_was_changed_since_stays(nearby, workspace):
    put_on_list(nearby, "new1", what="Lunch", where="Zaal", cost="2")
    csv = b"Wat;Waar;Kosten;Contact\nLunch;Zaal;3;\nKoor;Kerk;;Ans\nDans;Kerk;;\n"
    chosen(nearby, csv, "lijst.csv").button("take_offers").click().run()
    assert [offer.cost for offer in listed(workspace).values()] == ["3", "", ""]
    field(unfold(nearby, "change_a2"), "a2", "cost").set_value("gratis").run()
    nearby.button("undo_offers").click().run()
    assert [(offer.what, offer.cost) for offer in listed(workspace).values()] == [
        ("Lunch", "2"),
        ("Dans", "gratis"),
    ]


def test_what_another_window_put_on_the_list_just_before_stays_beside_what_a_file_brought(
    nearby, workspace, monkeypatch
):
    chosen(nearby, CHOIR)
    change, others = workspace.team_list.change, {"a1": LocalOffer(what="Dans")}

    def after_another(make):
        change(lambda now: now.model_copy(update={"offers": {**now.offers, **others}}))
        change(make)
        others.clear()

    monkeypatch.setattr(workspace.team_list, "change", after_another)
    nearby.button("take_offers").click().run()
    assert [offer.what for offer in listed(workspace).values()] == ["Dans", "Koor"]
    nearby.button("undo_offers").click().run()
    assert [offer.what for offer in listed(workspace).values()] == ["Dans"]


def test_a_column_with_another_heading_is_pointed_out_by_hand_and_known_the_next_time(nearby, workspace):
    csv = b"Clubje;Gebouw\nKoor;Kerk\n"
    chosen(nearby, csv, "lijst.csv")
    assert text("importing.offers.nameless") in told(nearby)
    column = next(one for one in nearby.selectbox if one.label == "Clubje")
    column.set_value("what").run()
    nearby.button("take_offers").click().run()
    assert [offer.what for offer in listed(workspace).values()] == ["Koor"]
    chosen(nearby, csv.replace(b"Koor", b"Dans"), "lijst.csv").button("take_offers").click().run()
    assert [offer.what for offer in listed(workspace).values()] == ["Koor", "Dans"]


def test_of_many_rows_all_new_ones_are_left_at_once_and_one_is_taken_apart(nearby, workspace):
    csv = "Wat\n" + "".join(f"Club {number}\n" for number in range(300))
    chosen(nearby, csv.encode(), "lijst.csv")
    bulk = next(one for one in nearby.selectbox if (one.key or "").startswith("bulk_"))
    bulk.set_value(RowChoice.SKIP).run()
    assert text("importing.nothing") in told(nearby)
    unfold(nearby, "per_row_offers_1")
    nearby.number_input[0].set_value(30).run()
    row = next(one for one in nearby.selectbox if (one.key or "").endswith("_n301"))
    row.set_value(RowChoice.ADD).run()
    nearby.button("take_offers").click().run()
    assert [offer.what for offer in listed(workspace).values()] == ["Club 299"]


def test_a_file_that_cannot_be_read_is_told_with_what_to_do_and_changes_nothing(nearby, workspace):
    chosen(nearby, b"%PDF-1.7 ...", "lijst.xlsx")
    assert text("errors.import_foreign") in told(nearby)
    assert listed(workspace) == {}


def test_a_file_that_the_disk_refuses_is_not_said_to_be_taken_in(nearby, workspace, tmp_home):
    (tmp_home / "social_map.new").mkdir()
    chosen(nearby, CHOIR).button("take_offers").click().run()
    assert text("errors.unwritable") in [warning.value for warning in nearby.warning]
    assert not nearby.success


def test_an_offer_can_be_taken_away(nearby):
    put_on_list(nearby, "new1", what=SOUP)
    unfold(nearby, "away_t1").button("away_yes_t1").click().run()
    assert text("methods.local.empty") in [info.value for info in nearby.info]


def test_a_list_that_cannot_be_read_is_told_and_left_alone(nearby, tmp_home):
    file = tmp_home / "social_map.json"
    file.write_text("{", encoding="utf-8")
    put_on_list(nearby, "new1", what=SOUP)
    assert text("errors.local_damaged") in [warning.value for warning in nearby.warning]
    assert file.read_text(encoding="utf-8") == "{"


def test_a_disk_that_refuses_leaves_the_words_in_the_form(nearby, workspace, tmp_home):
    (tmp_home / "social_map.new").mkdir()
    put_on_list(nearby, "new1", what=SOUP)
    assert text("errors.unwritable") in [warning.value for warning in nearby.warning]
    assert standing(nearby, "new1")["what"] == SOUP
    assert workspace.team_list.now() == SocialMap()
    (tmp_home / "social_map.new").rmdir()
    nearby.button("put_on_list").click().run()
    assert [offer.what for offer in listed(workspace).values()] == [SOUP]
