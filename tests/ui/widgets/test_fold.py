"""What lies in a closed fold is not drawn, and is there as soon as the fold opens."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.fold import KEY
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.dossiers.bram import bram
from tests.ui.pages_open import KINDS, Opened, closed_folds, opened, turn, unfolded

TWENTY = {f"p{number}": NetworkMember(name=f"Naam {number}") for number in range(1, 21)}
FIELDS_OF_ONE = 12


def fields(page: Opened) -> list[str]:
    return [one.key or "" for kind in KINDS for one in getattr(page.app, kind)]


def network(workspace: Workspace) -> Opened:
    return Opened(workspace, "network", bram().model_copy(update={"people": TWENTY}))


def test_of_twenty_closed_people_no_field_is_drawn(open_workspace: Workspace) -> None:
    page = network(open_workspace)
    assert len(closed_folds(page.app)) == len(TWENTY)
    assert [key for key in fields(page) if "-people-" in key] == []


def test_only_of_the_person_whose_fold_is_open_the_fields_are_drawn(open_workspace: Workspace) -> None:
    page = network(open_workspace)
    turn(page.app, ["person_p3"])
    page.app.run()
    drawn = [key for key in fields(page) if "-people-" in key]
    assert drawn
    assert all("-people-p3-" in key for key in drawn)
    assert len(drawn) <= FIELDS_OF_ONE


def test_a_name_that_changes_leaves_the_fold_open(open_workspace: Workspace) -> None:
    page = network(open_workspace)
    turn(page.app, ["person_p3"])
    page.app.run()
    key = next(key for key in fields(page) if key.endswith("-people-p3-name"))
    page.app.text_input(key).set_value("Truus").run()
    assert "person_p3" not in closed_folds(page.app)


@pytest.mark.parametrize(
    ("page", "practice"),
    [("plan", "bram-review"), ("plan", "tavenier"), ("network", "tavenier")],
)
def test_unfolding_draws_more_than_there_was(page: str, practice: str, workspace: Workspace) -> None:
    everything = opened(entry(page), practice_id(practice))
    memory = everything.session_state["memory"]
    shut = {key: (False, times) for key, (_, times) in memory["folds"].items()}
    everything.session_state["memory"] = {**memory, "folds": shut}
    count = len([one for kind in KINDS for one in getattr(everything, kind)])
    everything.run()
    assert len([one for kind in KINDS for one in getattr(everything, kind)]) < count


def test_a_fold_that_was_closed_opens_again_for_who_is_brought_to_a_place_in_it(
    open_workspace: Workspace,
) -> None:
    page = network(open_workspace)
    for _ in range(2):
        page.app.session_state["focus"] = ("people", "p3", "name")
        page.app.run()
        assert "person_p3" not in closed_folds(page.app)
        memory = page.app.session_state["memory"]
        shut = {**memory["folds"], "person_p3": (False, memory["pointed_times"])}
        page.app.session_state["memory"] = {**memory, "folds": shut}
        page.app.run()
        assert "person_p3" in closed_folds(page.app)


def test_a_new_step_begins_open_and_stays_so_while_it_is_filled_in(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "plan", bram())
    page.app.button(
        next(one.key for one in page.app.button if one.label == text("plan.add_step"))
    ).click().run()
    fresh = [key for key in fields(page) if key.endswith("-own")]
    assert len(fresh) == 1
    page.app.text_area(fresh[0]).set_value("Zelf bellen").run()
    assert fresh[0] in fields(page)


@pytest.mark.parametrize(
    ("page", "subject"),
    [("goals", "g1"), ("plan", "g1"), ("action", "actions"), ("mirror", "look"), ("network", "")],
)
def test_a_step_back_closes_no_fold(page: str, subject: str, open_workspace: Workspace) -> None:
    dossier = with_value(bram(), ("rounds", "r1", "actions", "a1", "problem"), "De kliko staat er nog")
    dossier = with_value(dossier, ("private", "mirrors", "m1", "situation"), "Het eerste gesprek")
    here = Opened(open_workspace, page, dossier)
    if subject:
        here.turn(subject)
    unfolded(here.app)
    before = [one.key for one in here.app.expander]
    assert before
    live = open_workspace.live(here.id, "")
    assert live is not None
    window = here.app.session_state["window"]
    live.change(lambda now: with_value(now, ("identity", "town"), "Zeist"), window=window)
    here.app.button(key="frame_undo").click().run()
    assert here.dossier.identity.town == "Amersfoort"
    assert [one.key for one in here.app.expander] == before
    assert not closed_folds(here.app)


def test_keys_of_folds_tell_the_script_which_they_are(open_workspace: Workspace) -> None:
    page = network(open_workspace)
    assert all((one.key or "").startswith(KEY) for one in page.app.expander if "Naam" in one.label)
