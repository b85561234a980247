"""In Word, too, a label of a fact stands beside its value."""

from supportcycle.documents.tree import Heading, Labelled, Paragraph, SignatureLine
from tests.documents.word.test_short_facts import opened, rows

FACTS = (Labelled("Wat ik zelf doe", "Koken en wassen.", beside=True), Labelled("Gezegd op", "", beside=True))


def test_each_label_has_a_cell_beside_its_value():
    assert rows(*FACTS) == [["Wat ik zelf doe", "Koken en wassen."], ["Gezegd op", ""]]


def test_an_empty_one_is_a_line_to_write_on():
    (table,) = opened(*FACTS).tables
    assert table.rows[1].cells[1].paragraphs[0]._p.xpath("./w:pPr/w:pBdr/w:bottom")


def test_in_large_print_the_label_stands_above_its_value():
    assert opened(*FACTS, scale=1.5).tables == []


def test_a_fact_that_is_signed_stays_with_the_line_to_sign_on():
    file = opened(Heading("Akkoord"), FACTS[0], Paragraph("Dit klopt."), SignatureLine("Cliënt\nDatum"))
    cells = file.tables[0].rows[0].cells
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in cells)
