"""While the client tells or reads, no question of the workbook and no number of them is on the screen."""

import pytest

from supportcycle.content.catalogue import filled, loose_end_texts
from supportcycle.documents.compose.parts.reading import ends_about_reading
from supportcycle.domain.loose_ends import LooseEndKind, all_loose_ends
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import LIMITS, ROUND, TODAY, practice
from tests.ui.pages.at_table.test_guard import laid, walked


def asking() -> Dossier:
    """Bram after looking back, with a goal that names help and a number in his own view."""
    dossier = with_value(practice("bram-review"), (*ROUND, "goals", "g2", "own_words"), "Dagbesteding")
    return with_value(dossier, (*ROUND, "aanvraag", "zienswijze"), "Bel mijn buurman: 06-12345678.")


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["reading", "review"])
def test_no_question_comes_out_on_any_screen_of_a_visit(kind: str, open_workspace: Workspace) -> None:
    dossier = asking()
    ends = [*all_loose_ends(dossier, TODAY, LIMITS), *ends_about_reading(dossier)]
    asked = {end.kind for end in ends}
    assert asked >= {
        LooseEndKind.GOAL_AS_PRODUCT,
        LooseEndKind.REASON_WITH_WHO_STOPPED,
        LooseEndKind.CONTACT_DATA_IN_TEXT,
        LooseEndKind.PARTS_NOT_CONFIRMED,
    }
    questions = [filled(loose_end_texts()[end.kind]["question"], end.values) for end in ends]
    for screen, words in walked(laid(open_workspace, dossier, kind)):
        assert not [question for question in questions if question in words], screen
        assert "osse eindjes" not in words, screen
