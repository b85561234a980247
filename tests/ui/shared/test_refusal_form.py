"""A fold beside each no of the client: why, and a day to come back to it; closed until somebody wants it."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.loose_ends.refused import refused
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened, fields_in_sight

R1: Path = ("rounds", "r1")
OPTIONS = {
    "s1": {"goal": "g1", "weighing": True, "options": {"o1": {"text": "Een club", "liking": ["not_nice"]}}}
}
GOAL = {"own_words": "Vaker op pad"}
PEOPLE = {"p1": {"name": "Anna", "role": "friend"}}
ASKED = {"a1": {"person": "p1", "known_by": "assumed"}}
OPTION: Path = (*R1, "option_sheets", "s1", "options", "o1")
PLACES = {
    "person": ("goals", {"goals": {"g1": {**GOAL, "rather_not": ["p1"]}}}, "g1", ("people", "p1")),
    "goal": ("goals", {"goals": {"g1": {**GOAL, "not_now": True}}}, "g1", (*R1, "goals", "g1")),
    "request": ("maps", {"asks": ASKED}, "asking", (*R1, "asks", "a1")),
    "network": ("maps", {"network": {"wanted": "rather_not"}}, "collect", (*R1, "network")),
    "option": ("options", {"goals": {"g1": GOAL}, "option_sheets": OPTIONS}, "s1", OPTION),
    "row": ("profile", {"sheets": {"personal_profile": {"not_now": ["work"]}}}, "work", ()),
    "quality": ("quality_of_life", {"sheets": {"quality_of_life": {"not_now": ["rights"]}}}, "rights", ()),
}


def dossier(ties: dict | None = None, **round: object) -> Dossier:
    fields = {"id": "d", "name": "Sam", "people": PEOPLE, "ties": ties or {}, "rounds": {"r1": round}}
    return Dossier.model_validate(fields)


def drawn(workspace: Workspace, page: str, asked: Dossier, turn: str) -> Opened:
    opened = Opened(workspace, page, asked)
    return opened.turn(turn) if turn else opened


@pytest.mark.parametrize("place", PLACES)
def test_beside_a_no_it_can_be_said_why_and_when_to_look_again(place: str, open_workspace: Workspace) -> None:
    page, round, turn, at = PLACES[place]
    asked = dossier(**round)
    [found] = refused(asked)
    if at:
        assert found.path == (*at, "refusal")
    opened = drawn(open_workspace, page, asked, turn)
    assert (*found.path, "why") not in fields_in_sight(opened.app)
    opened.set("Te druk nu", *found.path, "why").set("01-03-2027", *found.path, "return_on")
    [now] = refused(opened.dossier)
    assert (now.refusal.why, now.refusal.return_on) == ("Te druk nu", "01-03-2027")
    assert not opened.has(*found.path, "another_way")


def test_of_a_contact_that_stays_as_it_is_it_can_be_said_too(open_workspace: Workspace) -> None:
    asked = dossier({"p1": {"radio": "leave_as_is"}})
    opened = drawn(open_workspace, "maps", asked, "asking")
    opened.set("Het is goed zo", "ties", "p1", "refusal", "why")
    assert opened.dossier.ties["p1"].refusal.why == "Het is goed zo"


def test_without_a_no_there_is_no_such_fold_and_none_where_it_is_not_safe(open_workspace: Workspace) -> None:
    calm = dossier({"p1": {"radio": "leave_as_is", "unsafe": True}}, goals={"g1": GOAL})
    opened = drawn(open_workspace, "maps", calm, "asking")
    for page in ("maps", "goals"):
        labels = [fold.label for fold in opened.go(page).app.expander]
        assert not any(text("refusal.fold") in label for label in labels)
