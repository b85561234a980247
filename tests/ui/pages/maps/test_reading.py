"""Reading the network together: facts and questions, and own answers, never a score."""

import re

import pytest
from hypothesis import given, settings

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.names import on_map
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.pages.maps.reading.openings import openings
from supportcycle.ui.pages.maps.reading.read import spread_table
from supportcycle.workspace.workspace import Workspace
from tests.domain.cases.every_case import flodder, tavenier
from tests.domain.cases.tavenier import HEAD, HIS_FAMILY
from tests.domain.random_dossiers import dossiers
from tests.ui.pages_open import Opened

NETWORK = ("rounds", "r1", "network")


def read(workspace: Workspace, dossier: Dossier) -> Opened:
    return Opened(workspace, "maps", dossier).subject(text("maps.subjects.reading"))


def test_a_one_sided_network_is_a_question_to_the_client(open_workspace: Workspace) -> None:
    page = read(open_workspace, tavenier())
    who = text("maps.reading.one_sided_who.family_and_professionals")
    assert page.shows(text("maps.reading.one_sided", who=who))


def test_what_is_for_the_worker_stands_on_no_page_for_the_client(open_workspace: Workspace) -> None:
    dossier = with_value(tavenier(), (*NETWORK, "crowd"), "few")
    page = read(open_workspace, with_value(dossier, (*NETWORK, "perception"), "burdensome"))
    for subject in ("reading", "asking", "collect"):
        page.turn(subject)
        told = (*choice_lists()["social_position"].values(), *choice_lists()["worker_role"].values())
        assert not any(page.shows(name) for name in told)
        assert not page.shows(choice_lists()["vitality"]["family_and_professionals"])


def test_the_client_says_whether_the_network_can_carry_and_is_enough_for_a_goal(
    open_workspace: Workspace,
) -> None:
    page = read(open_workspace, tavenier())
    for field in worksheet("vitality").fields:
        assert page.has(*NETWORK, "vital", field.key)
    page.set("strengthen_first", *NETWORK, "enough", "g1", "enough")
    assert page.dossier.rounds["r1"].network.enough["g1"].enough == "strengthen_first"


def test_how_it_is_spread_is_told_in_names(open_workspace: Workspace) -> None:
    page = read(open_workspace, tavenier())
    assert page.shows("familie in Duitsland")
    for key in ("sector", "formality", "frequency", "reach"):
        assert page.shows(text(f"maps.reading.by.{key}"))


def test_an_ally_in_a_circle_that_goes_badly_is_found(open_workspace: Workspace) -> None:
    page = read(open_workspace, flodder())
    assert page.shows("Jolanda")


@pytest.mark.parametrize("case", [tavenier, flodder])
def test_nothing_is_scored_or_ranked(open_workspace: Workspace, case) -> None:
    page = read(open_workspace, case())
    shown = "\n".join(str(one.value) for kind in ("markdown", "caption") for one in getattr(page.app, kind))
    assert not re.search(r"\d+ ?%|\bscore\b|\bpunten\b|:(red|green|orange)\[", shown)


def test_who_was_not_safe_is_proposed_nowhere(open_workspace: Workspace) -> None:
    unsafe = with_value(tavenier(), ("ties", HIS_FAMILY, "unsafe"), True)
    unsafe = with_value(unsafe, ("ties", HIS_FAMILY, "radio"), "activate")
    page = read(open_workspace, unsafe)
    assert not page.shows(text("maps.reading.maybe", people="familie van Pieter"))
    sheets = with_value(unsafe, ("rounds", "r1", "option_sheets", "s1"), {"goal": "g1"})
    options = Opened(open_workspace, "options", sheets.model_copy(update={"id": "two"})).subject("Weer lucht")
    assert not any("familie van Pieter" in button.label for button in options.app.button)


def test_a_move_that_was_chosen_is_offered_on_the_option_sheet(open_workspace: Workspace) -> None:
    dossier = with_value(tavenier(), ("ties", HEAD, "radio"), "maintain")
    dossier = with_value(dossier, ("rounds", "r1", "option_sheets", "s1"), {"goal": "g1"})
    page = Opened(open_workspace, "options", dossier).subject("Weer lucht")
    words = text("onward.idea", name="afdelingsleider", what=text("onward.moves.maintain"))
    page.press(words[:40])
    assert page.dossier.rounds["r1"].option_sheets["s1"].options["o1"].text == words
    assert page.dossier.rounds["r1"].option_sheets["s1"].options["o1"].person == HEAD


def test_it_is_fine_is_asked_a_second_time_only_when_the_talk_wants_a_hand(open_workspace: Workspace) -> None:
    """003:3369-3374: who says that it goes well enough may be crying at home."""
    questions = worksheet("two_questions").named["perception"].guide
    page = read(open_workspace, tavenier())
    assert text("form.guide") in page.folds()
    assert all(page.shows(question) for question in questions)


@settings(max_examples=20)
@given(dossiers())
def test_any_network_can_be_read_and_told(dossier: Dossier) -> None:
    names = on_map(dossier)
    assert all(line.strip() for line in openings(dossier, names))
    for key in ("sector", "formality", "frequency", "reach"):
        table = spread_table(dossier, names, key)
        assert all(len(row) == len(table.columns) for row in table.rows)


def around(ties, **people):
    """A client with these people and what was said of their support."""
    register = {id: {"name": id.title(), "role": "friend", **fields} for id, fields in people.items()}
    return Dossier.model_validate(
        {"id": "d", "name": "Sam", "people": register, "ties": ties, "rounds": {"r1": {}}}
    )


NOBODY = [text("maps.reading.nobody_gives", kind=choice_lists()["support"]["advice"].lower())]


LETTERED = ("practical", "company", "advice", "emotional")
BOTH = {"jan": {"now": ["practical"]}, "els": {"now": ["company"]}}


def test_nobody_is_said_to_be_missing_when_nothing_was_said(open_workspace: Workspace) -> None:
    page = read(open_workspace, around({}, jan={}, els={"gives": "Belt elke dag"}))
    kinds = ", ".join(choice_lists()["support"][key].lower() for key in LETTERED)
    assert page.shows(text("maps.reading.not_said", kinds=kinds))
    assert not any(page.shows(words) for words in NOBODY)


def test_what_everybody_was_asked_about_and_nobody_gives_is_a_question(open_workspace: Workspace) -> None:
    page = read(open_workspace, around(BOTH, jan={}, els={}))
    assert all(page.shows(words) for words in NOBODY)


@pytest.mark.parametrize("said", [True, False])
def test_who_helps_alone_is_only_said_when_of_others_something_was_said(
    said: bool, open_workspace: Workspace
) -> None:
    lonely = text("maps.reading.on_one", kind=choice_lists()["support"]["practical"], name="Jan")
    ties = BOTH if said else {"jan": BOTH["jan"]}
    assert read(open_workspace, around(ties, jan={}, els={})).shows(lonely) is said
