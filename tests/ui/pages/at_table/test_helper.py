"""Who helps: a tap, whether it was asked, and a calm word that nobody else hears."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import Asked, Helper
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import HELPER, ROUND
from tests.ui.pages.at_table.sitting import GOAL, now, sat_down, shown, tap, taps, tiles

TON = (("people", "p1"), NetworkMember(name="Ton"))
LOT = (("people", "p2"), NetworkMember(name="Lot", age="9"))
RATHER_NOT = ((*ROUND, "goals", "g1", "rather_not"), ("p1",))
HINT = text("at_table.before_asking.rather_not", name="Ton")


def helper(workspace: Workspace) -> Helper:
    steps = now(workspace).rounds["r1"].versions["v1"].plans["g1"].steps
    return next(iter(steps.values())).others.get("o1", Helper())


def test_a_name_is_tapped_and_only_then_it_is_asked_whether_it_was_asked(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "helper", GOAL, TON)
    assert tiles(app, "helper") == ["Ton", text("at_table.nobody")]
    assert tiles(app, "asked") == []
    app = tap(app, "helper", "p1")
    assert helper(open_workspace).person == "p1"
    tap(app, "asked", "yes")
    assert helper(open_workspace).asked is Asked.YES


def test_nobody_is_an_answer_and_takes_the_asking_away(open_workspace: Workspace) -> None:
    app = tap(tap(sat_down(open_workspace, "helper", GOAL, TON), "helper", "p1"), "asked", "yes")
    app = tap(app, "helper", "nobody")
    assert helper(open_workspace) == Helper()
    assert tiles(app, "asked") == []


def test_nothing_is_marked_before_anything_is_said(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "helper", GOAL, TON)
    assert taps(app, "helper").value is None
    assert text("at_table.asked.not_yet") not in shown(app)


def test_who_the_client_would_rather_not_ask_brings_a_calm_question(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "helper", GOAL, TON, LOT, RATHER_NOT)
    assert HINT not in shown(app)
    app = tap(app, "helper", "p1")
    assert HINT in shown(app)
    app = tap(app, "helper", "p2")
    assert text("at_table.before_asking.child", name="Lot") in shown(app)


def test_with_anybody_else_at_the_table_nothing_is_said_of_who_is_tapped(open_workspace: Workspace) -> None:
    app = tap(sat_down(open_workspace, "helper", GOAL, TON, LOT, RATHER_NOT, present=("p2",)), "helper", "p1")
    assert HINT not in shown(app)


def test_that_somebody_at_the_table_was_chosen_before_stays_covered(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "helper", GOAL, TON, ((*HELPER, "person"), "p1"), present=("p1",))
    assert taps(app, "helper").value is None
    assert text("at_table.covered") in shown(app)
    app = tap(app, "helper", "p1")
    assert helper(open_workspace).person == "p1"


def test_who_is_a_danger_or_must_stay_covered_is_no_tile(open_workspace: Workspace) -> None:
    danger = (("ties", "p1"), Tie(unsafe=True))
    app = sat_down(open_workspace, "helper", GOAL, TON, LOT, danger, covered_people=("p2",))
    assert tiles(app, "helper") == [text("at_table.nobody")]
