"""Two languages beside each other in Word: a table whose runs say their language, and their direction."""

from io import BytesIO

import docx
from docx.oxml.ns import qn

from supportcycle.documents.tree import Beside, Column, Document, Heading, Labelled, Paragraph, Table
from supportcycle.documents.word import rendered_docx
from tests.documents.pdf.test_beside import ARABIC, DUTCH
from tests.documents.pdf.test_blocks import NOON


def body(*blocks):
    whole = rendered_docx(Document("Plan", blocks, language="nl-NL"), created=NOON)
    return docx.Document(BytesIO(whole)).element.body


def languages(node) -> set[str]:
    return {each.get(qn("w:val")) for each in node.iter(qn("w:lang"))}


def test_each_column_says_its_language_and_what_runs_from_the_right_stands_there():
    (table,) = body(Beside(ARABIC, DUTCH, "ar", backwards=True)).iter(qn("w:tbl"))
    assert table.find(qn("w:tblPr")).find(qn("w:bidiVisual")) is not None
    for row in table.findall(qn("w:tr")):
        own, home = row.findall(qn("w:tc"))
        assert languages(own) <= {"ar"}
        assert languages(home) <= {"nl-NL"}
        assert all(each.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None for each in own.findall(qn("w:p")))


def test_two_that_follow_each_other_stay_apart():
    two = body(
        Beside(ARABIC, DUTCH, "ar", backwards=True), Beside((Heading("Bir"),), (Heading("Een"),), "tr")
    )
    first, second = two.iter(qn("w:tbl"))
    assert first.getnext() is not second
    assert second.find(qn("w:tblPr")).find(qn("w:bidiVisual")) is None
    assert int(first.getnext().find(f"{qn('w:pPr')}/{qn('w:spacing')}").get(qn("w:line"))) < 100


def test_a_row_with_lines_to_write_on_may_go_over_the_page_and_no_other():
    both = (Labelled("Who", "", lines=3), Labelled("Who", "Ton"))
    (table,) = body(Beside(both, both, "tr")).iter(qn("w:tbl"))
    kept = [row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.findall(qn("w:tr"))]
    assert kept == [False, True]


def test_a_card_says_the_language_of_its_cell():
    columns = (Column("بطاقة", language="ar", backwards=True), Column("Kaartje"))
    (table,) = body(Table("", columns, (("شكرا", "Dank"),), row_headings=False, cut=True)).iter(qn("w:tbl"))
    own, home = table.findall(qn("w:tr"))[-1].findall(qn("w:tc"))
    assert (languages(own), languages(home)) == ({"ar"}, set())
    assert own.find(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:bidi')}") is not None


def test_dutch_words_in_a_column_from_the_right_keep_their_full_stop_behind_them_and_a_number_its_plus():
    own = (
        Paragraph("Mijn huis schoon."),
        Paragraph("+31 6 12 34 56 78"),
        Paragraph("\u0645\u0631\u062d\u0628\u0627."),
    )
    (table,) = body(Beside(own, own, "ar", backwards=True)).iter(qn("w:tbl"))
    said = [row.find(qn("w:tc")) for row in table.findall(qn("w:tr"))]
    marked = ["".join(each.text for each in cell.iter(qn("w:t"))) for cell in said]
    assert marked == [f"\u200e{own[0].text}\u200e", f"\u200e{own[1].text}\u200e", own[2].text]


def test_a_chapter_that_takes_little_room_is_set_small():
    (small, large) = body(Heading("Mijn wens", small=True), Heading("Doelen")).findall(qn("w:p"))[-2:]
    assert [each.get(qn("w:val")) for each in small.iter(qn("w:sz"))] == ["22"]
    assert list(large.iter(qn("w:sz"))) == []
