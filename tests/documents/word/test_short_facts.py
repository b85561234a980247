"""Short facts in Word stand side by side, are read one after the other, and signing stays on one page."""

from io import BytesIO

import docx

from supportcycle.documents.tree import Document, Heading, Labelled, Paragraph, SignatureLine
from supportcycle.documents.word import rendered_docx
from tests.documents.composing import NOON

FACTS = tuple(Labelled(f"Feit {n}", f"waarde {n}", share=1) for n in range(1, 5))
LONG = "een jaar, en daarna kijken we met elkaar opnieuw, want dan weten we meer " * 3


def opened(*blocks, **facts):
    return docx.Document(BytesIO(rendered_docx(Document("T", blocks, **facts), created=NOON)))


def rows(*facts: Labelled, **paper) -> list[list[str]]:
    (table,) = opened(*facts, **paper).tables
    return [[cell.text for cell in dict.fromkeys(row.cells)] for row in table.rows]


def test_each_cell_holds_a_label_with_its_value_and_three_share_a_row():
    assert rows(*FACTS) == [
        ["Feit 1\nwaarde 1", "Feit 2\nwaarde 2", "Feit 3\nwaarde 3"],
        ["Feit 4\nwaarde 4", ""],
    ]


def test_a_long_value_has_a_row_to_itself():
    assert rows(FACTS[0], Labelled("Hoe lang", LONG, share=1))[1] == [f"Hoe lang\n{LONG.strip()}"]


def test_in_large_print_fewer_stand_beside_each_other():
    assert max(map(len, rows(*FACTS, scale=1.5))) == 2


def test_an_empty_fact_has_a_line_to_write_on():
    (table,) = opened(Labelled("Adres", "", share=2)).tables
    below = table.rows[0].cells[0].paragraphs[1]._p
    assert below.xpath("./w:pPr/w:pBdr/w:bottom")


def test_lines_to_sign_on_stay_on_the_page_of_what_is_agreed_to():
    signed = (
        Heading("Akkoord"),
        Paragraph("Ben ik het eens?"),
        Paragraph("Dit klopt."),
        SignatureLine("Cliënt\nDatum"),
        SignatureLine("Ondersteuner\nDatum"),
    )
    far = Paragraph("Dit staat er ver boven. " * 200)
    lines = [
        line for line in opened(far, *signed, Paragraph("erna")).paragraphs if line.style.name != "Title"
    ]
    assert not lines.pop(0).paragraph_format.keep_with_next
    *kept, last, after = lines
    assert all(line.paragraph_format.keep_with_next or line.style.name == "Heading 1" for line in kept)
    assert not last.paragraph_format.keep_with_next
    assert after.text == "erna"
