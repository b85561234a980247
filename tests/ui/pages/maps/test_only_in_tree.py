"""Who stands in the family tree alone is never missing from the other maps without a word."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.who_counts import counted, only_in_tree
from supportcycle.ui.pages.maps.only_in_tree import SUBJECTS
from supportcycle.ui.pages.maps.page import _SUBJECTS
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened, unfolded

WITHOUT = {"vip", "life_line", "then_now"}
PEOPLE = {
    "p1": {"name": "Opa", "only_in_family_tree": True},
    "p2": {"name": "Oma", "only_in_family_tree": True, "gone": "died"},
    "p3": {"name": "Zus"},
}


def family() -> Dossier:
    return Dossier.model_validate({"id": "f", "name": "Sam", "people": PEOPLE, "rounds": {"r1": {}}})


def test_every_subject_says_it_or_has_a_reason_not_to() -> None:
    assert {key for inside in _SUBJECTS.values() for key in inside} == SUBJECTS | WITHOUT


@pytest.mark.slow
@pytest.mark.parametrize("subject", sorted(SUBJECTS))
def test_it_is_said_on_each_map_who_is_in_the_tree_alone(subject: str, open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "maps", family()).turn(subject)
    assert text("maps.only_in_tree.title", count=1) in page.folds()


def test_one_press_puts_somebody_among_the_people(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "maps", family()).turn("circle")
    unfolded(page.app)
    page.press(text("maps.only_in_tree.add", name="Opa"))
    assert only_in_tree(page.dossier) == ()
    assert list(counted(page.dossier)) == ["p1", "p3"]


def test_nothing_is_said_when_nobody_is_there_alone(open_workspace: Workspace) -> None:
    dossier = Dossier.model_validate({"id": "f", "name": "Sam", "people": {"p3": PEOPLE["p3"]}})
    page = Opened(open_workspace, "maps", dossier).turn("circle")
    assert not [label for label in page.folds() if "stamboom" in label]
