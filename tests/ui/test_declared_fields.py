"""What is declared for a worksheet can be filled in on its page, be it in no list of the page itself."""

from typing import Any

import pytest

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened, fields_in_sight, unfolded

STEP = (*ROUND, "versions", "v1", "plans", "g1", "steps", "g1_t9")
PERSON = ("people", "p9")
MEETING = (*ROUND, "together", "gatherings", "m1")
ON_OTHER_PAGES = {
    "voorziening": {"outcome", "granted"},
    "gathering": {"looked_back", "again_on"},
    "first_step": {"state", "how_it_felt"},
}
"""What is asked later."""
SAID: dict[str, tuple[str, Path, Path, Any]] = {
    "person": ("network", PERSON, PERSON, {"name": "Ton"}),
    "person_more": ("network", PERSON, PERSON, {"name": "Ton", "named_by": "family"}),
    "person_sharing": ("network", PERSON, PERSON, {"name": "Ton"}),
    "helper": (
        "plan",
        STEP,
        (*STEP, "others", "o1"),
        {"others": {"o1": {"asked": "not_yet", "person": "p20"}}},
    ),
    "professional": ("plan", STEP, (*STEP, "professionals", "p1"), {"professionals": {"p1": {}}}),
    "voorziening": ("plan", STEP, (*STEP, "wmo", "w1"), {"wmo": {"w1": {}}}),
    "first_step": ("plan", STEP, (*STEP, "first"), {}),
    "say": ("plan", STEP, (*STEP, "say"), {}),
    "gathering": ("together", MEETING, MEETING, {}),
}
"""By worksheet: its page, what is put where for it to be asked, and where its answers stand."""


@pytest.mark.parametrize("sheet", SAID)
def test_every_field_of_it_is_on_the_page(sheet: str, open_workspace: Workspace) -> None:
    page, put, place, said = SAID[sheet]
    extra = {"text": "Lid worden"} if put == STEP else {}
    dossier = with_value(bram(), ("people", "p20"), {"name": "Roos", "role": "housemate"})
    opened = Opened(open_workspace, page, with_value(dossier, put, {**extra, **said})).bring(*put)
    drawn = {path[-1] for path in fields_in_sight(unfolded(opened.app)) if path[:-1] == place}
    declared = {field.key for field in worksheet(sheet).fields}
    assert drawn >= declared - ON_OTHER_PAGES.get(sheet, set())
