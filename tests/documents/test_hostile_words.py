"""Words that try to be more than words: in every document, in every format, they are only text."""

import csv
from io import BytesIO, StringIO

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.exchange.calendar import Event, calendar
from supportcycle.documents.exchange.dossier_calendar import agenda_events
from supportcycle.documents.exchange.dossier_file import dossier_from_json, dossier_json
from supportcycle.documents.exchange.dossier_list import list_rows
from supportcycle.documents.exchange.formula_signs import FORMULA_SIGNS
from supportcycle.documents.exchange.spreadsheet import rows_as_csv, rows_as_xlsx
from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import Document, Picture
from supportcycle.domain.dossier_list import line_of
from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.serialization import head_of
from tests.documents.composing import NOON, TODAY
from tests.dossiers.hostile import hostile_dossier
from tests.harmless import active_in_drawing, active_in_page, active_in_pdf, active_in_word

HOSTILE = (
    '=HYPERLINK("http://a") <script>alert(1)</script><img src=x onerror=y> </svg>\'"&amp; '
    "{ INCLUDETEXT c:/x } {{name}} {count} {nb} [w](javascript:1) ]]> ${7*7} \\input{x}"
)
FILLED = sorted(name for name, offer in offers().items() if offer.audience is not Audience.BLANK)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return hostile_dossier("bram-review", HOSTILE)


@pytest.fixture(scope="module", params=FILLED)
def document(request: pytest.FixtureRequest, dossier: Dossier) -> Document:
    return composed(request.param, dossier, TODAY)


def test_a_page_for_the_browser_holds_nothing_that_runs_or_fetches(document: Document):
    assert active_in_page(rendered(document, "html", created=NOON)) == []


@pytest.mark.slow
def test_a_pdf_holds_nothing_that_runs_and_no_link(document: Document):
    assert active_in_pdf(rendered(document, "pdf", created=NOON)) == set()


def test_a_word_file_holds_only_the_fields_of_the_house_and_nothing_from_elsewhere(document: Document):
    assert active_in_word(rendered(document, "docx", created=NOON)) == []


def test_every_drawing_is_a_drawing_only(document: Document):
    for picture in (block for block in document.blocks if isinstance(block, Picture)):
        assert active_in_drawing(picture.svg) == []


def test_the_words_stand_in_a_document_as_they_were_typed(dossier: Dossier):
    words = rendered(composed("wmo-aanvraag", dossier, TODAY), "txt", created=NOON).decode()
    assert " ".join(HOSTILE.split()) in " ".join(words.split())


def test_the_json_gives_the_very_words_back(dossier: Dossier):
    assert dossier_from_json(dossier_json(dossier)) == dossier


def test_an_agenda_holds_its_own_entries_and_nothing_that_was_typed_as_one():
    dossier = hostile_dossier("bram-review", f"{HOSTILE}\r\nEND:VEVENT\r\nATTACH:http://a\n", figures=True)
    events = [*agenda_events(dossier, "r1"), Event("a", HOSTILE + "\nATTACH:x", TODAY, "x\r\nURL:http://a")]
    made = calendar(events, created=NOON)
    found = list(Calendar.from_ical(made).walk("VEVENT"))
    assert len(found) == len(events)
    assert not {"ATTACH", "URL", "ORGANIZER", "ATTENDEE"} & {name for entry in found for name in entry}
    assert made.count(b"BEGIN:VEVENT") == len(events)


def test_a_list_for_a_spreadsheet_holds_no_formula():
    dossier = hostile_dossier("bram-review", HOSTILE, figures=True)
    rows = list_rows([line_of(dossier.id, head_of(dossier), NOON, TODAY)], named=True)
    sheet = load_workbook(BytesIO(rows_as_xlsx(rows, created=NOON))).worksheets[0]
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    cells = [
        cell
        for row in csv.reader(StringIO(rows_as_csv(rows).decode("utf-8-sig")), delimiter=";")
        for cell in row
    ]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(FORMULA_SIGNS)]
