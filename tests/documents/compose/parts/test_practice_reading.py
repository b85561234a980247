"""What was read together in the practice dossier of a granted request. When the words of a part change, it is
read again: SUPPORTCYCLE_GOLDEN=write pytest this file."""

import os

from supportcycle.content.catalogue import text
from supportcycle.content.language import words_file
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.parts.reading import blocks_of, unread_parts
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import Approval
from supportcycle.domain.update import with_values
from tests.documents.composing import TODAY
from tests.domain.canonical import canonical
from tests.domain.dossiers import practice

ROUND, READ_ON = "r2", "17-07-2026"
PARTS = ("rounds", ROUND, "aanvraag", "parts")


def read_again(dossier: Dossier) -> Dossier:
    for part in blocks_of(dossier.rounds[ROUND].aanvraag):
        if words := part_text(dossier, ROUND, part).text:
            values = {"approval": Approval.RIGHT, "approved_text": words, "approved_on": READ_ON}
            dossier = with_values(dossier, (*PARTS, part), values)
    return dossier


def test_every_part_of_rias_request_was_read_together_as_it_stands() -> None:
    ria = practice("ria")
    if os.environ.get("SUPPORTCYCLE_GOLDEN") == "write":
        words_file("examples", "ria.json").write_text(canonical(read_again(ria)), encoding="utf-8")
    assert unread_parts(ria, ROUND) == []
    assert set(ria.rounds[ROUND].aanvraag.parts) == set(blocks_of(ria.rounds[ROUND].aanvraag))
    assert all(part.approved_on == READ_ON for part in ria.rounds[ROUND].aanvraag.parts.values())


def test_no_paper_of_it_is_a_draft_and_both_tell_the_decision() -> None:
    for name in ("wmo-aanvraag", "persoonlijk-plan"):
        words = rendered_text(composed(name, practice("ria"), TODAY))
        assert "oncept" not in words
        assert text("draft.nothing_read") not in words
        assert "Toegekend, 3 uur per week" in words


def test_who_was_lost_or_is_in_conflict_stands_on_neither() -> None:
    for name in ("wmo-aanvraag", "persoonlijk-plan"):
        told = rendered_text(composed(name, practice("ria"), TODAY))
        assert "Tine" not in told
        assert "zwager" not in told.casefold()
