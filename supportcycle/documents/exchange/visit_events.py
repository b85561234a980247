"""The visits that were planned as entries in an agenda, with their time and perhaps their place."""

from collections.abc import Iterator

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.documents.exchange.calendar import Event, EventKind, event_uid
from supportcycle.documents.exchange.deadline_events import WARNED_BEFORE
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.visits.declaration import declared_for
from supportcycle.domain.visits.planning import known_minutes, prepared
from supportcycle.domain.visits.times import as_time


def visit_events(dossier: Dossier, round_id: str) -> Iterator[Event]:
    """One entry for each visit to come of which the day can be read."""
    for visit_id in prepared(dossier.rounds[round_id]):
        if event := visit_event(dossier, round_id, visit_id):
            yield event


def visit_event(dossier: Dossier, round_id: str, visit_id: str) -> Event | None:
    """The entry of one visit: the same for good when it is moved, also to a next round; None while its day
    cannot be read.

    Its title names nobody and not what the talk is about.
    """
    visit = dossier.rounds[round_id].visits[visit_id]
    day = as_date(visit.on)
    if day is None:
        return None
    return Event(
        uid=event_uid(dossier.id, "", f"visit-{visit_id}"),
        title=text("deadlines.visit"),
        day=day,
        alarm_days_before=WARNED_BEFORE,
        at=as_time(visit.at),
        minutes=known_minutes(visit, declared_for(visit, visits())),
        place=visit.place,
        kind=EventKind.APPOINTMENT,
    )
