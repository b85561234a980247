"""The dates of the law as entries in an agenda."""

from collections.abc import Iterable

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.documents.exchange.calendar import Event, EventKind, event_uid
from supportcycle.documents.words.days import written
from supportcycle.domain.deadlines import OF_THE_LAW, Deadline, DeadlineKind, Terms, terms_from

WARNED_BEFORE = 1


def deadline_events(deadlines: Iterable[Deadline], dossier_id: str, round_id: str) -> tuple[Event, ...]:
    """One entry for each date, on its safe day.

    The `uid` is made from the dossier and its round, so that one agenda can hold the dates of several.
    """
    terms = terms_from(rules())
    return tuple(
        Event(
            uid=event_uid(dossier_id, round_id, str(deadline.kind)),
            title=text(f"deadlines.titles.{deadline.kind}"),
            day=deadline.day,
            words=explained(deadline, terms),
            alarm_days_before=WARNED_BEFORE,
            kind=EventKind.TERM if deadline.kind in OF_THE_LAW else EventKind.DAY,
        )
        for deadline in deadlines
    )


def explained(deadline: Deadline, terms: Terms) -> str:
    """What this date means, in plain words, and what the law adds to a day on which nobody works."""
    words = meaning(deadline.kind, terms)
    if deadline.extended_to is None:
        return words
    days = {"day": written(deadline.day), "extended": written(deadline.extended_to)}
    return f"{words} {text('deadlines.extended', **days)}"


def meaning(kind: DeadlineKind, terms: Terms) -> str:
    """What a date of this kind means, in plain words, whether or not it is known."""
    return text(
        f"deadlines.words.{kind}",
        plan=terms.plan.days,
        research=terms.research.days // 7,
        decision=terms.decision.days // 7,
        objection=terms.objection.days // 7,
        objection_decision=terms.objection_decision.days // 7,
        appeal=terms.appeal.days // 7,
    )
