"""Quality of life: only the sides that were chosen are asked about, and a side that has words stays in
sight."""

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.ui.pages_open import Opened

ROWS = {row.key: row.label for row in worksheet("quality_of_life").rows}
CELL = (*ROUND, "sheets", "quality_of_life", "cells", "rights", "barriers")
EMPTY = Dossier(id="bram", name="Bram")


def offered(page: Opened) -> list[str]:
    return [label.removesuffix(" ✓") for label in page._options("subject_")]


def tiles(page: Opened) -> object:
    return next(each for each in page.app.button_group if each.key.endswith("-dimensions"))


def test_with_nothing_said_there_is_only_the_choice_and_the_whole(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "quality_of_life", EMPTY)
    assert offered(page) == [text("quality_of_life.choose"), text("quality_of_life.overview")]


def test_what_is_tapped_is_asked_about_and_what_is_tapped_again_is_not(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "quality_of_life", EMPTY)
    page._set(tiles(page), ["rights"])
    assert ROWS["rights"] in offered(page)
    page._set(tiles(page), [])
    assert ROWS["rights"] not in offered(page)


def test_a_side_with_words_stays_in_sight(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "quality_of_life", with_value(EMPTY, CELL, "De bus rijdt niet."))
    page._set(tiles(page), [])
    assert ROWS["rights"] in offered(page)


def test_a_side_of_which_words_were_picked_stays_in_sight(open_workspace: Workspace) -> None:
    picked = with_value(EMPTY, (*ROUND, "sheets", "quality_of_life", "picked", "rights"), ("privacy",))
    page = Opened(open_workspace, "quality_of_life", picked)
    page._set(tiles(page), [])
    assert ROWS["rights"] in offered(page)


def test_who_is_brought_to_a_side_that_was_not_chosen_finds_it(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "quality_of_life", EMPTY).turn("rights")
    assert ROWS["rights"] in offered(page)
    page.set("De bus rijdt niet.", "rights", "barriers")
    assert page.dossier.rounds["r1"].sheets["quality_of_life"].cell("rights", "barriers")
