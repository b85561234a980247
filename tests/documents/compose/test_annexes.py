"""Of the profile only what a wish hangs on goes behind a request or a plan, unless more is chosen."""

import pytest

from supportcycle.documents.compose.annexes import (
    LONG,
    PROFILE,
    annexes_for,
    chosen_on_slip,
    composed_with,
    profile_rows,
)
from supportcycle.documents.compose.registry import documents
from supportcycle.documents.tree import strings
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY
from tests.domain.dossiers import practice
from tests.dossiers.bram import bram
from tests.running.walking import for_each

CELLS = ("rounds", "r1", "sheets", PROFILE, "cells")
SAID = {"housing": {"now": "Quetzal woont"}, "meaning": {"now": "Quetzal gelooft"}}


def told(dossier: Dossier, slip: ShareSlip) -> tuple[bool, bool]:
    """Whether the annex tells of the row with a wish, and of the one without."""
    words = " ".join(strings(composed_with("wmo-aanvraag", (PROFILE,), dossier, TODAY, slip).document))
    behind = words[words.find("Bijlage") :] if "Bijlage" in words else ""
    return "Quetzal woont" in behind, "Quetzal gelooft" in behind


@pytest.mark.parametrize(
    ("chosen", "goes"),
    [(None, (True, False)), (("housing", "meaning"), (True, True)), (("meaning",), (False, True))],
)
def test_a_row_that_no_wish_hangs_on_stays_until_it_is_chosen(chosen, goes):
    assert told(with_value(bram(), CELLS, SAID), ShareSlip(profile_rows=chosen)) == goes


@pytest.mark.parametrize("slip", [ShareSlip(profile_rows=()), ShareSlip(with_medical=False, profile_rows=())])
def test_without_any_row_there_is_no_annex(slip):
    made = composed_with("wmo-aanvraag", (PROFILE,), with_value(bram(), CELLS, SAID), TODAY, slip)
    assert made.empty == (PROFILE,)


def test_a_row_that_was_chosen_and_is_medical_stays_without_medical_data():
    dossier = with_value(bram(), CELLS, {**SAID, "health": {"now": "Quetzal ziek"}})
    slip = ShareSlip(with_medical=False, profile_rows=("housing", "health"))
    words = " ".join(strings(composed_with("wmo-aanvraag", (PROFILE,), dossier, TODAY, slip).document))
    assert "Quetzal woont" in words
    assert "Quetzal ziek" not in words


@for_each("name", [name for name in documents() if chosen_on_slip(name)])
def test_an_annex_in_which_nothing_was_said_does_not_go_along(name):
    keys = [key for key in annexes_for(name) if key != LONG]
    made = composed_with(name, keys, practice("leeg"), TODAY, ShareSlip())
    assert set(made.empty) == set(keys)


def test_a_form_on_which_nothing_was_written_does_not_go_along_until_something_is():
    sheet = ("rounds", current_round(practice("ria"))[0], "sheets", "quality_of_life", "cells")
    said = with_value(practice("ria"), sheet, {"emotional_wellbeing": {"barriers": "Het trapgat is donker"}})
    made = [
        composed_with("wmo-aanvraag", ("quality_of_life",), each, TODAY, ShareSlip())
        for each in (practice("ria"), said)
    ]
    assert [each.empty for each in made] == [("quality_of_life",), ()]


def test_rows_are_those_that_were_written():
    assert profile_rows(with_value(bram(), CELLS, SAID).rounds["r1"], ShareSlip()) == ("housing",)
