"""The list as a spreadsheet: out and in without loss, and no cell is ever a formula."""

import csv
import io
import re
import tracemalloc
import zipfile
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from supportcycle.documents.social_map import MOST_BYTES, MOST_ROWS, as_csv, as_xlsx, offers_in
from supportcycle.domain.errors import ArchiveError
from supportcycle.domain.methods.local import LocalOffer
from tests.examples import many

LUNCH = LocalOffer(what="Lunch; met soep", where='Buurthuis "De Zon"', cost="€ 3,50", checked_on="1-11-2026")
HOSTILE = [
    "=1+1",
    "+31 6 123",
    "-2",
    "@SUM(A1)",
    "\t=1",
    '=HYPERLINK("http://x")',
    "'=1",
    "\n=1",
    "＝1+1",
    "plain",
]
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


SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
XLSX = as_xlsx([LUNCH])
PARTS = zipfile.ZipFile(io.BytesIO(XLSX)).namelist()
XML = "<?xml version='1.0'?>"
LETTERS = "abcdefghij"
TENFOLD = "".join(f'<!ENTITY {big} "' + f"&{small};" * 10 + '">' for small, big in pairwise(LETTERS))
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{TENFOLD}]>'
ELSEWHERE = '<!DOCTYPE x SYSTEM "{file}" [<!ENTITY j SYSTEM "{file}">]>'


def packed_anew(part: str, pattern: str, new: str) -> bytes:
    """The spreadsheet with something else in one of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(XLSX)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name in old.namelist():
            words = old.read(name).decode()
            file.writestr(name, re.sub(pattern, lambda _: new, words, count=1) if name == part else words)
    return made.getvalue()


def read_or_refused(data: bytes) -> list[LocalOffer]:
    """What is in the file; nothing when it is refused, and nothing but a sentence may come of that."""
    with suppress(ArchiveError):
        return offers_in(data)
    return []


def test_a_spreadsheet_that_is_cut_off_anywhere_is_refused():
    for length in range(len(XLSX)):
        with pytest.raises(ArchiveError):
            offers_in(XLSX[:length])


@many
@given(st.integers(0, len(XLSX) * 8 - 1))
def test_a_spreadsheet_with_a_flipped_bit_is_read_or_refused(bit: int):
    changed = bytearray(XLSX)
    changed[bit // 8] ^= 1 << bit % 8
    read_or_refused(bytes(changed))


@many
@given(
    st.sampled_from(PARTS), st.integers(0, 60), st.sampled_from(["<", "&j;", '"', "9" * 14, "-1", "<a>", ""])
)
def test_a_spreadsheet_with_something_else_in_its_markup_is_read_or_refused(part: str, at: int, new: str):
    read_or_refused(packed_anew(part, rf"(?s)(?<=.{{{at * 7}}}).{{1,9}}", new))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("trick", ["laughs", "file", "address"])
def test_no_entity_swells_and_none_is_fetched(part: str, trick: str, tmp_path):
    (tmp_path / "secret").write_text("geheim van deze laptop", encoding="utf-8")
    file = {"file": (tmp_path / "secret").as_uri(), "address": "http://127.0.0.1:9/x"}.get(trick, "")
    head = LAUGHS if trick == "laughs" else ELSEWHERE.replace("{file}", file)
    words = zipfile.ZipFile(io.BytesIO(XLSX)).read(part).decode()
    body = re.sub(r"^<\?xml[^>]*\?>", "", words).replace("Lunch", "&j;")
    data = packed_anew(part, r"(?s).+", XML + head + body)
    tracemalloc.start()
    found = read_or_refused(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "geheim" not in repr([offer.model_dump() for offer in found])
    assert peak < 20_000_000


def test_a_part_that_swells_is_refused_whatever_size_it_says_it_has():
    swollen = packed_anew(SHEET, "</sheetData>", "<row/>" * 5_000_000 + "</sheetData>")
    with pytest.raises(ArchiveError) as told:
        offers_in(swollen)
    assert told.value.code == "archive_too_large"
    real = next(
        part.file_size for part in zipfile.ZipFile(io.BytesIO(swollen)).infolist() if part.filename == SHEET
    )
    tracemalloc.start()
    with pytest.raises(ArchiveError):
        offers_in(swollen.replace(real.to_bytes(4, "little"), (1000).to_bytes(4, "little")))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_spreadsheet_without_a_sheet_is_refused_with_a_sentence():
    with pytest.raises(ArchiveError) as told:
        offers_in(packed_anew(BOOK, "<sheet .*?/>", ""))
    assert told.value.code == "sheet_foreign"


def test_a_row_at_the_far_end_of_a_sheet_does_not_make_a_million_rows():
    assert len(offers_in(packed_anew(SHEET, 'r="2"', 'r="1048576"'))) <= 1
