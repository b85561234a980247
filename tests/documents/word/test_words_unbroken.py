"""In Word, too, no word is broken for want of room, rows stay together, and forms can be written in."""

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from supportcycle.documents.compose.registry import composed
from supportcycle.documents.tree import Column, Document, Labelled, Picture, Table
from supportcycle.documents.word import rendered_docx
from supportcycle.figures.base.text_metrics import width_of
from tests.documents.composing import NOON
from tests.documents.pdf.test_dossiers import DOSSIERS, TODAY
from tests.documents.pdf.test_stacked_table import WIDE
from tests.documents.word.reading import part

POINTS = 10
"""The size of words in a cell of the house style."""
MARGIN = 8


def opened(document):
    return docx.Document(BytesIO(rendered_docx(document, created=NOON)))


def too_narrow(table):
    """The words of a table that are wider than their column."""
    columns = [int(each.get(qn("w:w"))) / 20 - MARGIN for each in table._tbl.tblGrid.iter(qn("w:gridCol"))]
    return [
        word
        for row in table.rows
        for cell, room in zip(row.cells, columns, strict=True)
        for word in cell.text.split()
        if len(word) <= 26 and width_of(word, POINTS, bold=True) > room
    ]


@pytest.mark.parametrize(
    ("dossier", "name"),
    [
        ("bram-review", "wmo-aanvraag"),
        ("tavenier", "persoonlijk-plan"),
        ("bram-review", "werkblad-action_plan"),
    ],
)
def test_no_column_is_less_wide_than_its_longest_word(dossier, name):
    tables = opened(composed(name, DOSSIERS[dossier], TODAY)).tables
    assert tables
    assert [word for table in tables for word in too_narrow(table)] == []


def test_a_table_too_wide_for_the_paper_stands_row_by_row():
    file = opened(Document("T", (WIDE,), scale=1.5))
    assert file.tables == []
    words = [each.text for each in file.paragraphs if each.text]
    assert words[1:5] == ["Wie doet wat", "Schoonmaken", "Boodschappen doen", "Buurman"]


def test_word_hyphenates_in_the_language_of_the_document():
    settings = part(rendered_docx(Document("T", ()), created=NOON), "word/settings.xml")
    order = ["w:defaultTabStop", "w:autoHyphenation", "w:characterSpacingControl"]
    places = [settings.index(name) for name in order]
    assert places == sorted(places)


def test_lines_under_each_other_are_all_drawn():
    """Word draws one line under paragraphs with the same border, unless there is one between them."""
    lines = [each for each in opened(Document("T", (Labelled("", "", lines=4),))).paragraphs if not each.text]
    assert len(lines) == 4
    assert all(each._p.find(f".//{qn('w:pBdr')}/{qn('w:between')}") is not None for each in lines)


def stays(row):
    return row.cells[0].paragraphs[-1].paragraph_format.keep_with_next


def test_a_small_table_stays_together_and_of_a_large_one_no_row_stands_alone():
    columns = (Column("Wat"), Column("Wanneer"))
    kept = {}
    for count in (5, 30):
        table = Table("", columns, tuple((f"dag {at}", "") for at in range(count)))
        rows = opened(Document("T", (table,))).tables[0].rows[1:]
        kept[count] = [at for at, row in enumerate(rows) if stays(row)]
    assert kept == {5: [0, 1, 2, 3], 30: [0, 28]}


def test_a_row_that_goes_over_the_page_stays_with_no_other():
    table = Table("", (Column("Wat"), Column("Wanneer")), (("woord " * 2000, ""), ("a", "b"), ("c", "d")))
    assert [
        at for at, row in enumerate(opened(Document("T", (table,))).tables[0].rows[1:]) if stays(row)
    ] == [1]


def test_a_form_to_write_in_has_lines_between_its_columns_and_in_its_cells():
    table = Table("", (Column("Wie"), Column("Wat")), (("", ""),), room=6, row_headings=False)
    (form,) = opened(Document("T", (table,))).tables
    assert form._tbl.tblPr.find(f"{qn('w:tblBorders')}/{qn('w:insideV')}") is not None
    assert len(form.rows[1].cells[0].paragraphs) == 3


def test_a_map_has_little_white_around_it_and_may_lie_on_a_larger_sheet():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>'
    picture = Picture(svg, "Een kaart.", 1.0, width=186, caption="Kaart", fills=True)
    upright = opened(Document("T", (picture,), drawn=True))
    assert upright.inline_shapes[0].width.mm == pytest.approx(186, abs=1)
    assert [each.text for each in upright.paragraphs if each.text] == ["T", "Kaart"]
    lying = opened(Document("T", (picture,), drawn=True, a3=True, landscape=True)).sections[0]
    assert (round(lying.page_width.mm), round(lying.page_height.mm)) == (420, 297)
