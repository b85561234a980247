"""Every option card prints, with nothing of a dossier on it."""

import io

import pytest
from pypdf import PdfReader

from supportcycle.content_library import option_cards
from supportcycle.documents.compose.option_cards import option_cards_on_paper
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.rendering import rendered
from tests.documents.composing import NOON


def test_every_card_is_on_paper():
    pdf = rendered_pdf(option_cards_on_paper(option_cards().values()), created=NOON)
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())
    bare = words.replace("-", "").replace(" ", "")
    for card in option_cards().values():
        assert card.name.upper().replace("-", "").replace(" ", "") in bare


@pytest.mark.parametrize("format", ["docx", "html", "txt", "json"])
def test_the_cards_go_in_every_format(format):
    assert rendered(option_cards_on_paper(option_cards().values()), format, created=NOON)


def test_an_odd_number_of_cards_leaves_one_place_empty():
    cards = list(option_cards().values())[:3]
    assert rendered(option_cards_on_paper(cards), "txt", created=NOON)
