"""Style sheets speak of what is drawn, and are sent once."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import supportcycle.ui
from supportcycle.ui.widgets import tiles
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages.at_table.sitting import sat_down
from tests.ui.shown import said

UI = Path(supportcycle.ui.__file__).parent
SHEETS = sorted(UI.rglob("*.css"))
CODE = "\n".join(file.read_text(encoding="utf-8") for file in sorted(UI.rglob("*.py")))
WHOLE = set(re.findall(r'"([a-z_]+)"', CODE))
BEGUN = set(re.findall(r'f"([a-z_]{4,})\{', CODE))
"""Keys as they stand in the code, and the beginnings of those that are put together."""


def keys_of(sheet: Path) -> set[str]:
    """The keys of Streamlit's containers and widgets a sheet speaks of."""
    return set(re.findall(r"st-key-([a-z][a-z_]*)", sheet.read_text(encoding="utf-8")))


def is_drawn(key: str) -> bool:
    """Whether a key is this one, begins so, or is put together with something behind its first words."""
    return any(whole.startswith(key) for whole in WHOLE | BEGUN) or key.startswith(tuple(BEGUN))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: str(sheet.relative_to(UI)))
def test_a_sheet_speaks_of_no_key_that_nothing_has(sheet: Path) -> None:
    assert [key for key in sorted(keys_of(sheet)) if not is_drawn(key)] == []


def test_how_tiles_look_is_sent_once_however_many_sets_there_are(open_workspace: Workspace) -> None:
    app: AppTest = sat_down(open_workspace, "faces")
    assert len(app.button_group) == 4
    assert sum(tiles.STYLE in one.words for one in said(app)) == 1
