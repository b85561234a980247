"""Of the profile only what a wish hangs on goes behind a request or a plan, unless more is chosen."""

import pytest

from supportcycle.documents.compose.annexes import PROFILE, composed_with, profile_rows
from supportcycle.documents.tree import strings
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram

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


def test_rows_are_those_that_were_written():
    assert profile_rows(with_value(bram(), CELLS, SAID).rounds["r1"], ShareSlip()) == ("housing",)
