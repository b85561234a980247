"""The list of dossiers to take along: rows for a spreadsheet, and all days for an agenda."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.calendar import Event, EventKind, event_uid
from supportcycle.documents.exchange.deadline_events import WARNED_BEFORE
from supportcycle.documents.exchange.neutral_events import in_neutral_words
from supportcycle.documents.exchange.spreadsheet import Value
from supportcycle.domain.deadlines import OF_THE_LAW
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.upcoming_days import UpcomingDay

Telling = Literal["neutral", "what", "who"]
DISCREET = (
    "code",
    "round",
    "phase",
    "next_step_on",
    "review_on",
    "term",
    "term_on",
    "last_visit",
    "saved_on",
)
NAMED = ("code", "name", *DISCREET[1:3], "next_step", *DISCREET[3:])


def list_rows(lines: Iterable[DossierLine], *, named: bool = False) -> list[list[Value]]:
    """The headings and a row per dossier. Without `named` nothing in it was typed by anybody."""
    columns = NAMED if named else DISCREET
    cells = (_cells(line) for line in lines)
    headings: list[Value] = [text(f"overview.columns.{column}") for column in columns]
    return [headings, *([each[column] for column in columns] for each in cells)]


def _cells(line: DossierLine) -> dict[str, Value]:
    return {
        "code": line.code,
        "name": line.name,
        "round": line.round,
        "phase": f"{list(Phase).index(line.phase) + 1}. {text(f'phases.{line.phase}')}",
        "next_step": line.next_step,
        "next_step_on": line.next_step_on,
        "review_on": line.review_on,
        "term": text(f"deadlines.titles.{line.term.key}") if line.term else "",
        "term_on": line.term.day if line.term else None,
        "last_visit": line.last_visit,
        "saved_on": line.saved_at.astimezone().date() if line.saved_at else None,
    }


def days_of_all(lines: Iterable[DossierLine], today: date, telling: Telling = "neutral") -> list[Event]:
    """Every day from today on, earliest first; the same entries as the agenda of each dossier makes."""
    events = (event for line in lines for event in _events(line, today, telling))
    told = sorted(events, key=lambda event: (event.day, event.uid))
    return list(in_neutral_words(told)) if telling == "neutral" else told


def _events(line: DossierLine, today: date, telling: Telling) -> Iterator[Event]:
    for each in line.days:
        if each.day >= today:
            yield Event(
                uid=event_uid(line.id, f"r{line.round}", each.key),
                title=_title(line, each, telling),
                day=each.day,
                alarm_days_before=WARNED_BEFORE,
                kind=_kind(each),
            )


def _kind(each: UpcomingDay) -> EventKind:
    if each.kind is None:
        return EventKind.STEP
    return EventKind.TERM if each.kind in OF_THE_LAW else EventKind.DAY


def _title(line: DossierLine, each: UpcomingDay, telling: Telling) -> str:
    title = text(f"deadlines.titles.{each.key}") if each.kind else text("overview.out.small_step")
    if telling != "who":
        return title
    name = text("overview.name_and_code", name=line.name, code=line.code) if line.is_twin else line.name
    return text("overview.out.told", name=name, title=title)
