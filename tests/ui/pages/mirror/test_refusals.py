"""For the worker alone: what the client would not, until when it rests, and how to ask it otherwise."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.privacy.kept_from_people import is_for_worker, kept_from
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

GOAL = {"own_words": "Vaker op pad", "rather_not": ["p1"]}
NETWORK = {"wanted": "later", "refusal": {"why": "Te druk", "return_on": "01-01-2020"}}
OTHER_WAY = ("people", "p1", "refusal", "another_way")


def dossier(**round: object) -> Dossier:
    people = {"p1": {"name": "Anna"}}
    return Dossier.model_validate({"id": "d", "name": "Sam", "people": people, "rounds": {"r1": round}})


def mirror(workspace: Workspace, asked: Dossier) -> Opened:
    return Opened(workspace, "mirror", asked).turn("network")


def test_a_no_can_be_asked_once_more_another_way(open_workspace: Workspace) -> None:
    page = mirror(open_workspace, dossier(goals={"g1": GOAL}))
    assert page.shows(text("mirror.refusals.no_day"))
    page.set("Eerst samen koffie", *OTHER_WAY)
    assert page.dossier.people["p1"].refusal.another_way == "Eerst samen koffie"


def test_every_no_can_be_chosen_whatever_it_is_about(open_workspace: Workspace) -> None:
    sheets = {"personal_profile": {"not_now": ["work"]}}
    page = mirror(open_workspace, dossier(goals={"g1": GOAL}, sheets=sheets, network=NETWORK))
    assert page.shows(text("mirror.refusals.why"))
    [chooser] = [one for one in page.app.button_group if one.label == text("mirror.refusals.which")]
    assert len(chooser.options) == 3


def test_why_and_the_day_that_came_are_told(open_workspace: Workspace) -> None:
    page = mirror(open_workspace, dossier(network=NETWORK))
    assert page.shows(text("mirror.refusals.reason", why="Te druk"))
    assert page.shows(text("mirror.refusals.today", day="01-01-2020"))


def test_a_day_to_come_is_told_as_rest_and_without_a_no_it_says_so(open_workspace: Workspace) -> None:
    later = {"wanted": "later", "refusal": {"return_on": "01-01-2999"}}
    assert mirror(open_workspace, dossier(network=later)).shows(
        text("mirror.refusals.rests", day="01-01-2999")
    )


def test_without_a_no_it_says_so(open_workspace: Workspace) -> None:
    assert mirror(open_workspace, dossier()).shows(text("mirror.refusals.none"))


def test_the_other_way_is_for_the_worker_and_kept_from_those_around_the_client() -> None:
    assert page_of(OTHER_WAY) == "mirror"
    assert is_for_worker(OTHER_WAY)
    assert "p1" in kept_from(dossier(), OTHER_WAY)
