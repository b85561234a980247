"""A document as a Word file: real headings and tables, and whatever is typed is only text."""

import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from typing import get_args
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn

from supportcycle.documents.theme import MARGINS
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
from supportcycle.documents.word import rendered_docx
from tests.documents.pdf.test_blocks import KITCHEN_SINK, NOON, SENTENCE, SVG
from tests.documents.pdf.test_stress import AWKWARD, everywhere
from tests.documents.word.reading import all_text, cells, in_style, opened, paragraphs, part, part_names
from tests.running.walking import for_each

COLUMNS = (Column("Step", 2), Column("Who"))
SINK = Document(
    "My plan", KITCHEN_SINK, subtitle="Round 1", author="Marloes", footer="Ours", page_words=("Page", "of")
)


def made(*blocks: Block, **facts: object) -> bytes:
    return rendered_docx(Document("My plan", blocks, **facts), created=NOON)


def test_every_kind_of_block_is_read_in_order():
    assert {type(block) for block in KITCHEN_SINK} == set(get_args(Block))
    words = all_text(rendered_docx(SINK, created=NOON))
    order = ["My plan", "Round 1", "Who I am", "Name", "cooking", "Plan", "Clean", "draft", "Signature"]
    places = [words.index(each) for each in order]
    assert places == sorted(places)


@pytest.mark.parametrize("block", [*KITCHEN_SINK, Table("", (), ()), Table("", COLUMNS, ()), Bullets(())])
def test_every_kind_of_block_can_be_the_only_one(block):
    opened(made(block))
    opened(made(block, landscape=True))


def test_the_same_document_and_moment_give_the_same_bytes():
    amsterdam = NOON.astimezone(timezone(timedelta(hours=1)))
    assert rendered_docx(SINK, created=NOON) == rendered_docx(SINK, created=amsterdam)
    assert rendered_docx(SINK, created=NOON) != rendered_docx(SINK, created=NOON + timedelta(days=1))


def test_headings_are_headings_and_never_skip_a_level():
    whole = made(Heading("Deep", 3), Heading("Chapter", 1), Heading(" "), Heading("Deeper", 3))
    found = [pair for pair in paragraphs(whole) if pair[1]]
    assert found == [
        ("Title", "My plan"),
        ("Heading 1", "Deep"),
        ("Heading 1", "Chapter"),
        ("Heading 2", "Deeper"),
    ]


def test_what_the_client_said_is_a_quotation_with_a_line_beside_it():
    whole = made(Paragraph(SENTENCE, "own_words"))
    assert in_style(whole, "Quote") == [SENTENCE]
    quote = opened(whole).styles["Quote"].element
    assert quote.find(f".//{qn('w:pBdr')}/{qn('w:left')}") is not None


@pytest.mark.parametrize(
    ("style", "name"), [("lead", "Inleiding"), ("note", "Toelichting"), ("normal", "Normal")]
)
def test_each_kind_of_paragraph_has_its_own_style(style, name):
    assert in_style(made(Paragraph("Words", style)), name) == ["Words"]


def test_a_label_stands_above_its_value_and_keeps_with_it():
    whole = made(Labelled("Name", "Bram"))
    assert paragraphs(whole)[1:] == [("Vraag", "Name"), ("Antwoord", "Bram")]
    assert opened(whole).styles["Vraag"].paragraph_format.keep_with_next


@pytest.mark.parametrize("block", [Labelled("Name", " "), Bullets(("",))])
def test_what_is_empty_is_a_line_to_write_on(block):
    last = opened(made(block)).paragraphs[-1]
    assert last._p.find(f".//{qn('w:pBdr')}/{qn('w:bottom')}") is not None


def test_a_table_repeats_its_heading_and_names_its_rows():
    whole = made(Table("Plan", COLUMNS, (("Call", "Bram"), ("Clean", "Ans"))))
    (table,) = opened(whole).tables
    assert cells(table) == [["Step", "Who"], ["Call", "Bram"], ["Clean", "Ans"]]
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False, False]
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Plan"
    assert in_style(whole, "Caption") == ["Plan"]


def test_a_table_without_row_headings_says_so():
    (table,) = opened(made(Table("", COLUMNS, (("a", "b"),), row_headings=False))).tables
    assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstColumn")) == "0"


