"""Words that try to be more than words: in every document, in every format, they are only text."""

import pytest

from supportcycle.documents.compose.register import Audience, composed, offers
from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import Document, Picture
from supportcycle.domain.dossier import Dossier
from tests.documents.composing import NOON, TODAY
from tests.harmless import active_in_drawing, active_in_page, active_in_pdf, active_in_word
from tests.hostile import hostile_dossier

HOSTILE = (
    '=HYPERLINK("http://a") <script>alert(1)</script><img src=x onerror=y> </svg>\'"&amp; '
    "{ INCLUDETEXT c:/x } {{name}} {count} {nb} [w](javascript:1) ]]> ${7*7} \\input{x}"
)
FILLED = sorted(name for name, offer in offers().items() if offer.audience is not Audience.BLANK)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return hostile_dossier("bram-review", HOSTILE)


@pytest.fixture(scope="module", params=FILLED)
def document(request: pytest.FixtureRequest, dossier: Dossier) -> Document:
    return composed(request.param, dossier, TODAY)


def test_a_page_for_the_browser_holds_nothing_that_runs_or_fetches(document: Document):
    assert active_in_page(rendered(document, "html", created=NOON)) == []


def test_a_pdf_holds_nothing_that_runs_and_no_link(document: Document):
    assert active_in_pdf(rendered(document, "pdf", created=NOON)) == set()


def test_a_word_file_holds_only_the_fields_of_the_house_and_nothing_from_elsewhere(document: Document):
    assert active_in_word(rendered(document, "docx", created=NOON)) == []


def test_every_drawing_is_a_drawing_only(document: Document):
    for picture in (block for block in document.blocks if isinstance(block, Picture)):
        assert active_in_drawing(picture.svg) == []


def test_the_words_stand_in_a_document_as_they_were_typed(dossier: Dossier):
    words = rendered(composed("wmo-aanvraag", dossier, TODAY), "txt", created=NOON).decode()
    assert " ".join(HOSTILE.split()) in " ".join(words.split())
