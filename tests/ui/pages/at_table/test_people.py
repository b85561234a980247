"""At the table: the people named, put on the circle, and who gives or costs energy."""

import json
from math import dist
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.ui.pages_open import Opened, opened
from tests.ui.shown import said
from tests.ui.test_hostile_drawings import drawings

PEOPLE = {"p1": {"name": "Ans"}, "p2": {"name": "Benjamin", "relation": "broer"}, "p3": {"name": "Cor"}}
BEGUN = {"kind": "free", "begun_at": "2026-11-22T10:00:00+01:00"}
PLACE = {"ring": "intimacy", "quadrant": "family"}


def at(workspace: Workspace, moment: str, *, people: Any = PEOPLE, ties: Any = None, **visit: Any) -> AppTest:
    """The page at one moment of a visit that goes on."""
    dossier = Dossier.model_validate({"id": "d", "name": "Sam", "people": people, "ties": ties or {}})
    begun = Visit.model_validate(BEGUN | {"moments": (moment,)} | visit)
    workspace.add(with_value(dossier, (*ROUND, "visits", "b1"), begun), "")
    return opened(entry("at_table"), "d")


def kept(workspace: Workspace) -> Dossier:
    live = workspace.live("d", "")
    assert live
    return live.dossier


def cards(app: AppTest) -> list[str]:
    return [each.value for each in app.text]


def words(app: AppTest) -> str:
    """All that is handed to the browser, that in drawings too."""
    assert not app.exception
    return "\n".join([*(one.words for one in said(app)), *drawings(app)])


def board(app: AppTest) -> dict[str, Any]:
    told = [one.words for one in said(app) if one.where == "BidiComponent.json" and "pieces" in one.words]
    return dict(json.loads(json.loads(told[0])["board"]))


def pieces(app: AppTest) -> dict[str, dict[str, Any]]:
    """Everybody on the board, as its script is told."""
    return {piece["name"]: piece for piece in board(app)["pieces"]}


def seats(app: AppTest) -> dict[str, tuple[float, float]]:
    """Where everybody stands, as parts of how wide and high the circle is."""
    field = board(app)["shape"]
    return {
        name: ((piece["x"] - field["x"]) / field["rx"], piece["y"] / field["ry"])
        for name, piece in pieces(app).items()
    }


def test_names_are_taken_one_after_another_and_stand_there_as_cards(open_workspace: Workspace) -> None:
    app = at(open_workspace, "people", people={})
    for name in ("Ans", "Ben, de buurman"):
        next(field for field in app.text_input if field.label == text("at_table.name")).set_value(name).run()
    assert [person.name for person in kept(open_workspace).people.values()] == ["Ans", "Ben, de buurman"]
    assert cards(app) == ["Ben, de buurman", "Ans"]


def test_a_card_holds_a_name_and_nothing_that_was_said_about_somebody(open_workspace: Workspace) -> None:
    people = {"p1": {"name": "Ans", "relation": "tante", "remark": "drinkt"}, "p2": {"relation": "buurvrouw"}}
    assert cards(at(open_workspace, "people", people=people)) == ["buurvrouw", "Ans"]


@pytest.mark.parametrize("moment", ["people", "circle", "energy_gives", "energy_costs"])
def test_who_must_stay_covered_is_not_there_and_nothing_says_so(
    moment: str, open_workspace: Workspace
) -> None:
    app = at(open_workspace, moment, ties={"p2": PLACE}, covered_people=("p2",))
    seen = words(app)
    assert "Benjamin" not in seen
    assert text("at_table.covered") not in seen
    assert "Ans" in seen


def test_on_the_circle_is_everybody_and_who_has_no_place_can_be_put(open_workspace: Workspace) -> None:
    found = pieces(at(open_workspace, "circle", ties={"p1": PLACE}))
    assert {name: piece["ring"] for name, piece in found.items()} == {"Ans": 0, "Benjamin": None, "Cor": None}


def test_where_somebody_was_put_before_is_not_seen_by_that_person(open_workspace: Workspace) -> None:
    app = at(open_workspace, "circle", ties={"p1": PLACE, "p3": PLACE}, present=("p1",))
    assert {name: piece["ring"] for name, piece in pieces(app).items()} == {
        "Ans": None,
        "Benjamin": None,
        "Cor": 0,
    }


def test_everybody_stands_in_the_same_place_as_on_the_map_at_the_office(open_workspace: Workspace) -> None:
    ties = {"p1": PLACE, "p2": PLACE | {"seat": 3}, "p3": {"ring": "services", "quadrant": "society"}}
    here = seats(at(open_workspace, "circle", ties=ties))
    there = seats(Opened(open_workspace, "maps", kept(open_workspace)).turn("circle").app)
    assert list(here) == list(there) == ["Ans", "Benjamin", "Cor"]
    assert max(dist(here[name], there[name]) for name in here) < 0.16


def test_who_is_tapped_gives_energy_and_who_is_tapped_again_does_not(open_workspace: Workspace) -> None:
    app = at(open_workspace, "energy_gives", ties={"p3": {"energy": "costs"}})
    app.button_group[0].set_value(["p1", "p2"]).run()
    assert {id: tie.energy for id, tie in kept(open_workspace).ties.items()} == {
        "p1": "gives",
        "p2": "gives",
        "p3": "costs",
    }
    app.button_group[0].set_value(["p1"]).run()
    assert kept(open_workspace).ties["p2"].energy is None
    assert kept(open_workspace).ties["p3"].energy == "costs"


def test_what_somebody_costs_is_not_asked_while_that_person_sits_there(open_workspace: Workspace) -> None:
    app = at(open_workspace, "energy_costs", ties={"p2": PLACE | {"energy": "costs"}}, present=("p2",))
    assert list(app.button_group[0].options) == ["Ans", "Cor"]
    app.button_group[0].set_value(["p1"]).run()
    assert kept(open_workspace).ties["p2"].energy == "costs"
    seen = words(app)
    assert text("maps.circle.person_words", name="Ans", facts="kost energie") in seen
    assert "Benjamin (familie, kost" not in seen
    assert "Benjamin" in seen


def test_energy_is_not_asked_when_everybody_sits_at_the_table(open_workspace: Workspace) -> None:
    here = {"moments": ("energy_gives", "story")}
    question = {moment.key: moment.question for moment in visits()["free"].moments}
    app = at(open_workspace, "energy_gives", present=("p1", "p2", "p3"), **here)
    assert app.title[0].value == question["story"]


def test_of_who_is_only_told_of_nothing_is_asked_while_they_sit_there(open_workspace: Workspace) -> None:
    app = at(open_workspace, "energy_costs", ties={"p2": {"energy": "costs"}}, others="mijn broer")
    assert list(app.button_group[0].options) == ["Ans", "Cor"]
    assert "kost energie" not in words(app)


def test_energy_is_asked_of_nobody_when_the_only_one_is_told_of(open_workspace: Workspace) -> None:
    alone = {"p1": {"name": "Ben", "relation": "broer"}}
    app = at(open_workspace, "energy_costs", people=alone, others="mijn broer")
    assert app.button_group == [] or list(app.button_group[0].options) == []
    assert not app.exception
