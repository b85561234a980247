"""The grounds of the law on the page of the request: one closed fold for each help that is asked."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.ui.pages.request.grounds import ROWS
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import practice
from tests.ui.pages_open import Opened

LINE = ("rounds", "r1", "versions", "v2", "plans", "g1", "steps", "g1_t1", "wmo", "w1")
WHAT = "Begeleiding bij afspraken"


def opened(workspace: Workspace) -> Opened:
    dossier = practice("tavenier").model_copy(update={"id": "d"})
    return Opened(workspace, "request", dossier).subject(text("request.parts.measures"))


def test_every_question_stands_in_a_row_in_the_order_it_is_declared() -> None:
    asked = [field.key for field in worksheet("grounds").fields]
    assert [key for row in ROWS for key in row] == asked


@pytest.mark.slow
def test_each_help_that_is_asked_has_its_own_closed_fold(open_workspace: Workspace) -> None:
    page = opened(open_workspace)
    title = text("request.grounds", what=WHAT)
    assert [told for told in page.folds() if told.startswith(title)] == [f"{title} ✓"]
    assert page.fold(title) is False


@pytest.mark.slow
def test_an_answer_is_kept_with_the_help_it_is_about_and_stands_in_the_part_at_once(
    open_workspace: Workspace,
) -> None:
    page = opened(open_workspace)
    page.set("Een taxi is duurder.", *LINE, "grounds", "cheaper")
    steps = page.dossier.rounds["r1"].versions["v2"].plans["g1"].steps
    assert steps["g1_t1"].wmo["w1"].grounds.cheaper == "Een taxi is duurder."
    assert page.shows("Waarom iets goedkopers niet past: “Een taxi is duurder.”")


@pytest.mark.slow
def test_where_the_questions_come_from_and_when_that_was_read_stands_under_them(
    open_workspace: Workspace,
) -> None:
    page = opened(open_workspace)
    assert page.shows("ECLI:NL:CRVB:2018:819")
    assert page.shows("Wmo 2015 art. 2.3.5 lid 6")
    assert not page.shows(text("request.law_old"))


@pytest.mark.slow
def test_articles_that_nobody_read_for_a_year_are_asked_about(
    open_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(rules()["grounds"]["cheaper"], "checked", "2020-01-01")
    assert opened(open_workspace).shows(text("request.law_old"))
