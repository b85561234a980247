"""All dossiers on one page: with none, one, many and ten thousand, kept views, and whom it is for."""

from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.overview.views import OWN_COLUMNS, ListColumn, OverviewAbout, View
from supportcycle.storage.settings import MOST_VIEWS
from supportcycle.ui.pages.overview.own_views import key_of_view
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import ABOUT_ALL, PAGES, entry
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.dossiers.many import put_many
from tests.ui.pages_open import opened, unfolded

TODAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def on_a_day_that_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", TODAY.isoformat())


@pytest.fixture
def filled(open_workspace: Workspace):
    def fill(count: int) -> AppTest:
        store = open_workspace.store_lock.store_for("")
        put_many(store, count, TODAY)  # type: ignore[arg-type]
        return overview()

    return fill


def overview() -> AppTest:
    app = AppTest.from_file(str(FRAME)).run().switch_page(entry("overview").file).run()
    assert not app.exception
    return app


def pick(app: AppTest, key: str) -> AppTest:
    row = next(one for one in app.button_group if (one.key or "").startswith("overview_views"))
    row.set_value(key).run()
    assert not app.exception
    return app


def rows(app: AppTest) -> list[str]:
    return list(app.dataframe[0].value["name"]) if app.dataframe else []


def words(app: AppTest) -> str:
    kinds = (app.title, app.markdown, app.caption, app.text, app.info)
    return "\n".join(str(one.value) for kind in kinds for one in kind)


def test_without_dossiers_it_says_so(open_workspace: Workspace) -> None:
    assert text("overview.page.nothing") in words(overview())


def test_of_one_dossier_there_is_a_row_and_the_same_in_the_plain_list(open_workspace: Workspace) -> None:
    open_workspace.add(Dossier(id="d1", name="Ans"), "")
    app = unfolded(overview())
    assert rows(app) == ["Ans"]
    assert [one.label for one in app.button if (one.key or "").startswith("plain_open")] == ["Ans"]
    assert text("overview.shown_one") in words(app)


def test_of_many_every_view_shows_as_many_rows_as_it_says(filled) -> None:
    app = filled(60)
    for about in OverviewAbout:
        pick(app, about.value)
        counted = text("overview.counted", kind=choice_lists()["overview_about"][about], count=len(rows(app)))
        assert counted in [str(getattr(one, "content", one)) for one in app.button_group[0].options]
        assert list(app.dataframe[0].value.columns) == [column.value for column in OWN_COLUMNS[about]]


def test_what_is_searched_for_leaves_the_other_rows_out_of_table_and_list(filled) -> None:
    app = unfolded(filled(60))
    app.text_input(key="overview_search").set_value("bram").run()
    assert rows(app)
    assert all(name.startswith("Bram") for name in rows(app))
    assert [one.label for one in app.button if (one.key or "").startswith("plain_open")] == rows(app)


def test_a_dossier_is_opened_from_the_plain_list(open_workspace: Workspace) -> None:
    open_workspace.add(Dossier(id="d1", name="Ans"), "")
    app = unfolded(overview())
    next(one for one in app.button if one.key == "plain_open_d1").click().run()
    assert app.title[0].value == text("pages.meeting")


def test_a_view_is_kept_under_a_name_found_again_and_let_go(filled, open_workspace: Workspace) -> None:
    app = unfolded(filled(30))
    columns = next(one for one in app.button_group if (one.key or "").startswith("overview_columns"))
    columns.set_value(["name", "melding_on"]).run()
    assert list(app.dataframe[0].value.columns) == ["name", "melding_on"]
    app.text_input(key="overview_search").set_value("Ans").run()
    next(one for one in app.text_input if one.label == text("overview.page.keep_name")).set_value("Meldingen")
    next(one for one in app.button if one.label == text("overview.page.keep")).click().run()
    kept = open_workspace.settings("").views
    assert kept == {"Meldingen": {"about": "all", "phases": [], "columns": ["name", "melding_on"]}}
    again = pick(unfolded(overview()), key_of_view("Meldingen"))
    assert list(again.dataframe[0].value.columns) == ["name", "melding_on"]
    unfolded(again)
    next(one for one in again.button if one.label == text("overview.page.let_go")).click().run()
    assert open_workspace.settings("").views == {}


def test_without_a_name_no_view_is_kept(filled, open_workspace: Workspace) -> None:
    app = unfolded(filled(2))
    next(one for one in app.button if one.label == text("overview.page.keep")).click().run()
    assert text("overview.page.name_needed") in words(app)
    assert open_workspace.settings("").views == {}


def test_a_view_too_many_is_refused_kindly_and_none_of_the_others_goes(
    filled, open_workspace: Workspace
) -> None:
    kept = {f"Weergave {number}": View().as_kept() for number in range(MOST_VIEWS)}
    open_workspace.choose("", lambda settings: replace(settings, views=kept))
    app = unfolded(filled(2))
    next(one for one in app.text_input if one.label == text("overview.page.keep_name")).set_value("Nog een")
    next(one for one in app.button if one.label == text("overview.page.keep")).click().run()
    assert text("overview.page.full", most=MOST_VIEWS) in words(app)
    assert open_workspace.settings("").views == kept


def test_ten_thousand_are_shown_with_every_fold_open(filled) -> None:
    app = unfolded(filled(10_000))
    assert len(rows(app)) == 10_000
    assert len([one for one in app.button if (one.key or "").startswith("plain_open")]) == 20
    assert len(app.get("plotly_chart")) == 3
    next(one for one in app.button if one.key == "plain_later").click().run()
    assert "21 tot en met 40 van 10.000" in words(app)


def test_nothing_is_counted_or_sent_while_the_folds_are_closed(filled) -> None:
    app = filled(60)
    assert not app.get("plotly_chart")
    assert not [one for one in app.button if (one.key or "").startswith("plain_open")]


def test_who_sits_at_the_table_sees_no_names_of_others(filled) -> None:
    filled(3)
    app = AppTest.from_file(str(FRAME))
    app.query_params["dossier"] = practice_id("bram-review")
    app.run()
    app.switch_page(entry("overview").file).run()
    assert text("overview.page.closed_first") in words(app)
    assert not app.dataframe
    next(one for one in app.button if one.key == "overview_close").click().run()
    assert not app.dataframe
    assert not app.session_state["open_dossier"]


def test_a_locked_workbook_shows_the_lock(workspace: Workspace) -> None:
    workspace.store_lock.found("", "vier gewone woorden hier")
    workspace.store_lock.lock()
    assert overview().title[0].value == text("lock.title")


def test_the_menu_of_a_client_leads_to_no_page_about_all(workspace: Workspace) -> None:
    app = opened(entry("goals"), practice_id("bram-review"))
    links = [each.proto.page for each in app.sidebar.get("page_link")]
    ours = {text("addresses.overview"), ABOUT_ALL[-1]}
    assert links
    assert not any(page in ours for page in links)
    assert {page.key for page in PAGES} >= set(ABOUT_ALL)


def test_every_column_has_a_heading_of_its_own() -> None:
    headings = [choice_lists()["list_column"][column] for column in ListColumn]
    assert len(set(headings)) == len(ListColumn)
