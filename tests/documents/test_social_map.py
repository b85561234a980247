"""The list as a spreadsheet: out and in without loss, and no cell is ever a formula."""

import csv
import io

import pytest
from openpyxl import Workbook, load_workbook

from supportcycle.documents.social_map import MOST_BYTES, MOST_ROWS, as_csv, as_xlsx, offers_in
from supportcycle.domain.errors import ArchiveError
from supportcycle.domain.methods.local import LocalOffer

LUNCH = LocalOffer(what="Lunch; met soep", where='Buurthuis "De Zon"', cost="€ 3,50", checked_on="1-11-2026")
HOSTILE = ["=1+1", "+31 6 123", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "'=1", "plain"]
MAKERS = pytest.mark.parametrize("make", [as_csv, as_xlsx])


@MAKERS
def test_what_goes_out_comes_in_again(make):
    assert offers_in(make([LUNCH])) == [LUNCH]
    assert offers_in(make([])) == []


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_of_a_csv_begins_as_a_formula(words):
    made = as_csv([LocalOffer(what=words)]).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(made), delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_of_a_spreadsheet_is_a_formula(words):
    sheet = load_workbook(io.BytesIO(as_xlsx([LocalOffer(what=words)]))).active
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert not str(sheet["A2"].value).startswith(("=", "+", "-", "@"))


@MAKERS
@pytest.mark.parametrize("words", ["+31 6 123", "-2", "=1+1", "@home"])
def test_words_that_look_like_a_formula_come_back_as_typed(make, words):
    assert offers_in(make([LocalOffer(what="Bus", contact=words)]))[0].contact == words


def test_columns_may_stand_in_another_order_and_strange_ones_are_left():
    assert offers_in(b"Kosten,Wat,Kleur\n3,Koor,rood\n,,\n") == [LocalOffer(what="Koor", cost="3")]


def test_a_spreadsheet_of_somebody_else_with_numbers_is_read_as_words():
    book = Workbook()
    book.active.append(["Wat", "Kosten"])
    book.active.append(["Koor", 3.5])
    written = io.BytesIO()
    book.save(written)
    assert offers_in(written.getvalue()) == [LocalOffer(what="Koor", cost="3.5")]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 nonsense", b"a;b\n1;2\n", b"\x00\xff\xfe", b"%PDF-1.7"])
def test_another_kind_of_file_is_refused_with_a_sentence(data):
    with pytest.raises(ArchiveError) as told:
        offers_in(data)
    assert told.value.code == "sheet_foreign"


def test_a_huge_file_is_refused_and_a_long_one_is_cut():
    with pytest.raises(ArchiveError):
        offers_in(b"x" * (MOST_BYTES + 1))
    assert len(offers_in(b"Wat\n" + b"Koor\n" * (MOST_ROWS + 500))) == MOST_ROWS
