"""A document chapter by chapter, to paste."""

from supportcycle.documents.text import chapters
from supportcycle.documents.tree import Document, Heading, Labelled, Paragraph
from tests.documents.pdf.test_blocks import KITCHEN_SINK


def test_each_chapter_goes_with_its_own_text():
    blocks = (
        Paragraph("First of all."),
        Heading("One"),
        Labelled("Name", "Bram"),
        Heading("Part", 2),
        Paragraph("Words", "own_words"),
        Heading("Two"),
        Heading("Three"),
        Paragraph("End"),
    )
    assert chapters(Document("My plan", blocks, subtitle="Round 1", footer="Ours")) == [
        ("My plan", "First of all."),
        ("One", "Name: Bram\n\nPart\n----\n\n“Words”"),
        ("Two", ""),
        ("Three", "End"),
    ]


def test_a_document_that_begins_with_a_chapter_has_nothing_before_it():
    assert chapters(Document("T", (Heading("One"), Paragraph("a")))) == [("One", "a")]


def test_a_document_without_chapters_is_one():
    assert chapters(Document("T", (Paragraph("a"),))) == [("T", "a")]
    assert chapters(Document("T", ())) == [("T", "")]


def test_nothing_is_lost_between_chapters():
    text = "\n".join(text for _, text in chapters(Document("T", KITCHEN_SINK)))
    assert [word for word in ("Who I am", "cooking", "Clean", "draft", "Signature") if word not in text] == [
        "Who I am"
    ]
