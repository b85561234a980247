"""What hangs on somebody is shown before a name is changed and before somebody is taken away."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_text
from supportcycle.domain.editing import wish_about
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import Gone
from supportcycle.domain.network.snapshot_taking import with_snapshot
from supportcycle.domain.update import with_value
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.workspace import Workspace
from tests.domain.cases.every_case import tavenier
from tests.domain.cases.tavenier import PIETER
from tests.domain.network.building import TODAY
from tests.ui.pages_open import Opened


@pytest.mark.slow
def test_a_person_page_leads_to_where_they_stand_and_says_which_sentences_name_them(
    open_workspace: Workspace,
) -> None:
    dossier = wish_about(tavenier(), PIETER, "Samen een avond weg")
    dossier = with_value(dossier, ("rounds", "r1", "meeting", "story"), "Pieter en ik zijn moe.")
    page = Opened(open_workspace, "network", dossier)
    pages = ", ".join(text(f"pages.{key}") for key in ("meeting", "maps", "goals"))
    assert page.shows(text("network.in_sentences", pages=pages))
    page.press(text("onward.link", kind="Wens", words="Samen een avond weg"))
    assert page.app.title[0].value == text("pages.profile")


@pytest.mark.slow
def test_taking_somebody_away_says_what_goes_from_the_maps(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "network", with_snapshot(tavenier(), TODAY))
    for key, count in (("ties", 1), ("partnerships", 1), ("descents", 3), ("snapshots", 1)):
        assert page.shows(text(f"network.goes.{key}", count=count))


@pytest.mark.slow
def test_a_new_name_follows_everywhere_but_in_own_sentences(open_workspace: Workspace) -> None:
    dossier = wish_about(tavenier(), PIETER, "Samen een avond weg")
    page = Opened(open_workspace, "network", dossier).set("Peter", "people", PIETER, "name")
    assert page.dossier.people[PIETER].name == "Peter"
    page.press(text("onward.link", kind="Wens", words="Samen een avond weg"))
    page.go("profile").press(text("onward.on_map", name="Peter"))
    assert page.app.title[0].value == text("pages.maps")


def alone(**parts):
    return Dossier.model_validate(
        {"id": "d", "name": "Sam", "people": {"p1": {"name": "Jan"}}, "rounds": {"r1": {}}, **parts}
    )


ONLY = {
    "a tie": ({"ties": {"p1": {"quality": "good"}}}, "ties"),
    "a descent": ({"descents": {"d1": {"child": "client", "parent": "p1"}}}, "descents"),
    "a kept map": ({"snapshots": {"m1": {"people": {"p1": {"name": "Jan"}}}}}, "snapshots"),
    "an agreement": ({"rounds": {"r1": {"helper_agreements": {"p1": {"cannot": "Bel"}}}}}, "agreements"),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ONLY)
def test_who_stands_somewhere_is_never_said_to_stand_nowhere(kind: str, open_workspace: Workspace) -> None:
    parts, key = ONLY[kind]
    page = Opened(open_workspace, "network", alone(**parts))
    assert not page.shows(text("network.nothing_hangs_on"))
    assert page.shows(text(f"network.goes.{key}", count=1))


def test_who_stands_nowhere_is_said_to(open_workspace: Workspace) -> None:
    assert Opened(open_workspace, "network", alone()).shows(text("network.nothing_hangs_on"))


def test_that_a_contact_is_over_can_be_said_and_taken_back(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "network", alone()).set("over", "people", "p1", "gone")
    assert page.dossier.people["p1"].gone == "over"
    page.set(None, "people", "p1", "gone")
    assert page.dossier.people["p1"].gone is None


def test_who_is_gone_is_told_beside_an_earlier_map(open_workspace: Workspace) -> None:
    kept = with_snapshot(alone(), TODAY)
    gone = with_value(kept, ("people", "p1", "gone"), Gone.OVER)
    maps = Opened(open_workspace, "maps", gone).subject(text("maps.subjects.then_now"))
    assert maps.shows(text("maps.changes.gone", name="Jan"))


def test_taking_a_goal_away_says_what_goes_along(open_workspace: Workspace) -> None:
    dossier = from_text(practice_text("bram-plan")).model_copy(update={"id": "bram"})
    round = dossier.rounds["r1"]
    sheets = sum(sheet.goal == "g1" for sheet in round.option_sheets.values())
    steps = len(round.versions["v1"].plans["g1"].steps)
    page = Opened(open_workspace, "goals", dossier).subject("Mijn huishouden")
    assert page.shows(text("goals.goes_along", sheets=sheets, steps=steps))