def test_columns_together_are_as_wide_as_the_text():
    rows = ((SENTENCE * 3, "zelfredzaamheidsmatrix"),)
    for table in opened(made(Table("", (Column("A", 20), Column("B")), rows))).tables:
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert sum(widths) == pytest.approx((210 - 2 * MARGINS.side) * 1440 / 25.4, abs=5)
        assert widths[1] > 2000


def test_tables_after_each_other_stay_two_and_a_file_never_ends_in_one():
    table = Table("", COLUMNS, (("a", "b"),))
    body = opened(made(table, table)).element.body
    assert [child.tag.rpartition("}")[2] for child in body] == ["p", "tbl", "p", "tbl", "p", "sectPr"]


def test_rows_to_write_on_are_as_high_as_asked():
    (table,) = opened(made(Table("", COLUMNS, (("a", ""),), room=4))).tables
    assert table.rows[1].height.mm > 15


def test_a_row_with_a_cell_missing_is_refused():
    with pytest.raises(ValueError, match="argument"):
        made(Table("", COLUMNS, (("a",),)))


def test_a_picture_is_drawn_with_its_description_in_words():
    whole = made(Picture(SVG, "One person, Ayşe.", 0.5, width=100, caption="Map of today"))
    (shape,) = opened(whole).inline_shapes
    assert (round(shape.width.mm), round(shape.height.mm)) == (100, 50)
    assert shape._inline.docPr.get("descr") == "One person, Ayşe."
    assert in_style(whole, "Caption") == ["Map of today"]
    assert "Ayşe." not in [text for _, text in paragraphs(whole)]


def test_two_pictures_have_numbers_of_their_own():
    picture = Picture(SVG, "A map.", 0.5)
    shapes = opened(made(picture, replace(picture, alt="Another."))).inline_shapes
    assert len({shape._inline.docPr.id for shape in shapes}) == 2


@pytest.mark.parametrize(
    "svg", ["", "no drawing", "<svg/>", "<p xmlns='x'>", "<svg><script>1</script></svg>"]
)
def test_what_cannot_be_drawn_is_told_in_words(svg):
    whole = made(Picture(svg, "One person.", 0.5, caption="Map"))
    assert [text for _, text in paragraphs(whole)] == ["My plan", "Map", "One person."]


@pytest.mark.parametrize(("ratio", "width"), [(0, 170), (float("nan"), 170), (100, 170), (5, 900), (1, -1)])
def test_no_picture_is_larger_than_the_page(ratio, width):
    (shape,) = opened(made(Picture(SVG, "A map.", ratio, width=width))).inline_shapes
    assert 0 < shape.width.mm <= 210 - 2 * MARGINS.side + 0.1
    assert 0 < shape.height.mm < 250


def test_a_page_break_is_a_property_of_what_comes_next():
    whole = made(PageBreak(), Paragraph("Next"), PageBreak(), Table("", COLUMNS, ()), PageBreak())
    starts = [paragraph.paragraph_format.page_break_before for paragraph in opened(whole).paragraphs]
    assert starts == [None, True, True, None]


def test_each_line_of_a_signature_has_its_own_label():
    lines, labels = opened(made(SignatureLine("Signature\nPlace\nDate"))).paragraphs[-2:]
    assert labels.text == "Signature\tPlace\tDate"
    assert len([stop for stop in lines.paragraph_format.tab_stops if stop.leader]) == 3


def test_the_foot_of_the_page_has_the_footer_and_numbers():
    (line,) = opened(rendered_docx(SINK, created=NOON)).sections[0].footer.paragraphs
    fields = [field.get(qn("w:instr")).strip() for field in line._p.iter(qn("w:fldSimple"))]
    assert (line.text.split("\t")[0], fields) == ("Ours", ["PAGE", "NUMPAGES"])


def test_what_goes_to_somebody_else_has_numbers_of_its_own():
    whole = made(Paragraph("One"), PageBreak(new_paper=True), Paragraph("Two"), Table("", COLUMNS, ()))
    first, second = opened(whole).sections
    assert first._sectPr.find(qn("w:pgNumType")) is None
    assert second._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    fields = [field.get(qn("w:instr")).strip() for field in first.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "SECTIONPAGES"]
    assert second.footer.is_linked_to_previous


