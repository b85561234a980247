"""What makes caring lighter: every kind is told with what it is for, and stands on paper when chosen."""

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.compose.parts.about_others import carer
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import Respite
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened, fields_in_sight

AT = ("rounds", "r1", "aanvraag", "respite")


def dossier(**asked: object) -> Dossier:
    rounds = {"r1": {"aanvraag": asked}}
    return Dossier.model_validate({"id": "d", "name": "Sam", "rounds": rounds})


def test_each_kind_is_told_with_what_it_is_for_once_the_fold_is_open(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "request", dossier()).turn("also")
    assert AT not in fields_in_sight(page.app)
    page.set(["share", "own_life"], *AT)
    assert page.dossier.rounds["r1"].aanvraag.respite == ("share", "own_life")
    for kind in Respite:
        told = {"kind": choice_label("respite", kind), "for_what": text(f"respite.for_what.{kind}")}
        assert page.shows(text("respite.line", **told))


def test_what_was_chosen_is_asked_on_paper_and_nothing_else() -> None:
    asked = carer(dossier(respite=("own_life", "share")), "r1")
    labels = [choice_label("respite", kind) for kind in (Respite.SHARE, Respite.OWN_LIFE)]
    assert asked.index(labels[0]) < asked.index(labels[1])
    assert choice_label("respite", Respite.INFORMAL) not in asked
    assert carer(dossier(), "r1") == ""
