"""What has to stand on one side in Word is counted before it is written, and set smaller if need be."""

from dataclasses import replace

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_names
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.tree import (
    Beside,
    Bullets,
    Document,
    Heading,
    Labelled,
    Notice,
    Paragraph,
    Picture,
)
from supportcycle.documents.word import rendered_docx
from supportcycle.documents.word.house_style import opened
from supportcycle.documents.word.one_side import SMALLEST, around_drawing, height, scale_for_one_side
from supportcycle.documents.word.writer import WordWriter
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.resources import TEMPLATES
from tests.documents.composing import NOON, TODAY
from tests.documents.pdf.test_blocks import SVG
from tests.documents.word.reading import opened as read
from tests.domain.dossiers import practice

SENTENCE = "Elke week komt er iemand die in huis helpt met wat zwaar is. "


def writer(document: Document) -> WordWriter:
    return WordWriter(opened(TEMPLATES / "house_style.docx"), document)


def one_side(count: int) -> Document:
    return Document("T", (Bullets((SENTENCE,) * count),), scale=1.5, one_side=True)


@pytest.mark.parametrize("language", ["", "ar", "uk"])
@pytest.mark.parametrize("name", practice_names())
def test_the_clients_page_of_every_practice_client_is_counted_as_one_side(name: str, language: str) -> None:
    dossier = practice(name).model_copy(update={"edition": ClientEdition(language=language)})
    document = composed(text("names.client_page"), dossier, TODAY)
    assert document.one_side
    made = writer(document)
    scale = scale_for_one_side(made, document)
    assert SMALLEST <= scale <= document.scale
    assert height(made, document, document.blocks, scale) <= 1.04 * made.height  # counted with wide letters


def test_type_is_as_large_as_asked_where_all_fits_and_smaller_where_it_does_not():
    scales = [scale_for_one_side(writer(one_side(count)), one_side(count)) for count in (3, 25, 35, 500)]
    assert scales == sorted(scales, reverse=True)
    assert scales[0] == 1.5
    assert scales[-1] == SMALLEST


def test_the_file_is_in_type_of_the_size_that_fits():
    def size(document: Document) -> float:
        return read(rendered_docx(document, created=NOON)).styles["List Bullet"].font.size.pt

    assert size(one_side(35)) < size(replace(one_side(35), one_side=False))


@pytest.mark.parametrize(
    "block",
    [
        Heading("Kop", small=True),
        Heading("Kop"),
        Paragraph("woorden"),
        Labelled("Naam", "waarde"),
        Labelled("", ""),
        Bullets(("een", "twee")),
        Notice("Let op"),
        Picture(SVG, "teken", 1.0, width=10, beside=True),
        Beside((Paragraph("one"),), (Paragraph("een"),), "en"),
    ],
)
def test_every_block_of_a_page_for_the_client_takes_room(block):
    document = Document("T", ())
    made = writer(document)
    assert height(made, document, (block,), 1.0) > height(made, document, (), 1.0)


def test_a_drawing_leaves_room_for_the_note_that_stands_under_it():
    drawing = Picture(SVG, "kaart", 0.6, width=270, fills=True)
    bare = Document("T", (drawing,), landscape=True, drawn=True)
    told = replace(bare, blocks=(drawing, Paragraph(SENTENCE * 8, "note")))
    assert around_drawing(writer(told), told) > around_drawing(writer(bare), bare)
    pictures = [read(rendered_docx(each, created=NOON)).inline_shapes[0].height for each in (bare, told)]
    assert pictures[1] < pictures[0]
    assert around_drawing(writer(bare), Document("T", ())) == 0
