"""What the client wants with a contact: free to choose, with the suggestion first."""

from supportcycle.content.catalogue import choice_label, choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

MOVES = choice_lists()["radio_move"]


def asking(workspace: Workspace, tie=None, asks=None, **person) -> Opened:
    people = {"p1": {"name": "Anna", "role": "friend", **person}}
    round = {"asks": asks or {}}
    parts = {"people": people, "ties": {"p1": tie or {}}, "rounds": {"r1": round}}
    return Opened(workspace, "maps", Dossier.model_validate({"id": "d", "name": "Sam", **parts})).turn(
        "asking"
    )


def choice(page: Opened):
    label = worksheet("tie_radio").named["radio"].label
    return next(one for one in (*page.app.selectbox, *page.app.button_group) if one.label == label)


def test_every_move_may_be_chosen_and_the_suggestion_stands_first_with_why(open_workspace: Workspace) -> None:
    page = asking(open_workspace, {"quality": "distant", "weight": "much"})
    assert sorted((*choice(page).options, MOVES["search"])) == sorted(MOVES.values())
    assert choice(page).options[0] == MOVES["intensify"]
    why = choice_label("radio_condition", "weak_but_dear")
    assert page.shows(text("maps.asking.because", move=MOVES["intensify"], why=why))


def test_talking_it_out_is_not_there_when_it_went_wrong_before(open_workspace: Workspace) -> None:
    asks = {"a1": {"person": "p1", "reasons": {"r21": {}}}}
    page = asking(open_workspace, {"quality": "conflict"}, asks)
    assert MOVES["unblock"] not in choice(page).options
    assert MOVES["maintain"] in choice(page).options


def test_how_it_was_before_is_asked_in_a_fold_and_brings_a_suggestion(open_workspace: Workspace) -> None:
    page = asking(open_workspace, {"frequency": "less"})
    assert page.fold(text("maps.asking.before")) is False
    page.set("weekly", "ties", "p1", "frequency_before")
    assert choice(page).options[0] == MOVES["revive"]


def test_what_follows_fits_the_move_that_was_chosen(open_workspace: Workspace) -> None:
    page = asking(open_workspace, {"radio": "activate", "frequency": "less"})
    assert page.has("ties", "p1", "radio_step")
    assert not page.has("ties", "p1", "search_through")
    page.set("search", "ties", "p1", "radio")
    assert page.has("ties", "p1", "search_through")
    assert page.has("ties", "p1", "not_found")
    page.set("leave_as_is", "ties", "p1", "radio")
    assert not page.has("ties", "p1", "radio_step")
