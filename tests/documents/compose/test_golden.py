"""The documents of Bram, word for word. To write them anew: SUPPORTCYCLE_GOLDEN=write pytest this file."""

import os
from pathlib import Path

import pytest

from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from tests.documents.compose.visits.test_visit_papers import visited
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram, empty

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "bram_gesprek_voorbereiden": ("gesprek-voorbereiden", visited()),
    "bram_agenda_bezoek": ("agenda-bezoek", visited()),
    "bram_wmo_aanvraag": ("wmo-aanvraag", bram()),
    "bram_persoonlijk_plan": ("persoonlijk-plan", bram()),
    "bram_evaluatie": ("evaluatie", bram()),
    "bram_werkblad_profiel": ("werkblad-personal_profile", bram()),
    "bram_werkblad_plan": ("werkblad-action_plan", bram()),
    "leeg_wmo_aanvraag": ("wmo-aanvraag", empty()),
    "leeg_persoonlijk_plan": ("persoonlijk-plan", empty()),
}


@pytest.mark.parametrize("case", CASES)
def test_the_document_reads_as_it_was_agreed(case):
    name, dossier = CASES[case]
    text, file = rendered_text(composed(name, dossier, TODAY)), GOLDEN / f"{case}.txt"
    if os.environ.get("SUPPORTCYCLE_GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def test_there_is_no_golden_file_without_its_document():
    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(CASES)
