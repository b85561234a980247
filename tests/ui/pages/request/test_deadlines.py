"""The dates of the law on the page of the request: only terms of the law stand in their header."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

STEP = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "s1")


def with_small_step() -> Dossier:
    """Somebody who agreed on a first small step and on a day to look back, and reported nothing."""
    dossier = with_value(Dossier(id="d", name="D"), ("rounds", "r1", "goals", "g1"), {"own_words": "Fietsen"})
    first = {"text": "Fiets maken", "first": {"what": "Bellen", "on": "2-1-2099"}}
    dossier = with_value(dossier, STEP, first)
    return with_value(dossier, ("rounds", "r1", "versions", "v1", "evaluate_on"), "3-2-2099")


@pytest.mark.slow
def test_a_small_step_and_a_day_to_look_back_are_no_dates_of_the_law(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "request", with_small_step())
    assert text("deadlines.title") in page.folds()


@pytest.mark.slow
def test_the_next_date_of_the_law_stands_outside_however_near_a_small_step_is(
    open_workspace: Workspace,
) -> None:
    dossier = with_value(with_small_step(), ("rounds", "r1", "aanvraag", "melding_on"), "1-6-2099")
    page = Opened(open_workspace, "request", dossier)
    title = text("deadlines.title_next", date="08-06-2099", words=text("deadlines.titles.plan"))
    assert title in page.folds()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rule", "day", "said"),
    [("objection", "2020-01-01", "request.law_old"), ("appeal", "", "request.law_unread")],
)
def test_a_term_that_nobody_read_for_a_year_or_ever_is_asked_about(
    rule: str, day: str, said: str, open_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(rules()["appeal"], "checked", "2026-11-01")
    assert not Opened(open_workspace, "request", with_small_step()).shows(text(said))
    monkeypatch.setitem(rules()[rule], "checked", day)
    again = with_small_step().model_copy(update={"id": "e"})
    assert Opened(open_workspace, "request", again).shows(text(said))
