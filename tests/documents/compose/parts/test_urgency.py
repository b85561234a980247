"""Why it cannot wait, as it is read together."""

import pytest

from supportcycle.documents.compose.parts.urgency import why_urgent
from supportcycle.domain.privacy.medical_redaction import WITHHELD, without_medical
from tests.domain.dossiers import ROUND, dossier_with

URGENT = (*ROUND, "aanvraag", "urgent")


def test_it_is_in_the_clients_own_words() -> None:
    assert why_urgent(dossier_with((URGENT, " Ik slaap op straat. ")), "r1") == "“Ik slaap op straat.”"


@pytest.mark.parametrize("said", ["", "  ", WITHHELD])
def test_nothing_is_read_where_nothing_was_said_or_where_it_stays(said: str) -> None:
    assert why_urgent(dossier_with((URGENT, said)), "r1") == ""


def test_what_was_approved_of_it_stays_with_it_when_medical_data_stay() -> None:
    part = {"text": "Mijn wond is open", "approval": "right", "approved_text": "“Mijn wond is open”"}
    said = dossier_with((URGENT, "Mijn wond is open"), ((*ROUND, "aanvraag", "parts"), {"urgent": part}))
    assert not without_medical(said).rounds["r1"].aanvraag.parts
