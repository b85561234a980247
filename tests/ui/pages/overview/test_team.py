"""Figures for the team: off unless the organisation allows them, counted when asked for, never of few."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.team_book import COLUMNS
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.team_figures.tally import TeamFigure
from supportcycle.figures.charts.team.by_quarter import figure_name
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shared.downloads import MADE
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.team_figures import counting
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import practice
from tests.ui.pages.overview.test_overview import words
from tests.ui.pages_open import unfolded

OWN = text("team_figures.goals.own_words")


def with_goal(number: int, own: str = "Weer zelf boodschappen doen") -> Dossier:
    goals = {"g1": {"own_words": own, "application_words": "Huishouden"}}
    said = {
        "id": f"d{number}",
        "name": f"Ans {number}",
        "rounds": {"r1": {"started_on": "2-2-2025", "goals": goals}},
    }
    return Dossier.model_validate(said)


@pytest.fixture(autouse=True)
def on_a_day_that_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-11-30")


@pytest.fixture
def allowed(monkeypatch: pytest.MonkeyPatch, open_workspace: Workspace) -> Workspace:
    everything = {"team_figures": [figure.value for figure in TeamFigure]}
    monkeypatch.setattr(counting, "organisation", lambda: everything)
    return open_workspace


def counted() -> AppTest:
    app = unfolded(AppTest.from_file(str(FRAME)).run().switch_page(entry("overview").file).run())
    app.button(key="team_count").click().run()
    assert not app.exception
    return unfolded(app)


def told(app: AppTest) -> str:
    """What the folds of the figures say, without what stands above them."""
    return "\n".join(one.value for one in app.text)


def test_it_is_off_and_says_where_it_can_be_switched_on(open_workspace: Workspace) -> None:
    open_workspace.add(with_goal(1), "")
    app = unfolded(AppTest.from_file(str(FRAME)).run().switch_page(entry("overview").file).run())
    assert text("team_figures.not_allowed") in words(app)
    assert not [one for one in app.button if one.key == "team_count"]


def test_only_what_is_named_is_counted_and_shown(
    monkeypatch: pytest.MonkeyPatch, open_workspace: Workspace
) -> None:
    monkeypatch.setattr(counting, "organisation", lambda: {"team_figures": ["goals", "unknown"]})
    for number in range(6):
        open_workspace.add(with_goal(number), "")
    app = counted()
    folds = [one.label for one in app.expander]
    assert figure_name(TeamFigure.GOALS) in folds
    assert figure_name(TeamFigure.OPTIONS) not in folds
    tally = app.session_state["memory"]["team_tally"]
    assert {fact.figure for fact in tally._things} == {TeamFigure.GOALS}


def test_of_four_dossiers_nothing_is_shown(allowed: Workspace) -> None:
    for number in range(4):
        allowed.add(with_goal(number), "")
    app = counted()
    assert text("charts.nothing") in words(app)
    assert OWN not in told(app)


def test_of_six_the_whole_is_told_and_a_part_of_one_is_hidden_with_the_other(allowed: Workspace) -> None:
    for number in range(6):
        allowed.add(with_goal(number, own="" if number == 0 else "Weer fietsen"), "")
    said = next(line for line in told(counted()).splitlines() if OWN in line)
    assert said.startswith(text("team_figures.quarter", number=1, year=2025))
    assert "6" in said
    assert said.count(text("team_figures.hidden")) == 2


def test_what_cannot_be_read_is_told_of_and_nothing_of_content_stays(allowed: Workspace) -> None:
    for number in range(6):
        allowed.add(with_goal(number), "")
    store = allowed.store_lock.store_for("")
    assert store is not None
    store.save("d0", expected=1, head={"name": "Ans 0", "phase": "goals"}, text="{}", by="worker")  # type: ignore[arg-type]
    app = counted()
    assert text("team_figures.unreadable", count="1") in words(app)
    tally = app.session_state["memory"]["team_tally"]
    assert "boodschappen" not in repr(vars(tally))
    assert not [id for id in (f"d{number}" for number in range(6)) if allowed.opened(id)]


def test_the_method_of_counting_stands_beneath_each_figure(allowed: Workspace) -> None:
    for number in range(6):
        allowed.add(practice("ria").model_copy(update={"id": f"d{number}"}), "")
    app = counted()
    folds = [one.label for one in app.expander]
    for figure in TeamFigure:
        how = text("team_figures.counted_how", how=text(f"team_figures.{figure}.counted"))
        assert figure_name(figure) in folds
        assert how in words(app)


def test_the_excel_holds_what_the_screen_shows_and_a_sheet_that_explains_each_column(
    allowed: Workspace,
) -> None:
    for number in range(6):
        allowed.add(with_goal(number, own="" if number == 0 else "Weer fietsen"), "")
    app = counted()
    app.button(key="team_make").click().run()
    book = load_workbook(BytesIO(app.session_state["memory"][MADE].data))
    counts, explained = (list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets)
    headings = [text(f"team_figures.book.columns.{column}") for column in COLUMNS]
    assert list(counts[0]) == headings
    name, whole = figure_name(TeamFigure.GOALS), text("team_figures.whole")
    assert [row[3:] for row in counts if row[0] == name] == [
        (OWN, None),
        (text("team_figures.goals.other_words"), None),
        (whole, 6),
    ]
    assert set(headings) <= {row[0] for row in explained}
    assert all(row[1] for row in explained)
    assert "Ans" not in repr(counts)
