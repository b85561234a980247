"""What happens next: who does what, and when the next talk is."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.people import NetworkMember
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, STEP
from tests.ui.pages.at_table.sitting import GOAL, now, press, sat_down, shown

OWN = ((*STEP, "own"), "Ik bel Ton op zondag")
FIRST = ((*STEP, "first", "what"), "Het nummer opzoeken")


def test_the_next_talk_becomes_a_visit_to_prepare_and_stays_the_same_one(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "next")
    date, time = (one for one in app.text_input if "visits-b2" in (one.key or ""))
    press(date.set_value("06-12-2026"))
    app = press(time.set_value("10.00"))
    visits = now(open_workspace).rounds["r1"].visits
    assert list(visits) == ["b1", "b2"]
    assert (visits["b2"].on, visits["b2"].at) == ("06-12-2026", "10.00")


def test_what_the_worker_does_is_a_line_of_the_action_list_and_older_lines_stay_away(
    open_workspace: Workspace,
) -> None:
    app = sat_down(open_workspace, "next", ((*ROUND, "actions", "a1", "next"), "Brief van de rechter lezen"))
    assert "Brief van de rechter lezen" not in shown(app)
    line = next(one for one in app.text_input if "-actions-a2" in (one.key or ""))
    press(line.set_value("De gemeente bellen"))
    assert now(open_workspace).rounds["r1"].actions["a2"].next == "De gemeente bellen"


def test_the_first_small_step_comes_before_the_plan_and_nothing_is_typed_twice(
    open_workspace: Workspace,
) -> None:
    app = sat_down(open_workspace, "next", GOAL, OWN, FIRST)
    assert FIRST[1] in shown(app)
    assert OWN[1] not in shown(app)


def test_what_the_client_does_stays_covered_when_it_is_about_somebody_here(open_workspace: Workspace) -> None:
    ton = (("people", "p1"), NetworkMember(name="Ton"))
    app = sat_down(open_workspace, "next", GOAL, OWN, ton, present=("p1",))
    assert "Ton" not in shown(app)


def test_whom_to_call_is_there_when_it_is_known(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "next", (("identity", "support_worker"), "Sanne"))
    assert text("at_table.call") in shown(app)
    assert "Sanne" in shown(app)
