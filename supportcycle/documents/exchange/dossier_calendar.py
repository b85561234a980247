"""The days of a round for an agenda: terms of the law, looking back, small steps, what people agreed on, and
visits."""

from collections.abc import Iterator

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.documents.compose.upcoming_days import first_steps
from supportcycle.documents.exchange.calendar import Event, EventKind, event_uid
from supportcycle.documents.exchange.deadline_events import WARNED_BEFORE, deadline_events
from supportcycle.documents.exchange.neutral_events import in_neutral_words
from supportcycle.documents.exchange.visit_events import visit_events
from supportcycle.domain.agreed_days import agreed_days
from supportcycle.domain.deadlines import deadlines, terms_from
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.upcoming_days import happened


def agenda_events(dossier: Dossier, round_id: str, *, neutral: bool = True) -> tuple[Event, ...]:
    """All days of the round, earliest first. A neutral entry shows what sort of day it is, and no more."""
    round = dossier.rounds[round_id]
    law = deadline_events(deadlines(happened(round), terms_from(rules())), dossier.id, round_id)
    here = (*law, *_steps(dossier, round_id), *_agreed(dossier, round_id), *visit_events(dossier, round_id))
    told = sorted(here, key=lambda event: (event.day, event.uid))
    return tuple(in_neutral_words(told) if neutral else told)


def _steps(dossier: Dossier, round_id: str) -> Iterator[Event]:
    for each in first_steps(dossier.rounds[round_id]):
        yield Event(
            uid=event_uid(dossier.id, round_id, each.key),
            title=each.title,
            day=each.day,
            alarm_days_before=WARNED_BEFORE,
            kind=EventKind.STEP,
        )


def _agreed(dossier: Dossier, round_id: str) -> Iterator[Event]:
    for each in agreed_days(dossier.rounds[round_id]):
        yield Event(
            uid=event_uid(dossier.id, round_id, each.key),
            title=text(f"together.days.{each.kind}"),
            day=each.day,
            alarm_days_before=WARNED_BEFORE,
            at=each.at,
            place=each.place,
            kind=EventKind.APPOINTMENT,
        )
