"""A document as plain text."""

import json

import pytest

from supportcycle.documents.rendering import rendered
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import (
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
)
from tests.documents.pdf.test_blocks import KITCHEN_SINK, NOON

COLUMNS = (Column("Step"), Column("Who?"), Column("How"))


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Heading("Chapter"), "Chapter\n======="),
        (Heading("Part", 2), "Part\n----"),
        (Heading("Bit", 3), "Bit\n..."),
        (Heading(" "), ""),
        (Paragraph("Just words."), "Just words."),
        (Paragraph("My own words.", "own_words"), "“My own words.”"),
        (Paragraph("", "own_words"), ""),
        (Labelled("Name", "Bram"), "Name: Bram"),
        (Labelled("What do you want?", "Rest"), "What do you want? Rest"),
        (Labelled("Address", "Street 1\nTown"), "Address:\nStreet 1\nTown"),
        (Labelled("Name", ""), "Name:"),
        (Bullets(("one", "two\nlines")), "- one\n- two\n  lines"),
        (Table("Plan", COLUMNS, (("Call", "Bram", ""), ("", "", ""))), "Plan\n\nStep: Call\nWho? Bram"),
        (Picture("<svg/>", "One person.", 1.0, caption="Map"), "Map\nOne person."),
        (Notice("A draft."), "A draft."),
        (SignatureLine("Signature\nDate"), f"Signature: {'_' * 30}\nDate: {'_' * 30}"),
        (PageBreak(), ""),
    ],
)
def test_each_kind_of_block_as_text(block: Block, text: str):
    expected = "My plan\n\nLast\n" if not text else f"My plan\n\n{text}\n\nLast\n"
    assert rendered_text(Document("My plan", (block, Paragraph("Last")))) == expected


def test_title_subtitle_and_author_come_first_and_the_footer_last():
    document = Document("My plan", (), subtitle="Round 1", author="Marloes", footer="Ours")
    assert rendered_text(document) == "My plan\nRound 1\nMarloes\n\nOurs\n"


def test_long_text_is_not_wrapped():
    assert "word " * 400 in rendered_text(Document("T", (Paragraph("word " * 400 + "end"),)))


@pytest.mark.parametrize("format", ["pdf", "txt", "json"])
def test_every_format_is_made_of_any_document(format):
    document = Document("My plan \ud83d", KITCHEN_SINK)
    assert len(rendered(document, format, created=NOON)) > 100


def test_data_holds_the_whole_tree():
    data = json.loads(rendered(Document("My plan", KITCHEN_SINK), "json", created=NOON))
    assert (data["title"], data["created"]) == ("My plan", "2026-11-22T12:00:00+00:00")
    assert [block["kind"] for block in data["blocks"]] == [type(block).__name__ for block in KITCHEN_SINK]
    assert data["blocks"][0] == {"kind": "Heading", "text": "Who I am", "level": 1, "small": False}
