"""At the table: quality of life, a dimension at a time, and the flower that grows with it."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.ui.pages_open import opened
from tests.ui.shown import said

BEGUN = {"kind": "wishes", "begun_at": "2026-11-22T10:00:00+01:00"}
ROWS = {row.key: text(f"at_table.dimensions.{row.key}") for row in worksheet("quality_of_life").rows}
FEELING = ROWS["emotional_wellbeing"]
LABELS = {
    column.key: text(f"at_table.flower.{column.key}") for column in worksheet("quality_of_life").columns
}
NOTHING = text("quality_of_life.nothing_said")


def at(workspace: Workspace, *moments: str, cells: Any = None, wishes: Any = None, **visit: Any) -> AppTest:
    """The page at the first of these moments of a visit that goes on."""
    round = {"sheets": {"quality_of_life": {"cells": cells or {}}}, "wishes": wishes or {}}
    people = {"p1": {"name": "Henk"}}
    dossier = Dossier.model_validate({"id": "d", "name": "Sam", "people": people, "rounds": {"r1": round}})
    begun = Visit.model_validate(BEGUN | {"moments": moments} | visit)
    workspace.add(with_value(dossier, (*ROUND, "visits", "b1"), begun), "")
    return opened(entry("at_table"), "d")


def kept(workspace: Workspace) -> Round:
    live = workspace.live("d", "")
    assert live
    return live.dossier.rounds["r1"]


def flower(app: AppTest) -> dict[str, str]:
    """What the flower says of each dimension."""
    (words,) = (one.words for one in said(app) if one.where == "Image.alt")
    return dict(line.split(": ", 1) for line in words.splitlines())


def test_each_dimension_is_a_tile_and_the_flower_is_empty_at_first(open_workspace: Workspace) -> None:
    app = at(open_workspace, "dimensions")
    assert list(app.button_group[0].options) == list(ROWS.values())
    assert flower(app) == dict.fromkeys(ROWS.values(), NOTHING)


def test_only_what_was_tapped_open_is_asked_and_apart_from_the_life_domains(
    open_workspace: Workspace,
) -> None:
    app = at(open_workspace, "dimensions", "wish", "dimension_present", "next", life_domains=("work",))
    app.button_group[0].set_value(["emotional_wellbeing"]).run()
    visit = kept(open_workspace).visits["b1"]
    assert (visit.dimensions, visit.life_domains) == (("emotional_wellbeing",), ("work",))
    asked = []
    for _ in range(3):
        app = app.button(key="table_on").click().run()
        asked.append(app.title[0].value)
    assert [one.partition(":")[0] for one in asked] == ["Werken", FEELING, "Wat gebeurt er nu?"]


@pytest.mark.parametrize("key", ["present", "barriers", "needed"])
def test_what_is_said_stands_on_the_sheet_and_grows_a_sign_in_the_flower(
    key: str, open_workspace: Workspace
) -> None:
    app = at(open_workspace, f"dimension_{key}", "flower", dimensions=("emotional_wellbeing",))
    app.text_area[0].set_value("Elke avond muziek").run()
    assert kept(open_workspace).sheets["quality_of_life"].cell("emotional_wellbeing", key)
    assert flower(app.button(key="table_on").click().run())[FEELING] == LABELS[key]


def test_a_wish_is_kept_with_its_dimension(open_workspace: Workspace) -> None:
    app = at(open_workspace, "dimension_wish", "flower", dimensions=("emotional_wellbeing",))
    app.text_input[0].set_value("Meer rust").run()
    assert kept(open_workspace).wishes["emotional_wellbeing__1"].text == "Meer rust"
    assert flower(app.button(key="table_on").click().run())[FEELING] == LABELS["wishes"]


def test_the_flower_tells_nothing_of_what_stays_covered(open_workspace: Workspace) -> None:
    cells = {"emotional_wellbeing": {"barriers": "Henk schreeuwt"}, "rights": {"present": "Mijn advocaat"}}
    app = at(open_workspace, "dimensions", cells=cells, present=("p1",), covered_dimensions=("rights",))
    assert flower(app)[FEELING] == NOTHING
    assert ROWS["rights"] not in flower(app)
    assert ROWS["rights"] not in app.button_group[0].options
