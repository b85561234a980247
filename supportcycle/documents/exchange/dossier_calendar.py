"""The days of a round for an agenda: terms of the law, looking back, small steps, what people agreed on, and
visits."""

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.documents.compose.upcoming_days import first_steps
from supportcycle.documents.exchange.calendar import Event, event_uid
from supportcycle.documents.exchange.deadline_events import WARNED_BEFORE, deadline_events
from supportcycle.documents.exchange.visit_events import visit_events
from supportcycle.domain.agreed_days import agreed_days
from supportcycle.domain.deadlines import deadlines, terms_from
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.upcoming_days import happened


def agenda_events(dossier: Dossier, round_id: str, *, neutral: bool = True) -> tuple[Event, ...]:
    """All days of the round, earliest first. A neutral entry does not show what it is about."""
    round = dossier.rounds[round_id]
    law = deadline_events(
        deadlines(happened(round), terms_from(rules())), dossier.id, round_id, neutral=neutral
    )
    steps = [
        Event(
            uid=event_uid(dossier.id, round_id, each.key),
            title=text("deadlines.neutral") if neutral else each.title,
            day=each.day,
            alarm_days_before=WARNED_BEFORE,
        )
        for each in first_steps(round)
    ]
    agreed = [
        Event(
            uid=event_uid(dossier.id, round_id, each.key),
            title=text("deadlines.neutral" if neutral else f"together.days.{each.kind}"),
            day=each.day,
            alarm_days_before=WARNED_BEFORE,
        )
        for each in agreed_days(round)
    ]
    visits = visit_events(dossier, round_id, neutral=neutral)
    return tuple(sorted((*law, *steps, *agreed, *visits), key=lambda event: (event.day, event.uid)))
