"""A paper that has nothing to say, or may say nothing, is one sentence why, and no file is made of it: walked
over every paper of the practice dossiers."""

from itertools import product

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_names
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.tree import Document, Notice, Paragraph, strings, why_empty
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.review import MunicipalityReview
from supportcycle.domain.references import mapped
from tests.domain.dossiers import TODAY, practice
from tests.running.walking import for_each

FILLED = [name for name, offer in documents().items() if offer.audience is not Audience.BLANK]
WHY_NONE = [text("municipality.not_shared"), text("municipality.nothing_to_share")]
CASES = list(product(("leeg", "bram-review", "ria", "tavenier"), FILLED))


def held_back(dossier: Dossier) -> Dossier:
    """The same with nothing that the municipality may be told of looking back."""
    return mapped(dossier, MunicipalityReview, lambda _: MunicipalityReview())


def only_says_why(document: Document) -> bool:
    """Whether there is nothing on it but framed messages and notes: a paper about not being a paper."""
    return all(
        isinstance(block, Notice) or (isinstance(block, Paragraph) and block.style == "note")
        for block in document.blocks
    )


@for_each("name, paper", CASES)
def test_a_paper_with_nothing_but_a_message_says_why_and_is_not_made(name: str, paper: str) -> None:
    document = composed(paper, practice(name), TODAY)
    assert document.blocks
    assert not only_says_why(document) or why_empty(document)
    assert why_empty(document) or not [why for why in WHY_NONE if why in strings(document)]


@for_each("key", ["volunteer_request", "as_volunteer", "how_it_works"])
def test_a_card_of_which_nothing_was_written_is_no_paper(key: str) -> None:
    document = composed(text(f"names.{key}"), practice("leeg"), TODAY)
    assert why_empty(document) == text("take_along.nothing_yet")


@for_each("name", practice_names())
def test_what_may_not_be_shared_with_the_municipality_is_no_paper(name: str) -> None:
    document = composed(text("names.municipality"), held_back(practice(name)), TODAY)
    assert why_empty(document) == text("municipality.not_shared")
