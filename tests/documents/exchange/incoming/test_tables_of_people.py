"""Spreadsheets as people make them, and the list itself: out and in without loss, no cell ever a formula."""

import csv
import io
import re
import tracemalloc
import zipfile
from contextlib import suppress
from datetime import datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from supportcycle.documents.exchange.incoming.limits import MOST_BYTES, MOST_ROWS
from supportcycle.documents.exchange.social_map import offer_rows
from supportcycle.documents.rendering import SPREADSHEETS
from supportcycle.domain.errors import ArchiveError
from supportcycle.domain.guide.local_offers import LocalOffer
from tests.documents.composing import NOON
from tests.documents.exchange.incoming.reading_offers import offers_in
from tests.examples import many
from tests.running.walking import for_each

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


def as_csv(offers):
    return SPREADSHEETS["csv"].write(offer_rows(offers), NOON)


def as_xlsx(offers):
    return SPREADSHEETS["xlsx"].write(offer_rows(offers), NOON)


MAKERS = pytest.mark.parametrize("make", [as_csv, as_xlsx])


def test_the_same_list_and_moment_give_the_same_spreadsheet():
    made = as_xlsx([LUNCH])
    assert made == as_xlsx([LUNCH])
    facts = load_workbook(io.BytesIO(made)).properties
    assert facts.created == facts.modified == NOON.replace(tzinfo=None)


@MAKERS
def test_what_goes_out_comes_in_again(make):
    assert offers_in(make([LUNCH])).offers == [LUNCH]
    assert offers_in(make([])).offers == []


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
    assert offers_in(make([LocalOffer(what="Bus", contact=words)])).offers[0].contact == words


def test_columns_may_stand_in_another_order_and_strange_ones_are_left():
    assert offers_in(b"Kosten,Wat,Kleur\n3,Koor,rood\n,,\n").offers == [LocalOffer(what="Koor", cost="3")]


def test_a_spreadsheet_of_somebody_else_with_numbers_is_read_as_words():
    book = Workbook()
    book.active.append(["Wat", "Kosten"])
    book.active.append(["Koor", 3.5])
    written = io.BytesIO()
    book.save(written)
    assert offers_in(written.getvalue()).offers == [LocalOffer(what="Koor", cost="3,5")]


def test_a_huge_file_is_refused():
    with pytest.raises(ArchiveError):
        offers_in(b"x" * (MOST_BYTES + 1))


SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
XLSX = as_xlsx([LUNCH])
PARTS = zipfile.ZipFile(io.BytesIO(XLSX)).namelist()
XML = "<?xml version='1.0'?>"
LETTERS = "abcdefghij"
TENFOLD = "".join(f'<!ENTITY {big} "' + f"&{small};" * 10 + '">' for small, big in pairwise(LETTERS))
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{TENFOLD}]>'
ELSEWHERE = '<!DOCTYPE x SYSTEM "{file}" [<!ENTITY j SYSTEM "{file}">]>'


def packed_anew(part: str, pattern: str, new: str, data: bytes = XLSX) -> bytes:
    """The spreadsheet with something else in one of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name in old.namelist():
            words = old.read(name).decode()
            file.writestr(name, re.sub(pattern, lambda _: new, words, count=1) if name == part else words)
    return made.getvalue()


def read_or_refused(data: bytes) -> list[LocalOffer]:
    """What is in the file; nothing when it is refused, and nothing but a sentence may come of that."""
    with suppress(ArchiveError):
        return offers_in(data).offers
    return []


def test_a_spreadsheet_that_is_cut_off_anywhere_is_refused():
    for length in (0, *range(2, len(XLSX))):
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
    swollen = packed_anew(SHEET, "</sheetData>", "<row/>" * 1_000_000 + "</sheetData>")
    real = next(
        part.file_size for part in zipfile.ZipFile(io.BytesIO(swollen)).infolist() if part.filename == SHEET
    ).to_bytes(4, "little")
    for said, code in ((2_000_000_000, "archive_too_large"), (1000, "import_damaged")):
        tracemalloc.start()
        with pytest.raises(ArchiveError) as told:
            offers_in(swollen.replace(real, said.to_bytes(4, "little")))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert told.value.code == code
        assert peak < 5_000_000


def test_a_spreadsheet_without_a_sheet_is_refused_with_a_sentence():
    with pytest.raises(ArchiveError) as told:
        offers_in(packed_anew(BOOK, "<sheet .*?/>", ""))
    assert told.value.code == "import_empty"


def test_a_row_at_the_far_end_of_a_sheet_does_not_make_a_million_rows():
    assert len(offers_in(packed_anew(SHEET, 'r="2"', 'r="1048576"')).offers) <= 1


def book_of(*rows, formats=(), more=()):
    """A spreadsheet of somebody else; `formats` are those of the cells of the second row."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cell, number_format in zip(book.active[2], formats, strict=False):
        cell.number_format = number_format
    for title in more:
        book.create_sheet(title).append(["iets"])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@for_each(
    ("value", "number_format", "words"),
    [
        (datetime(2026, 10, 1), "dd-mm-yyyy", "01-10-2026"),
        (datetime(2026, 10, 1), "d mmm", "01-10-2026"),
        (datetime(2026, 10, 1, 14, 30), "d-m-yy h:mm", "01-10-2026 14:30"),
        (time(14, 30), "h:mm", "14:30"),
        (timedelta(hours=26, minutes=5), "[h]:mm", "26:05"),
        (12.5, "€ #,##0.00", "€ 12,50"),
        (12.5, '_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ', "€ 12,50"),
        (12.5, "[$€-413] #,##0.00", "€ 12,50"),
        (-1234.5, "#,##0.00", "-1.234,50"),
        (12.5, "0.00", "12,50"),
        (12.5, "General", "12,5"),
        (12.0, "General", "12"),
        (1200, "#,##0", "1.200"),
        (0.155, "0%", "16%"),
        (0.125, "0.0%", "12,5%"),
        (2.5, '0.0" uur"', "2,5 uur"),
        (2.5, "0.##", "2,5"),
        (612345678, "0000000000", "0612345678"),
        (0.1 + 0.2, "General", "0,3"),
        (12.5, "0.00E+00", "12,5"),
        (0.5, "# ?/?", "0,5"),
        (True, "General", "ja"),
        (False, "General", "nee"),
    ],
)
def test_a_typed_cell_comes_in_as_it_stood_on_the_screen_of_who_made_it(value, number_format, words):
    data = book_of(["Wat", "Kosten"], ["Koor", value], formats=("General", number_format))
    assert offers_in(data).offers == [LocalOffer(what="Koor", cost=words)]


