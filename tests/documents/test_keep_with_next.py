"""What only announces what follows never stands alone at the foot of a page; running titles keep the date."""

from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from supportcycle.documents.html import rendered_html
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.pdf.line_breaking import without_middle
from supportcycle.documents.tree import (
    Bullets,
    Column,
    Document,
    Heading,
    Labelled,
    Notice,
    Paragraph,
    Picture,
    Table,
)
from supportcycle.documents.word import rendered_docx
from tests.documents.pdf.reading import last_on_pages
from tests.examples import SOAKED, many
from tests.running.walking import for_each

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SENTENCE = "I would like to clean my own house again, so that my sister can simply be my sister. "
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><circle cx="50" cy="50" r="40"/></svg>'
DRAWN = SVG.replace("</svg>", '<text x="9" y="50">MAP</text></svg>')
STEP = 1 if SOAKED else 2
"""By how many lines what leads in is moved down each time."""
COLUMNS = (Column("Step"), Column("Who"))
LEADING = {
    "a heading with a note and a smaller heading": (
        Heading("TITLE"),
        Paragraph("TITLE", "note"),
        Heading("TITLE", 2),
        Paragraph(SENTENCE * 3),
    ),
    "a heading over a long note": (Heading("TITLE"), Paragraph("TITLE " * 60, "note"), Bullets((SENTENCE,))),
    "a line with a colon over points": (Paragraph("TITLE:"), Bullets((SENTENCE * 2, SENTENCE))),
    "a heading over large words": (Heading("TITLE"), Paragraph(SENTENCE * 2, "lead")),
    "a heading over a notice": (Heading("TITLE"), Notice(SENTENCE * 3)),
    "a heading over a label": (Heading("TITLE"), Labelled("TITLE", SENTENCE * 3)),
    "a label over three lines": (Labelled("TITLE", SENTENCE * 3),),
    "a label of two lines": (Labelled("TITLE " * 20, SENTENCE * 4),),
    "a label beside three lines": (Labelled("TITLE", SENTENCE * 2, beside=True),),
    "a table under two lines": (
        Table("TITLE " * 30, COLUMNS, tuple((SENTENCE, SENTENCE) for _ in range(9))),
    ),
    "a heading over a table under two lines": (
        Heading("TITLE"),
        Table("TITLE " * 30, COLUMNS, tuple((SENTENCE, SENTENCE) for _ in range(9))),
    ),
    "the titles of a table over a row of nine lines": (
        Table("TITLE", (Column("TITLE"), Column("Who")), ((SENTENCE, SENTENCE * 4),) * 5),
    ),
    "a heading over a picture": (Heading("TITLE"), Picture(SVG, SENTENCE, 0.5, caption=SENTENCE)),
}


@pytest.mark.slow
@for_each("scale", [1.0, 1.5])
@for_each("kind", LEADING)
def test_nothing_that_leads_in_stands_alone_at_the_foot_of_a_page(kind, scale):
    for count in range(20, 34, STEP) if scale == 1 else range(10, 22, STEP):
        blocks = (*(Paragraph("x") for _ in range(count)), Paragraph("x\nx"), *LEADING[kind])
        whole = rendered_pdf(Document("My plan", blocks, scale=scale), created=NOON)
        assert [words for words in last_on_pages(whole) if "TITLE" in words] == []


@pytest.mark.slow
def test_a_picture_and_the_words_under_it_stay_together():
    for count in range(14, 22):
        blocks = (*(Paragraph("x") for _ in range(count)), Picture(DRAWN, "map", 0.5, caption=SENTENCE * 2))
        whole = rendered_pdf(Document("My plan", blocks), created=NOON)
        assert [words for words in last_on_pages(whole) if "MAP" in words] == []


@pytest.mark.parametrize("kind", LEADING)
def test_word_keeps_what_leads_in_with_what_follows(kind):
    file = docx.Document(BytesIO(rendered_docx(Document("My plan", LEADING[kind]), created=NOON)))
    titles = [line for line in file.paragraphs if line.text.startswith("TITLE")]
    beside = [row for table in file.tables for row in table.rows if row.cells[0].text == "TITLE"]
    assert titles or beside
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in beside)
    assert all(line.paragraph_format.keep_with_next for line in titles)


def test_a_page_in_a_browser_keeps_the_note_with_its_title():
    assert "h2 + .note, h3 + .note, h4 + .note { break-after: avoid; }" in rendered_html(
        Document("My plan", (Heading("A"), Paragraph("b", "note")))
    )


@pytest.mark.parametrize("scale", [1.0, 1.2, 1.5, 1.8])
@pytest.mark.parametrize(
    "title", ["My plan", "My plan on one page for everybody who helps me " * 3, "Very" * 200]
)
def test_the_foot_of_a_page_always_keeps_the_date_and_that_it_is_a_draft(title, scale):
    foot = f"{title} · Bram · drawn up on 24-11-2026 · draft"
    whole = rendered_pdf(Document(title, (), footer=foot, scale=scale), created=NOON)
    assert "24-11-2026 · draft" in PdfReader(BytesIO(whole)).pages[0].extract_text()


@many
@given(
    st.lists(st.text(alphabet="abc·", min_size=1, max_size=30), min_size=1, max_size=30), st.integers(30, 90)
)
def test_a_line_that_is_too_long_loses_its_middle_and_never_its_end(words, width):
    line = without_middle(" ".join([*words, "24-11-2026"]), width, len)
    assert len(line) <= width
    assert line.endswith("24-11-2026")
