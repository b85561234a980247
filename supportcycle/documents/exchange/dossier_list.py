"""The list of dossiers to take along: rows for a spreadsheet, and all days for an agenda."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.exchange.calendar import Event, EventKind, event_uid
from supportcycle.documents.exchange.deadline_events import WARNED_BEFORE
from supportcycle.documents.exchange.neutral_events import in_neutral_words
from supportcycle.domain.deadlines import OF_THE_LAW
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.overview.views import ListColumn
from supportcycle.domain.upcoming_days import UpcomingDay

if TYPE_CHECKING:
    from supportcycle.documents.exchange.book_sheet import Value

Telling = Literal["neutral", "what", "who"]
DISCREET = (
    *(ListColumn.CODE, ListColumn.ROUND, ListColumn.PHASE, ListColumn.NEXT_STEP_ON, ListColumn.REVIEW_ON),
    *(ListColumn.TERM, ListColumn.TERM_ON, ListColumn.LAST_VISIT, ListColumn.SAVED_ON),
)
NAMED = (ListColumn.CODE, ListColumn.NAME, *DISCREET[1:3], ListColumn.NEXT_STEP, *DISCREET[3:])


def list_rows(lines: Iterable[DossierLine], *, named: bool = False) -> "list[list[Value]]":
    """The headings and a row per dossier. Without `named` nothing in it was typed by anybody."""
    columns = NAMED if named else DISCREET
    headings: list[Value] = [choice_lists()["list_column"][column] for column in columns]
    return [headings, *([CELLS[column](line) for column in columns] for line in lines)]


def said_name(line: DossierLine) -> str:
    """The name, with the code behind it when another dossier has the same one."""
    return text("overview.name_and_code", name=line.name, code=line.code) if line.is_twin else line.name


def _phase(line: DossierLine) -> str:
    return f"{list(Phase).index(line.phase) + 1}. {text(f'phases.{line.phase}')}"


def _term(line: DossierLine) -> str:
    return text(f"deadlines.titles.{line.term.key}") if line.term else ""


CELLS: "Mapping[ListColumn, Callable[[DossierLine], Value]]" = {
    ListColumn.CODE: lambda line: line.code,
    ListColumn.NAME: lambda line: line.name,
    ListColumn.ROUND: lambda line: line.round,
    ListColumn.PHASE: _phase,
    ListColumn.NEXT_STEP: lambda line: line.next_step,
    ListColumn.NEXT_STEP_ON: lambda line: line.next_step_on,
    ListColumn.REVIEW_ON: lambda line: line.review_on,
    ListColumn.TERM: _term,
    ListColumn.TERM_ON: lambda line: line.term.day if line.term else None,
    ListColumn.MELDING_ON: lambda line: line.request.melding if line.request else None,
    ListColumn.DECIDED_ON: lambda line: line.request.decided if line.request else None,
    ListColumn.LAST_VISIT: lambda line: line.last_visit,
    ListColumn.LOOSE_ENDS: lambda line: line.loose_ends,
    ListColumn.ENDED_ON: lambda line: line.ended_on,
    ListColumn.SAVED_ON: lambda line: line.saved_at.astimezone().date() if line.saved_at else None,
}
"""What stands in each column of a list of dossiers, on screen and in a spreadsheet."""


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
    return text("overview.out.told", name=said_name(line), title=title)
