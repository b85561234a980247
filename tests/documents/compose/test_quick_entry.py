"""What is half typed is in no document: it was not said yet."""

import pytest

from supportcycle.content.practice import practice_text
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.text import rendered_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import QuickEntry
from supportcycle.workspace.serialization import from_text
from tests.documents.composing import TODAY

FILLED = sorted(name for name, offer in offers().items() if offer.audience is not Audience.BLANK)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    line = QuickEntry(lines={"map_name": {"t1": "Half Getypt"}})
    return from_text(practice_text("bram-review")).model_copy(
        update={"half_said": dict.fromkeys(("maps", "methods", "loose_ends"), line)}
    )


def test_no_document_holds_what_is_half_typed(dossier: Dossier):
    told = {name: rendered_text(composed(name, dossier, TODAY)) for name in FILLED}
    assert [name for name, words in told.items() if "Half Getypt" in words] == []
