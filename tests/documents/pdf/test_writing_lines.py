"""What is written on by hand: lines that can be seen, ten millimetres apart, to the foot of the page."""

from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from supportcycle.documents.html import rendered_html
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.tree import Bullets, Column, Document, Labelled, Paragraph, Table
from supportcycle.documents.word import rendered_docx
from supportcycle.figures.base.theme import LINE, SHEET
from tests.documents.composing import NOON
from tests.documents.pdf.checks import faults

MM = 72 / 25.4
STORY = Labelled("Uw verhaal", "", lines=3)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2)."""
    light, dark = sorted(map(luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(colour.removeprefix("#"))]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def heights(whole: bytes, colour: str = LINE) -> list[list[float]]:
    """Of each page the heights in mm of the horizontal lines in this colour, from the top down."""
    wanted = [round(part / 255, 2) for part in bytes.fromhex(colour.removeprefix("#"))]
    found = []
    with pikepdf.open(BytesIO(whole)) as pdf:
        for page in pdf.pages:
            stroke, start, lines = [], 0.0, set()
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "RG":
                    stroke = [round(float(each), 2) for each in operands]
                elif str(operator) == "m":
                    start = float(operands[1])
                elif str(operator) == "l" and stroke == wanted and float(operands[1]) == start:
                    lines.add(round(start / MM, 1))
            found.append(sorted(lines, reverse=True))
    return found


def made(*blocks, **facts) -> bytes:
    return rendered_pdf(Document("T", blocks, **facts), created=NOON)


def test_a_line_to_write_on_is_seen_by_who_sees_little():
    assert contrast(LINE, SHEET) >= 3


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("block", [STORY, Table("", (Column("Wat?"),), (("",),), row_headings=False, room=9)])
def test_lines_to_write_on_are_ten_millimetres_apart(block, scale):
    lines = heights(made(block, Paragraph("x"), scale=scale))[0]
    assert len(lines) >= 3
    assert all(abs(above - under - 10) < 0.2 for above, under in pairwise(lines))


def test_a_page_to_write_on_is_full_and_what_stands_under_the_lines_stays_there():
    whole = made(STORY, Paragraph("Bron"))
    (lines,) = heights(whole)
    assert faults(whole) == []
    assert lines[-1] < 25 + 20
    assert len(lines) > 15


def test_one_line_stays_one_line():
    assert [len(lines) for lines in heights(made(Labelled("Naam", ""), Bullets(("",))))] == [2]


def test_an_empty_row_has_room_for_a_hand():
    top, *_, last = heights(made(Table("", (Column("Wie"), Column("Wat")), (("", ""),) * 4)))[0]
    assert (top - last) / 3 >= 10


def test_other_formats_have_as_many_lines():
    document = Document("T", (STORY,))
    assert rendered_html(document).count('class="line"') == 3
    from docx import Document as WordFile

    lines = [
        each for each in WordFile(BytesIO(rendered_docx(document, created=NOON))).paragraphs if not each.text
    ]
    assert len(lines) == 3
    assert all(each.paragraph_format.line_spacing.mm == pytest.approx(10, abs=0.1) for each in lines)
