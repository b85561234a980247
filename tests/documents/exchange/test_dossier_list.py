"""The list of dossiers as rows and as days: what is in it by itself and what only when chosen."""

import io
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from supportcycle.documents.exchange.dossier_calendar import agenda_events
from supportcycle.documents.exchange.dossier_list import days_of_all, list_rows
from supportcycle.documents.exchange.spreadsheet import rows_as_csv, rows_as_xlsx
from supportcycle.documents.rendering import AGENDA
from supportcycle.domain.dossier_list import line_of, with_twins
from supportcycle.domain.update import with_value
from supportcycle.workspace.serialization import head_of
from tests.documents.composing import NOON
from tests.domain.dossiers import practice

TODAY = date(2026, 11, 20)


@pytest.fixture
def line():
    dossier = practice("bram-plan")
    for key, value in (("melding_on", "18-11-2026"), ("aanvraag_on", "")):
        dossier = with_value(dossier, ("rounds", "r1", "aanvraag", key), value)
    return dossier, line_of(dossier.id, head_of(dossier), datetime(2026, 11, 19, tzinfo=UTC), TODAY)


def test_days_are_days_in_a_spreadsheet_and_dutch_in_a_text_file(line):
    rows = list_rows([line[1]])
    sheet = load_workbook(io.BytesIO(rows_as_xlsx(rows, created=NOON))).worksheets[0]
    days = [cell for cell in sheet[2] if cell.is_date]
    assert days
    assert {cell.number_format for cell in days} == {"dd-mm-yyyy"}
    assert "25-11-2026" in rows_as_csv(rows).decode("utf-8-sig")


@pytest.mark.parametrize("bad", ["=1+1", "+31", "-1", "@cmd", "\t=1", "\x00=1"])
def test_no_cell_is_a_formula(bad):
    cell = load_workbook(io.BytesIO(rows_as_xlsx([["head"], [bad]], created=NOON))).worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert not str(cell.value).lstrip(" ").startswith(("+", "-", "@", "\t"))


def test_the_agenda_of_all_has_the_very_entries_of_the_agenda_of_each(line):
    dossier, one = line
    alone = {event.uid: event.day for event in agenda_events(dossier, "r1") if event.day >= TODAY}
    assert {event.uid: event.day for event in days_of_all([one], TODAY)} == alone
    assert alone


@pytest.mark.parametrize(("telling", "who", "what"), [("neutral", 0, 0), ("what", 0, 1), ("who", 1, 1)])
def test_the_titles_tell_no_more_than_was_chosen(line, telling, who, what):
    file = AGENDA.write(days_of_all([line[1]], TODAY, telling), datetime(2026, 11, 20, tzinfo=UTC))
    titles = " ".join(str(event["summary"]) for event in Calendar.from_ical(file).walk("VEVENT"))
    assert ("Bram" in titles) == bool(who)
    assert ("gemeente" in titles) == bool(what)


def test_days_that_have_passed_are_left_out(line):
    assert not days_of_all([line[1]], date(2030, 1, 1))


@pytest.mark.parametrize("telling", ["neutral", "what", "who"])
def test_no_entry_tells_by_its_uid_which_dossier_or_what_kind_of_day_it_is(line, telling):
    dossier, one = line
    events = [*days_of_all([one], TODAY, telling), *agenda_events(dossier, "r1")]
    uids = " ".join(event.uid for event in events)
    kinds = {each.key for each in one.days} | {each.kind for each in one.days}
    assert not [word for word in (dossier.id, one.code.lower(), *kinds) if word and word in uids]
    assert len({event.uid for event in events}) == len({(event.uid, event.day) for event in events})


def test_two_of_one_name_are_told_apart_in_the_agenda_by_their_code(line):
    _, one = line
    twin = line_of("f" * 32, {**one.head, "name": one.name.upper()}, one.saved_at, TODAY)
    told = [event.title for event in days_of_all(with_twins([one, twin]), TODAY, "who")]
    assert all(one.code in title or "FFFFFFFF" in title for title in told)
    assert not any(one.code in event.title for event in days_of_all(with_twins([one]), TODAY, "who"))
