"""The lines of a list: each has a name of its own to be heard, and all stand where the script finds them."""

import pytest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

SHEET = {"goal": "g1", "options": {"o1": {"text": "Een"}, "o2": {"text": "Twee"}}}
ROUND = {
    "goals": {"g1": {"own_words": "Buiten", "help_wanted": {"h1": {"text": "Een"}, "h2": {"text": "Twee"}}}},
    "option_sheets": {"s1": SHEET},
    "wishes": {"housing__1": {"text": "Een"}, "housing__2": {"text": "Twee"}},
    "together": {"gatherings": {"m1": {"about": "x", "questions": {"q1": {"text": "Een"}}}}},
}


@pytest.mark.parametrize(
    ("page", "subject", "place"),
    [
        ("options", "s1", "option_sheets-s1-options-o"),
        ("goals", "g1", "goals-g1-help_wanted-h"),
        ("profile", "housing", "wishes-housing__"),
    ],
)
def test_every_line_of_a_list_has_a_name_and_no_two_the_same(open_workspace: Workspace, page, subject, place):
    dossier = Dossier.model_validate({"id": "d1", "name": "Bram", "rounds": {"r1": ROUND}})
    opened = Opened(open_workspace, page, dossier).turn(subject)
    lines = [one for one in (*opened.app.text_input, *opened.app.text_area) if place in (one.key or "")]
    labels = [one.label.strip() for one in lines]
    assert len(labels) == 3
    assert all(labels)
    assert len(set(labels)) == 3
