"""Words about health are found in every block of a document, in any spelling, and shown once a sentence."""

import pytest

from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.privacy.health_words import health_places
from supportcycle.documents.tree import Bullets, Column, Document, Heading, Labelled, Paragraph, Table
from tests.documents.composing import TODAY
from tests.domain.dossiers import practice

BLOCKS = [
    Paragraph("Ik heb EPILEPSIE."),
    Labelled("Waarom", "door mijn depres\u00adsie"),
    Bullets(("de huisarts belt",)),
    Table("", (Column("Wat"),), (("psychiater",),)),
]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_word_about_health_is_found_under_its_heading(block):
    (place,) = health_places(Document("Plan", (Heading("Hoe het gaat"), block)))
    assert place.heading == "Hoe het gaat"


def test_a_sentence_is_shown_once_and_other_words_are_left_alone():
    assert len(health_places(Document("", (Paragraph("ziek van de medicijnen"),)))) == 1
    assert health_places(Document("", (Paragraph("Ik wil naar buiten met de buren."),))) == []


def test_a_paper_in_which_nothing_was_said_tells_nothing_of_health():
    filled = [name for name, offer in documents().items() if offer.audience is not Audience.BLANK]
    told = {name: health_places(composed(name, practice("leeg"), TODAY)) for name in filled}
    assert {name: places for name, places in told.items() if places} == {}


def test_a_word_on_a_line_of_its_own_is_found_beside_a_box_that_was_not_ticked():
    (place,) = health_places(Document("", (Paragraph("☐ Ook bij ziekte\n☒ Door mijn astma"),)))
    assert "astma" in place.words
    assert "ziekte" not in place.words