def test_cards_to_cut_out_have_lines_around_them_and_no_first_column_in_bold():
    table = opened(made(Table("", COLUMNS, (("a", "b"),), row_headings=False, cut=True))).tables[0]
    lines = table._tbl.tblPr.find(qn("w:tblBorders"))
    assert {line.get(qn("w:val")) for line in lines} == {"dashed"}
    assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:val")) == "0620"


def test_a_wide_document_lies_on_its_side():
    (section,) = opened(made(landscape=True)).sections
    assert section.page_width > section.page_height


def test_facts_name_the_title_the_language_and_the_moment_and_nobody():
    whole = rendered_docx(SINK, created=NOON)
    facts = opened(whole).core_properties
    assert (facts.title, facts.language, facts.author, facts.last_modified_by) == ("My plan", "nl-NL", "", "")
    assert facts.created == datetime(2026, 11, 22, 12, tzinfo=facts.created.tzinfo)
    assert 'w:lang w:val="nl-NL"' in part(whole, "word/styles.xml")
    assert "Marloes" not in part(whole, "docProps/core.xml")


def test_the_file_holds_nothing_superfluous():
    names = part_names(rendered_docx(SINK, created=NOON))
    assert [name for name in names if "thumbnail" in name or "customXml" in name or "theme" in name] == []


def test_word_takes_it_for_a_file_of_today():
    settings = part(made(), "word/settings.xml")
    assert 'w:name="compatibilityMode"' in settings
    assert 'w:val="15"' in settings


@for_each("text", AWKWARD.values(), ids=AWKWARD)
def test_any_text_may_stand_anywhere(text):
    whole = rendered_docx(everywhere(text), created=NOON)
    assert opened(whole).tables
    with ZipFile(BytesIO(whole)) as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b\x1bc\u202ed\ufffee", "abcde"),
        ("a\tb", "a b"),
        ("a\ud83db", "a\ufffdb"),
        ("\ud83d\ude00 Ayşe 你好", "😀 Ayşe 你好"),
        ("one\ntwo\r\nthree", "one\ntwo\nthree"),
        ("{ PAGE } <w:fldSimple/> </w:t> & {nb}", "{ PAGE } <w:fldSimple/> </w:t> & {nb}"),
        ("  two  spaces", "  two  spaces"),
    ],
)
def test_what_people_type_is_text(typed, printed):
    whole = made(Paragraph(typed))
    assert [text for _, text in paragraphs(whole)] == ["My plan", printed]
    assert all(field.strip() in ("PAGE", "NUMPAGES") for field in _fields(whole))


def _fields(whole: bytes) -> list[str]:
    elements = (
        element for name in part_names(whole) if name.endswith(".xml") for element in _parsed(whole, name)
    )
    return [element.get(qn("w:instr")) or element.text for element in elements]


def _parsed(whole: bytes, name: str):
    from docx.oxml import parse_xml

    return parse_xml(part(whole, name).encode()).iter(qn("w:fldSimple"), qn("w:instrText"))


def test_text_from_right_to_left_is_set_so():
    paragraph = opened(made(Paragraph("اسمي أيمن"))).paragraphs[-1]
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert paragraph.runs[0].font.rtl


def test_fifty_thousand_characters_are_all_there():
    long = (SENTENCE * 600)[:50_000]
    assert long in all_text(made(Table("", COLUMNS, ((long, "b"),))))


def test_three_hundred_rows_take_no_time():
    rows = tuple((f"Step {n}", SENTENCE) for n in range(300))
    assert len(opened(made(Table("", COLUMNS, rows))).tables[0].rows) == 301


def test_a_notice_has_its_own_frame():
    whole = made(Notice("A draft."))
    assert in_style(whole, "Melding") == ["A draft."]
    assert opened(whole).styles["Melding"].element.find(f".//{qn('w:pBdr')}") is not None


def test_without_the_means_to_draw_a_picture_is_told_in_words(monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    assert [text for _, text in paragraphs(made(Picture(SVG, "A map.", 0.5)))] == ["My plan", "A map."]
