"""Every card prints, of an option and of a method, with nothing of a dossier on it."""

import io

import pytest
from pypdf import PdfReader

from supportcycle.content.catalogue import text
from supportcycle.content.library import methods, option_cards
from supportcycle.documents.compose.cards.method_card import method_on_paper
from supportcycle.documents.compose.cards.option_cards import option_cards_on_paper
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.rendering import rendered
from tests.documents.composing import NOON
from tests.running.walking import for_each


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


@for_each("method", methods().values(), ids=lambda method: method.id)
def test_the_card_of_every_method_prints_with_how_old_it_is_and_its_source(method):
    document = method_on_paper(method)
    words = rendered(document, "txt", created=NOON).decode()
    for said in (method.aim, *method.steps, *method.suits, text("methods.as_of"), text("methods.source")):
        assert said in words


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_the_longest_card_of_a_method_prints_as_a_file(format):
    longest = max(methods().values(), key=lambda method: len(str(method.model_dump())))
    assert rendered(method_on_paper(longest), format, created=NOON)