def test_a_formula_comes_in_as_what_it_came_to_and_one_that_came_to_nothing_is_told():
    data = book_of(["Wat", "Kosten", "Waar"], ["Koor", "=1+1", "Zaal"], ["Fiets", "3", "Loods"])
    read = offers_in(data)
    assert [offer.cost for offer in read.offers] == ["", "3"]
    assert read.notes.rows == {"formula": [2]}
    calculated = packed_anew(SHEET, "<v */>|<v></v>", "<v>2</v>", data)
    assert [offer.cost for offer in offers_in(calculated).offers] == ["2", "3"]


def test_an_error_of_a_spreadsheet_is_no_word_and_is_told():
    book = Workbook()
    book.active.append(["Wat", "Kosten"])
    book.active.append(["Koor", "#N/A"])
    book.active["B2"].data_type = "e"
    written = io.BytesIO()
    book.save(written)
    read = offers_in(written.getvalue())
    assert read.offers == [LocalOffer(what="Koor")]
    assert read.notes.rows == {"error": [2]}


def test_nothing_of_a_file_goes_in_silence():
    rows = ["Wat;Kleur;Kosten;;Wat", "Koor;rood;1;x;", ";;2;;", ";;;;", "Koor;;3;;Zang", "y" * 3000 + ";;;;"]
    read = offers_in("\n".join(rows).encode("cp1252"))
    assert read.left == {3: "nameless", 5: "twice"}
    assert read.notes.rows == {"cut": [6]}
    assert read.notes.words == {"columns": ["Kleur", "D", "Wat"]}


def test_of_several_sheets_the_one_with_our_headings_is_read_and_the_others_are_named():
    data = book_of(["Wat"], ["Koor"], more=("Oud", "Lijsten"))
    assert offers_in(data).notes.words == {"sheets": ["Oud", "Lijsten"]}
    book = load_workbook(io.BytesIO(data))
    book.move_sheet("Sheet", offset=2)
    written = io.BytesIO()
    book.save(written)
    assert [offer.what for offer in offers_in(written.getvalue()).offers] == ["Koor"]


def test_a_long_file_says_where_it_was_cut():
    assert "too_long" in offers_in(b"Wat\n" + b"Koor\n" * (MOST_ROWS + 31)).notes.words
    assert "too_long" not in offers_in(b"Wat\n" + b"Koor\n" * MOST_ROWS).notes.words


@for_each("separator", ";,\t|")
@for_each("way", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac-roman"])
@for_each("end", ["\n", "\r\n", "\r"])
def test_a_csv_of_any_computer_is_read_with_its_letters(separator: str, way: str, end: str):
    rows = [["Wat", "Waar"], ["Café “één”", "Zoë’s huis"], ["Coördinatie", "Hôtel"]]
    data = end.join(separator.join(row) for row in rows).encode(way)
    assert [(offer.what, offer.where) for offer in offers_in(data).offers] == [tuple(row) for row in rows[1:]]


def test_the_line_that_names_the_separator_is_no_heading():
    assert offers_in(b"sep=|\r\nWat|Waar\r\nKoor|Zaal\r\n").offers == [LocalOffer(what="Koor", where="Zaal")]


def test_headings_are_known_with_a_star_a_colon_or_capitals():
    assert offers_in(b"WAT*;waar :;Kosten\nKoor;Zaal;3\n").offers == [
        LocalOffer(what="Koor", where="Zaal", cost="3")
    ]


def test_a_telephone_number_that_lost_its_zero_is_told():
    data = book_of(
        ["Wat", "Telefoon", "E-mail"], ["Koor", 612345678, "a@b.example"], ["Bus", "061234567", ""]
    )
    assert offers_in(data).notes.rows == {"phone": [2]}


def test_a_list_with_a_title_merged_cells_and_hidden_rows_is_read_row_by_row():
    book = Workbook()
    sheet = book.active
    for row in (
        ["Sociale kaart Noord", None, None],
        [],
        ["Activiteit", "Locatie", "Prijs"],
        ["Koor", "Buurthuis", 2.5],
        ["Lunch", None, 3],
        [None, None, None],
        ["Fiets", "Loods", None],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("B4:B6")
    sheet.row_dimensions[7].hidden = True
    written = io.BytesIO()
    book.save(written)
    read = offers_in(written.getvalue())
    assert [(offer.what, offer.where, offer.cost) for offer in read.offers] == [
        ("Koor", "Buurthuis", "2,5"),
        ("Lunch", "Buurthuis", "3"),
        ("Fiets", "Loods", ""),
    ]
    assert read.notes.rows == {"merged": [5], "hidden": [7]}


def test_a_merge_as_large_as_a_sheet_costs_nothing():
    merged = '</sheetData><mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>'
    tracemalloc.start()
    assert len(offers_in(packed_anew(SHEET, "</sheetData>", merged)).offers) == 1
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000
