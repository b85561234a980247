"""Somebody lost from sight: folded, and nowhere else until the client makes something of it."""

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

PEOPLE = {
    "p1": {"name": "Anna", "role": "friend"},
    "p2": {"name": "Amina", "role": "family", "gone": "lost"},
    "p3": {"name": "Rob", "gone": "lost"},
}
GOAL = {"own_words": "Weer familie om me heen"}


def dossier(**parts) -> Dossier:
    round = {"goals": {"g1": GOAL}, "option_sheets": {"s1": {"goal": "g1"}}}
    fields = {"id": "d", "name": "Sam", "people": PEOPLE, "rounds": {"r1": round}, **parts}
    return Dossier.model_validate(fields)


def asking(workspace: Workspace, start: Dossier) -> Opened:
    return Opened(workspace, "maps", start).turn("asking")


def names(page: Opened) -> list[str]:
    found = next((one for one in page.app.button_group if (one.key or "").startswith("turn_lost")), None)
    return list(found.options) if found else []


def test_nobody_is_named_while_the_fold_is_closed(open_workspace: Workspace) -> None:
    page = asking(open_workspace, dossier())
    assert page.fold(text("maps.lost.title")) is False
    assert not names(page)


def test_through_whom_to_look_becomes_an_idea_only_when_the_client_presses(open_workspace: Workspace) -> None:
    page = asking(open_workspace, dossier()).set("search", "ties", "p2", "radio")
    page.set("het Rode Kruis", "ties", "p2", "search_through")
    page.set("Dan schrijf ik een brief", "ties", "p2", "not_found")
    assert not page.dossier.rounds["r1"].option_sheets["s1"].options
    options = Opened(open_workspace, "options", page.dossier.model_copy(update={"id": "two"}))
    assert not any("Amina" in button.label for button in options.app.button)
    page.press("Weer familie om me heen")
    made = page.dossier.rounds["r1"].option_sheets["s1"].options["o1"]
    assert made.text == "Amina: " + text("onward.search_through", through="het Rode Kruis")


def test_searching_is_suggested_first_and_leaving_it_is_as_good(open_workspace: Workspace) -> None:
    page = asking(open_workspace, dossier())
    page.shows("")
    moves = next(one for one in page.app.selectbox if (one.key or "").endswith("-ties-p2-radio"))
    assert moves.options[0] == choice_lists()["radio_move"]["search"]
    assert choice_lists()["radio_move"]["leave_as_is"] in moves.options


def test_who_did_harm_is_not_among_those_to_look_for(open_workspace: Workspace) -> None:
    start = with_value(dossier(), ("ties", "p2", "unsafe"), True)
    start = with_value(start, ("rounds", "r1", "asks", "a1"), {"person": "p3", "reasons": {"r21": {}}})
    page = asking(open_workspace, start)
    page.shows("")
    assert not names(page)


def test_a_name_that_is_typed_stands_on_no_map(open_workspace: Workspace) -> None:
    page = asking(open_workspace, dossier(people={}))
    page.shows("")
    line = next(one for one in page.app.text_input if one.label == text("maps.lost.who"))
    line.set_value("Karim").run()
    assert page.dossier.people["p1"].gone == "lost"


def typed(page: Opened, name: str) -> Opened:
    page.shows("")
    next(one for one in page.app.text_input if one.label == text("maps.lost.who")).set_value(name).run()
    return page


def test_a_name_that_is_known_already_is_said_to_be_and_changes_nobody(open_workspace: Workspace) -> None:
    page = typed(asking(open_workspace, dossier()), "anna")
    assert page.shows(text("maps.lost.known", name="Anna"))
    assert page.dossier.people == dossier().people
    assert not typed(page, "Karim").shows(text("maps.lost.known", name="Anna"))


def test_a_name_among_those_to_look_for_is_turned_to(open_workspace: Workspace) -> None:
    page = typed(asking(open_workspace, dossier()), "Rob")
    assert page.dossier.people == dossier().people
    assert not page.shows(text("maps.lost.known", name="Rob"))
    assert page.has("ties", "p3", "radio")


def test_who_was_found_is_among_the_people_again(open_workspace: Workspace) -> None:
    page = asking(open_workspace, dossier()).press(text("maps.lost.found"))
    assert page.dossier.people["p2"].gone is None
