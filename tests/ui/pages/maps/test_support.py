"""Support wished, given and working: folded beside the table, and what differs told in words."""

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

KINDS = choice_lists()["support"]


def support(workspace: Workspace, present: tuple[str, ...] = ()) -> Opened:
    people = {"p1": {"name": "Anna", "role": "friend"}}
    round = {"meeting": {"present": present}}
    ties = {"p1": {"now": ["advice"]}}
    fields = {"id": "d", "name": "Sam", "people": people, "ties": ties, "rounds": {"r1": round}}
    return Opened(workspace, "maps", Dossier.model_validate(fields)).turn("support")


def test_what_is_wished_in_vain_and_what_does_not_help_are_questions(open_workspace: Workspace) -> None:
    page = support(open_workspace)
    assert page.fold(text("maps.support.difference")) is False
    page.set(["company"], "ties", "p1", "wished").set(["company"], "ties", "p1", "works")
    assert page.shows(text("maps.support.in_vain", kinds=KINDS["company"].lower()))
    assert page.shows(text("maps.support.no_effect", kinds=KINDS["advice"].lower()))


def test_the_worker_finds_it_on_the_own_page(open_workspace: Workspace) -> None:
    page = support(open_workspace).set(["company"], "ties", "p1", "wished").go("mirror").turn("network")
    assert page.shows(text("mirror.features.in_vain", name="Anna", kinds=KINDS["company"].lower()))


def test_who_sits_there_does_not_see_what_is_wished_of_them(open_workspace: Workspace) -> None:
    page = support(open_workspace, ("p1",))
    assert page.has("ties", "p1", "now")
    assert not page.has("ties", "p1", "wished")
