"""The help that is there already, in a fold above the goals: nobody is typed again."""

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, STEP, with_a_goal
from tests.ui.pages_open import Opened

PEOPLE = {"p1": {"name": "Zus", "gives": "Kookt"}, "p3": {"name": "Mia", "role": "professional"}}
HELP = (*ROUND, "existing_help")
TITLE = worksheet("existing_help").title


def helped(**round) -> Dossier:
    dossier = with_a_goal(
        (("people",), PEOPLE), ((*STEP, "wmo", "w1"), {"what": "Taxi", "outcome": "granted"})
    )
    return with_value(dossier, (*ROUND, "meeting"), round) if round else dossier


def test_it_is_closed_until_wanted_and_keeps_what_each_help_yields(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", helped())
    assert page.fold(TITLE) is False
    page.set("Warm eten", *HELP, "p1", "yields").set("keep", *HELP, "p1", "verdict")
    page.set("Ik kom er weer", *HELP, "g1_t1__w1", "yields")
    kept = page.dossier.rounds["r1"].existing_help
    assert {key: each.yields for key, each in kept.items()} == {
        "p1": "Warm eten",
        "g1_t1__w1": "Ik kom er weer",
    }
    assert page.shows("**Zus** · Kookt")


def test_while_nobody_helps_there_is_no_fold(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", Dossier(id="d", name="Sam"))
    assert TITLE not in page.folds()


def test_who_sits_at_the_table_does_not_read_whether_their_help_may_stay(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", helped(present=("p1",)))
    assert not page.has(*HELP, "p1", "verdict")
    assert page.has(*HELP, "p3", "verdict")


def test_a_link_leads_into_the_fold(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", helped()).bring(*HELP, "p3", "yields")
    assert page.fold(TITLE) is True
