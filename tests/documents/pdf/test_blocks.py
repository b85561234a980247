"""Each kind of block in a PDF: tagged as what it is, and read aloud as it was typed."""

from datetime import UTC, datetime
from typing import get_args

import pytest

from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.pdf.blocks import draw
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.tree import (
    Beside,
    Block,
    Bullets,
    Column,
    Document,
    Heading,
    Labelled,
    Notice,
    PageBreak,
    Paragraph,
    Picture,
    SignatureLine,
    Table,
    strings,
)
from tests.documents.pdf.checks import faults
from tests.documents.pdf.reading import Read, read

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><title>A map</title>'
    '<circle cx="50" cy="50" r="40" fill="none" stroke="#1f6f63"/>'
    '<text x="50" y="50" text-anchor="middle" font-family="Atkinson, sans-serif" font-style="italic" '
    'style="font: italic 12px serif; font-family: serif">Ayşe</text></svg>'
)
SENTENCE = "I would like to clean my own house again, so that my sister can simply be my sister. "
KITCHEN_SINK: tuple[Block, ...] = (
    Heading("Who I am"),
    Paragraph(SENTENCE),
    Paragraph(SENTENCE, "lead"),
    Paragraph(SENTENCE, "own_words"),
    Paragraph(SENTENCE, "note"),
    Heading("What I can", 2),
    Labelled("Name", "Bram"),
    Labelled("Born", ""),
    Bullets(("cooking", SENTENCE, "")),
    Heading("Small", 3),
    Table("Plan", (Column("Step", 2), Column("Who")), (("Call", "Bram"), ("Clean", SENTENCE))),
    Picture(SVG, "A map with one person, Ayşe.", 0.5, caption="Map of today"),
    Notice("This is a draft."),
    Beside(
        (Paragraph("Türkçe"), Bullets(("Bir", "İki"))), (Paragraph("English"), Bullets(("One", "Two"))), "tr"
    ),
    PageBreak(),
    SignatureLine("Signature\nPlace\nDate"),
)


def made(*blocks: Block, **facts: object) -> bytes:
    return rendered_pdf(Document("My plan", blocks, **facts), created=NOON)


def tree_of(*blocks: Block, **facts: object) -> Read:
    whole = made(*blocks, **facts)
    assert faults(whole) == []
    return read(whole)


def texts(tree: Read, kind: str) -> list[str]:
    return [found.text for found in tree.all(kind)]


def test_the_kitchen_sink_has_every_kind_of_block():
    assert {type(block) for block in KITCHEN_SINK} == set(get_args(Block))


@pytest.mark.parametrize("landscape", [False, True])
def test_every_kind_of_block_is_valid_and_read_in_order(landscape):
    tree = tree_of(*KITCHEN_SINK, landscape=landscape, subtitle="Round 1", author="Marloes", footer="Ours")
    order = ["My plan", "Round 1", "Marloes", "Who I am", "Name", "cooking", "Plan", "draft", "Signature"]
    places = [tree.text.index(words) for words in order]
    assert places == sorted(places)


@pytest.mark.parametrize("block", KITCHEN_SINK, ids=lambda block: type(block).__name__)
def test_every_kind_of_block_can_be_the_only_one(block):
    tree_of(block)


def test_a_document_without_blocks_is_one_page_with_its_title():
    assert texts(tree_of(), "H1") == ["My plan"]


def test_even_a_document_without_anything_is_valid():
    assert faults(rendered_pdf(Document("", ()), created=NOON)) == []


def test_headings_come_one_level_under_the_title_and_never_skip():
    tree = tree_of(Heading("Deep", 3), Heading("Chapter", 1), Heading("Deeper", 3))
    assert [part.kind for part in tree.parts] == ["H1", "H2", "H2", "H3"]


def test_what_the_client_said_is_a_quotation():
    tree = tree_of(Paragraph(SENTENCE, "own_words"))
    assert texts(tree, "BlockQuote") == [SENTENCE.strip()]


def test_a_label_and_its_value_are_read_as_one():
    assert texts(tree_of(Labelled("Name", "Bram")), "P") == ["Name Bram"]


def test_a_value_that_was_not_filled_in_is_only_its_label():
    assert texts(tree_of(Labelled("Name", " ")), "P") == ["Name "]


