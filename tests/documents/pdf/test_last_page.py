"""No last page on which hardly anything stands."""

from io import BytesIO

import pypdf
import pytest

from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.worksheets.worksheet import worksheet_document
from supportcycle.documents.pdf import render, rendered_pdf
from supportcycle.documents.pdf.last_page import with_fewer_lines
from supportcycle.documents.tree import Bullets, Column, Document, Heading, Labelled, Picture, Table
from tests.documents.composing import NOON, TODAY
from tests.documents.pdf.checks import faults
from tests.documents.pdf.test_blocks import SVG

BLANK = ("", "")


def pages(*blocks) -> list[str]:
    whole = rendered_pdf(Document("T", blocks), created=NOON)
    assert faults(whole) == []
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(whole)).pages]


@pytest.mark.parametrize("key", ["guest", "promise", "agenda_item", "positive_word"])
def test_a_form_that_can_do_with_some_rows_less_is_one_page(key):
    whole = rendered_pdf(worksheet_document(worksheet(key), None, today=TODAY), created=NOON)
    (page,) = pypdf.PdfReader(BytesIO(whole)).pages
    assert page.extract_text().count("\n") > 3


@pytest.mark.parametrize("key", ["closing", "team_member", "vip_card", "helper_agreement"])
def test_a_sheet_to_write_on_has_no_page_for_its_source_alone(key):
    whole = rendered_pdf(worksheet_document(worksheet(key), None, today=TODAY), created=NOON)
    assert faults(whole) == []
    assert len(pypdf.PdfReader(BytesIO(whole)).pages) == 1


def test_lines_are_spared_where_there_are_most_and_one_stays_everywhere():
    document = Document("T", (Labelled("a", "", lines=2), Labelled("b", "", lines=5), Labelled("c", "vol")))
    shorter = with_fewer_lines(document, 25, 10)
    assert [block.lines for block in shorter.blocks] == [2, 1, 1]
    assert with_fewer_lines(document, 60, 10) is None
    even = with_fewer_lines(Document("T", (Labelled("a", "", lines=4), Labelled("b", "", lines=4))), 30, 10)
    assert [block.lines for block in even.blocks] == [2, 2]


def test_of_a_table_only_empty_rows_are_spared():
    table = Table("", (Column("a"), Column("b")), (("x", ""), BLANK, BLANK, BLANK))
    (shorter,) = with_fewer_lines(Document("T", (table,)), 10, 10).blocks
    assert shorter.rows == (("x", ""), BLANK)


def test_a_line_too_many_goes_closer_to_the_edge_and_not_to_a_page_of_its_own():
    assert len(pages(Bullets(tuple(f"regel {n}" for n in range(45))))) == 1
    assert len(pages(Bullets(tuple(f"regel {n}" for n in range(48))))) == 2


def test_what_does_not_fit_comes_along_with_all_under_its_title():
    facts = [Labelled(f"Feit {n}", "waarde") for n in range(9)]
    found = pages(Bullets(tuple(f"regel {n}" for n in range(25))), Heading("Het laatste"), *facts)
    assert len(found) == 2
    assert found[1].startswith("Het laatste")


def test_a_title_keeps_the_titles_above_it_and_no_page_before_is_left_with_its_title_alone():
    facts = [Labelled(f"Feit {n}", "waarde") for n in range(9)]
    titles = Heading("Deel"), Heading("Stuk", 2)
    found = pages(Bullets(tuple(f"regel {n}" for n in range(25))), *titles, *facts)
    assert found[1].startswith("Deel")
    assert "regel 24" in found[0]


def test_without_a_title_enough_comes_along_to_the_last_page():
    found = pages(*(Labelled(f"Feit {n}", "waarde") for n in range(24)))
    assert len(found) == 2
    assert found[1].count("Feit") >= 6


def test_a_table_under_a_drawing_stands_on_its_sheet_where_its_letters_stay_legible():
    def sheets(across: int) -> int:
        svg = SVG.replace('viewBox="0 0 200 100"', f'viewBox="0 0 {across} {across}"')
        picture = Picture(svg, "kaart", 1.3, width=186, fills=True)
        table = Table("", (Column("Wie"), Column("Waar")), (("Marja", "dichtbij"),))
        blocks = (picture, Heading("Hetzelfde in een tabel"), table)
        whole = rendered_pdf(Document("T", blocks, drawn=True), created=NOON)
        return len(pypdf.PdfReader(BytesIO(whole)).pages)

    assert [sheets(400), sheets(900)] == [1, 2]


@pytest.mark.parametrize("lines", range(38, 60, 3))
def test_a_paper_is_drawn_twice_at_most(lines, monkeypatch):
    drawn = []
    title_block = render._title_block
    monkeypatch.setattr(render, "_title_block", lambda *given: (drawn.append(1), title_block(*given)))
    field = Labelled("Ruimte", "", lines=2)
    pages(Bullets(tuple(f"regel {n}" for n in range(lines))), Heading("Deel"), field, Labelled("a", "b"))
    assert len(drawn) <= 2


def test_a_page_that_holds_something_stays_as_it_is():
    found = pages(Bullets(tuple(f"regel {n}" for n in range(70))))
    assert "regel 43" in found[0]
    assert len(found) == 2
