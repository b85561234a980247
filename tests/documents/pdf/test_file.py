"""The PDF as a file: the same every time, safe to make side by side, and silent."""

import gc
import logging
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
from fpdf.fonts import TTFFont

from supportcycle.documents.fonts import BOLD, FALLBACKS, MORE, REGULAR, glyphs
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.tree import Column, Document, Heading, Paragraph, Picture, Table
from supportcycle.resources import FONTS
from tests.documents.pdf.checks import faults
from tests.documents.pdf.reading import read
from tests.documents.pdf.test_blocks import KITCHEN_SINK, NOON, SENTENCE, SVG

DOCUMENT = Document("My plan", KITCHEN_SINK, author="Marloes", footer="Ours", page_words=("Page", "of"))
LARGEST_FONT = 1_400_000
ALL_THAT_MAY_BE_LEFT_OUT = 6_500_000


def test_the_same_document_and_moment_give_the_same_bytes():
    assert rendered_pdf(DOCUMENT, created=NOON) == rendered_pdf(DOCUMENT, created=NOON)


def test_another_program_gives_the_same_bytes():
    script = (
        "import sys; from tests.documents.pdf.test_file import *; "
        "sys.stdout.buffer.write(rendered_pdf(DOCUMENT, created=NOON))"
    )
    again = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout
    assert again == rendered_pdf(DOCUMENT, created=NOON)


def test_a_moment_without_time_zone_is_read_as_utc():
    bare = NOON.replace(tzinfo=None)
    assert rendered_pdf(DOCUMENT, created=bare) == rendered_pdf(DOCUMENT, created=NOON)


@pytest.mark.slow
def test_documents_can_be_made_side_by_side():
    documents = [Document(f"Plan {n}", (*KITCHEN_SINK, Paragraph(f"{n} 😀 أيمن"))) for n in range(6)]
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(lambda each: rendered_pdf(each, created=NOON), documents))
    assert together == [rendered_pdf(each, created=NOON) for each in documents]
    assert [faults(whole) for whole in together] == [[]] * 6


def test_the_library_is_loaded_only_when_a_pdf_is_made():
    script = "import sys, supportcycle.documents.rendering; print({'fpdf', 'fontTools'} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"


def test_the_file_says_what_it_is():
    whole = rendered_pdf(DOCUMENT, created=datetime(2026, 11, 22, 13, tzinfo=UTC) - timedelta(hours=1))
    with pikepdf.open(BytesIO(whole)) as pdf:
        facts = pdf.open_metadata()
        assert (facts["dc:title"], facts["pdfaid:conformance"], facts["pdfuaid:part"]) == (
            "My plan",
            "A",
            "1",
        )
        assert facts["dc:creator"] == ["Marloes"]
        assert facts["xmp:CreateDate"] == "2026-11-22T12:00:00+00:00"
        assert (str(pdf.Root.Lang), bool(pdf.Root.ViewerPreferences.DisplayDocTitle)) == ("nl-NL", True)


def test_headings_are_bookmarks():
    blocks = (Heading("One"), Heading("Two", 2), Heading("Three", 3), Heading("Four"))
    with pikepdf.open(BytesIO(rendered_pdf(Document("T", blocks), created=NOON))) as pdf:
        outline = pdf.open_outline().root
        assert [item.title for item in outline] == ["One", "Four"]
        assert [item.title for item in outline[0].children[0].children] == ["Three"]


@pytest.mark.slow
def test_a_heading_stands_on_the_page_of_what_it_announces():
    table = Table("Plan", (Column("Step"),), (("Call",),))
    for filling in range(20, 60, 2):
        blocks = (Paragraph("word\n" * filling), Heading("Big"), Heading("Small", 2), table)
        marks = marked_pages(rendered_pdf(Document("T", blocks), created=NOON), ("H2", "H3", "Caption", "TD"))
        assert len(marks) == 1, filling


def test_a_heading_stands_on_the_page_of_the_tallest_picture():
    blocks = (Paragraph("word\n" * 30), Heading("Big"), Heading("Small", 2), Picture(SVG, "A map.", 9.0))
    whole = rendered_pdf(Document("T", blocks), created=NOON)
    assert len(marked_pages(whole, ("H2", "H3", "Figure"))) == 1


def marked_pages(whole: bytes, kinds: tuple[str, ...]) -> set[int]:
    """The pages on which elements of these kinds begin; the first cell stands for its table."""
    with pikepdf.open(BytesIO(whole)) as pdf:
        found = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Pg" in each]
        return {each.Pg.objgen[0] for each in found if str(each.S)[1:] in kinds}


def test_page_numbers_and_running_titles_are_not_read_aloud():
    tree = read(
        rendered_pdf(Document("T", (Paragraph(SENTENCE * 80),), page_words=("Page", "of")), created=NOON)
    )
    assert "Page" not in tree.text


def test_nothing_that_was_typed_is_logged(caplog):
    caplog.set_level(logging.DEBUG)
    rendered_pdf(Document("Secret", (Paragraph("Secret 你 😀"), *KITCHEN_SINK)), created=NOON)
    assert not [record for record in caplog.records if "Secret" in record.getMessage()]
    assert "Ayşe" not in caplog.text


def test_a_finished_document_does_not_stay_in_memory():
    rendered_pdf(DOCUMENT, created=NOON)
    gc.collect()
    assert not [each for each in gc.get_objects() if isinstance(each, TTFFont)]


def test_the_shipped_typefaces_are_small_and_licensed():
    files = {str(file.relative_to(FONTS).as_posix()): file.stat().st_size for file in FONTS.rglob("*.ttf")}
    assert {face.file for face in (REGULAR, BOLD, *FALLBACKS)} == set(files)
    assert max(size for file, size in files.items() if not file.startswith(f"{MORE}/")) < LARGEST_FONT
    assert sum(size for file, size in files.items() if file.startswith(f"{MORE}/")) < ALL_THAT_MAY_BE_LEFT_OUT
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text()


def test_both_weights_draw_the_same_letters():
    assert glyphs(REGULAR) == glyphs(BOLD)
    assert {ord(letter) for letter in "ğüşıİöçéëïáŠžŁ€•–—“”’…→☐☑✓\ufffd"} <= glyphs(REGULAR)