def test_points_are_a_list_with_labels_and_bodies():
    tree = tree_of(Bullets(("cooking", "listening")))
    assert texts(tree, "LBody") == ["cooking", "listening"]
    assert [item.parts[0].kind for item in tree.all("LI")] == ["Lbl", "Lbl"]


def test_a_list_without_points_leaves_no_trace():
    assert tree_of(Bullets(())).all("L") == []


def test_a_picture_is_a_figure_with_its_description_and_a_caption():
    tree = tree_of(Picture(SVG, "One person.", 0.5, caption="Map of today"))
    assert [figure.alt for figure in tree.all("Figure")] == ["One person."]
    assert "BBox" in tree.all("Figure")[0].attributes
    assert [part.kind for part in tree.parts][-2:] == ["P", "Figure"]
    assert texts(tree, "P")[-1] == "Map of today"


def test_small_chapters_follow_each_other_on_one_level():
    tree = tree_of(Heading("My wish", small=True), Paragraph("x"), Heading("My goals", small=True))
    assert texts(tree, "H2") == ["My wish", "My goals"]


def test_words_in_a_drawing_can_be_read():
    assert tree_of(Picture(SVG, "One person.", 0.5)).all("Figure")[0].text == "Ayşe"


ODD_DRAWINGS = {
    "nothing": "",
    "no XML": "<svg",
    "no drawing": "<html/>",
    "wrong numbers": SVG.replace("50", "wide"),
    "endless": SVG.replace("</svg>", '<g id="a"><use href="#a"/></g></svg>'),
    "a half surrogate": SVG.replace("Ayşe", "\ud83d"),
    "wrong path": SVG.replace("</svg>", '<path d="M 0 0 Q x"/></svg>'),
}


@pytest.mark.parametrize("svg", ODD_DRAWINGS.values(), ids=ODD_DRAWINGS)
def test_a_drawing_that_cannot_be_drawn_is_told_in_words(svg):
    tree = tree_of(Paragraph("Before."), Picture(svg, "One person.", 0.5), Paragraph("After."))
    assert "One person." in [figure.alt for figure in tree.all("Figure")] + texts(tree, "P")


def test_nothing_is_fetched_from_outside_for_a_drawing():
    image = '<image href="file:///etc/hostname" width="10" height="10"/></svg>'
    assert tree_of(Picture(SVG.replace("</svg>", image), "One person.", 0.5)).all("Figure")


def test_a_name_that_the_pdf_library_cannot_set_in_a_drawing_is_shown_there_all_the_same():
    tree = tree_of(Picture(SVG.replace("Ayşe", "😀"), "One person: 😀.", 0.5))
    assert [figure.text for figure in tree.all("Figure")] == [""]
    assert texts(tree, "P") == []


@pytest.mark.parametrize("ratio", [0.0, -1.0, float("nan"), float("inf"), 0.01, 30.0])
def test_any_shape_of_drawing_fits_on_a_page(ratio):
    assert tree_of(Picture(SVG, "One person.", ratio, width=900)).all("Figure")


def test_each_part_of_a_signature_has_its_own_line():
    assert texts(tree_of(SignatureLine("Signature\nPlace\nDate")), "P") == ["Signature", "Place", "Date"]


def test_what_goes_to_somebody_else_has_numbers_of_its_own():
    blocks = (Paragraph("One"), PageBreak(), Paragraph("Two"), PageBreak(new_paper=True), Paragraph("Three"))
    document = Document("Title", blocks, page_words=("Page", "of"))
    paper = Paper(document, NOON, "".join(strings(document)))
    draw(paper, blocks)
    printed: list[str] = []
    paper.print_lines = lambda lines, *_, **__: printed.extend(lines)
    paper.number_pages()
    assert printed == ["Page 1 of 2", "Page 2 of 2", "Page 1 of 1"]


def test_cards_to_cut_out_keep_every_mark_in_its_place():
    cards = Table(
        "", (Column("Card"), Column("Card")), ((SENTENCE, ""),), row_headings=False, room=20, cut=True
    )
    assert faults(rendered_pdf(Document("Title", (cards,)), created=NOON)) == []
