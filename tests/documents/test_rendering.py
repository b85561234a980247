"""Every format stands in one table, and is made of the same tree."""

import ast
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from supportcycle.documents.exchange.calendar import Event
from supportcycle.documents.rendering import (
    AGENDA,
    DATA,
    FORMATS,
    SPREADSHEETS,
    TAKEN_ALONG,
    WORDS,
    rendered,
    sealed_data,
)
from supportcycle.documents.tree import Document
from tests.documents.pdf.test_blocks import KITCHEN_SINK, NOON
from tests.sources import place, tracked, tree

BEGINS = {
    "pdf": b"%PDF-",
    "docx": b"PK",
    "html": b"<!doctype html>",
    "txt": b"My plan",
    "json": b"{",
    "chapters": b"PK",
}
TABLE = (
    *FORMATS.values(),
    *SPREADSHEETS.values(),
    *TAKEN_ALONG.values(),
    AGENDA,
    DATA,
    WORDS,
    sealed_data("sealed"),
)
OTHERS = {"html", ".html", "chapters", "text/html", "application/json", "application/octet-stream", ".json"}
"""Also words of a web page, of what goes to and fro between browser and server, and of our own templates."""


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_begins_as_it_should_and_is_the_same_twice(format):
    document = Document("My plan \ud83d", KITCHEN_SINK)
    whole = rendered(document, format, created=NOON)
    assert whole.startswith(BEGINS[format])
    assert whole == rendered(document, format, created=NOON)


def test_a_format_that_is_not_in_the_table_is_a_key_error():
    with pytest.raises(KeyError):
        rendered(Document("My plan", ()), "none", created=NOON)


@pytest.mark.parametrize("format", TABLE, ids=lambda format: format.name)
def test_every_row_says_how_others_know_the_file(format):
    kind, _, of = format.mime.partition("/")
    assert kind
    assert of
    assert format.file_name("plan") == f"plan{format.suffix}"
    assert format.suffix.startswith(".")


def test_what_can_be_printed_can_be_had_on_screen():
    assert [each.name for each in FORMATS.values() if each.to_print and not each.on_screen] == []


def test_rows_become_a_sheet_or_lines():
    rows = [["head"], ["cell"]]
    sheet = load_workbook(BytesIO(SPREADSHEETS["xlsx"].write(rows, NOON))).active
    assert [list(row) for row in sheet.iter_rows(values_only=True)] == rows
    assert SPREADSHEETS["csv"].write(rows, NOON).decode("utf-8-sig") == "head\r\ncell\r\n"


@pytest.mark.parametrize("format", SPREADSHEETS)
def test_the_same_rows_and_moment_give_the_same_bytes(format):
    rows = [["head", date(2026, 11, 24)], ["cell", 3]]
    assert SPREADSHEETS[format].write(rows, NOON) == SPREADSHEETS[format].write(rows, NOON)


def test_days_become_an_agenda():
    made = AGENDA.write([Event("1", "Look back", date(2027, 1, 4))], datetime(2026, 11, 24, tzinfo=UTC))
    assert b"SUMMARY:Look back" in made


@pytest.mark.parametrize("format", [DATA, WORDS, sealed_data("sealed")], ids=lambda format: format.name)
def test_what_was_written_already_stays_as_it_is(format):
    assert format.write(b"as it is", NOON) == b"as it is"


READ_AS = {
    "supportcycle/documents/exchange/incoming/file_kind.py",
    "supportcycle/ui/pages/methods/offer_files.py",
    "supportcycle/ui/pages/network/people_files.py",
}
"""Where the kinds of files stand that other programs made and that are read here; none of them is written."""


def test_no_other_module_lists_formats():
    known = {each.mime for each in TABLE} | {each.suffix for each in TABLE}
    known |= {*FORMATS, *SPREADSHEETS, AGENDA.name} - {"txt", "json"}
    said = {
        (place(file), node.value)
        for file in tracked("supportcycle/*.py")
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    found = {(file, word) for file, word in said if word in known - OTHERS}
    assert {file for file, _ in found} - READ_AS == {"supportcycle/documents/rendering.py"}
