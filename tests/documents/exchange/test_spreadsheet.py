"""Rows as a spreadsheet: what openpyxl, which is not ours, and the limits of Excel make of them."""

import io
import tempfile
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from supportcycle.documents.exchange import spreadsheet
from supportcycle.documents.exchange.book_sheet import BookSheet
from supportcycle.documents.exchange.spreadsheet import (
    FORMULA_SIGNS,
    LONGEST_CELL,
    book_as_xlsx,
    guarded,
    rows_as_xlsx,
)
from tests.documents.composing import NOON
from tests.examples import many

HEADS = ["head"]


def read(*sheets):
    book = load_workbook(io.BytesIO(book_as_xlsx(sheets, created=NOON)))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def cell_of(value):
    sheet = load_workbook(io.BytesIO(rows_as_xlsx([HEADS, [value]], created=NOON))).active
    return sheet["A2"]


@many
@given(st.text(st.characters(), max_size=40) | st.sampled_from(FORMULA_SIGNS).map("{}1+1".format))
def test_no_words_are_a_formula_or_an_error_and_all_of_them_are_there(words):
    cell = cell_of(f"{words}\ufffe#N/A")
    assert cell.data_type == "s"
    assert not cell.value.startswith(FORMULA_SIGNS)
    assert cell.value.endswith("#N/A")


def test_the_name_of_an_error_is_words():
    assert (cell_of("#N/A").data_type, cell_of("#N/A").value) == ("s", "#N/A")


def test_a_day_is_a_day_and_one_that_excel_has_no_number_for_is_words():
    assert (cell_of(date(2026, 11, 30)).is_date, cell_of(date(2026, 11, 30)).number_format) == (
        True,
        "dd-mm-yyyy",
    )
    assert (cell_of(date(1850, 1, 2)).is_date, cell_of(date(1850, 1, 2)).value) == (False, "02-01-1850")


def test_words_too_long_for_a_cell_are_cut_with_a_sign_and_never_in_half_a_character():
    exact, over = cell_of("a" * LONGEST_CELL).value, cell_of("🙂" * LONGEST_CELL).value
    assert exact == "a" * LONGEST_CELL
    assert over.endswith("🙂…")
    assert len(over.encode("utf-16-le")) // 2 in (LONGEST_CELL, LONGEST_CELL - 1)


def test_each_sheet_has_its_title_and_its_rows():
    found = read(BookSheet("One", [HEADS, ["a"]]), BookSheet("Two", [HEADS, [2]]))
    assert found == {"One": [["head"], ["a"]], "Two": [["head"], [2]]}


def test_more_rows_than_a_sheet_has_go_on_in_a_next_one(monkeypatch):
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 3)
    found = read(BookSheet("One", [HEADS, *([number] for number in range(5))]), BookSheet("Two", [HEADS]))
    assert found["One"] == [["head"], [0], [1]]
    assert found["One 2"] == [["head"], [2], [3]]
    assert found["One 3"] == [["head"], [4]]
    assert found["Two"] == [["head"]]


def test_nothing_is_laid_in_a_file_on_the_way(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert cell_of("secret").value == "secret"


def test_the_mark_before_a_formula_is_put_once():
    assert guarded("=1") == "'=1"
    assert guarded(guarded("=1")) == "'=1"
