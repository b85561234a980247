"""What the worker works towards with each contact: per person, told together, and never at the table."""

from supportcycle.content.catalogue import choice_label, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.privacy.kept_from_people import is_for_worker, kept_from
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

PEOPLE = {"p1": {"name": "Anna", "role": "friend"}, "p2": {"name": "Rob", "role": "neighbour"}}
AIM = ("ties", "p1", "aim")


def dossier(**people) -> Dossier:
    fields = {"id": "d", "name": "Sam", "people": people, "rounds": {"r1": {}}}
    return Dossier.model_validate(fields)


def test_the_aim_with_each_is_told_by_aim(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "mirror", dossier(**PEOPLE)).turn("network").set("wind_down", *AIM)
    told = {"aim": choice_label("network_aim", "wind_down"), "people": "Anna"}
    assert page.shows(text("mirror.aims.people", **told))


def test_without_anybody_it_says_where_people_come_from(open_workspace: Workspace) -> None:
    assert Opened(open_workspace, "mirror", dossier()).turn("network").shows(text("maps.nobody_yet"))


def test_the_aim_is_for_the_worker_and_kept_from_who_it_is_about() -> None:
    assert page_of(AIM) == "mirror"
    assert is_for_worker(AIM)
    assert "p1" in kept_from(dossier(**PEOPLE), AIM)
