"""The days that lie ahead in a round, small enough to stand in the list of dossiers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from sys import intern

from supportcycle.domain.dates import as_date
from supportcycle.domain.deadlines import OF_THE_LAW, DeadlineKind, Happened, Terms, deadlines
from supportcycle.domain.model.dossier import Round, current_version, steps_now
from supportcycle.domain.model.plan import FirstStepState, Step
from supportcycle.domain.model.review import latest_evaluation

_BETWEEN = "@"
_KINDS = {kind.value: kind for kind in DeadlineKind}


@dataclass(frozen=True, slots=True)
class UpcomingDay:
    """One day. `key` stays the same when the day moves; `kind` is None for a first small step."""

    key: str
    day: date

    @property
    def kind(self) -> DeadlineKind | None:
        return _KINDS.get(self.key)


@dataclass(frozen=True, slots=True)
class RequestDays:
    """When the request came further; None for what did not happen, or cannot be read as a day."""

    melding: date | None = None
    researched: date | None = None
    aanvraag: date | None = None
    decided: date | None = None


def request_days(round: Round) -> RequestDays:
    """The days typed so far of the request of a round."""
    request = round.aanvraag
    return RequestDays(
        melding=as_date(request.melding_on),
        researched=as_date(request.researched_on),
        aanvraag=as_date(request.aanvraag_on),
        decided=as_date(request.decided_on),
    )


def packed_request(days: RequestDays) -> str:
    """The days of a request as one line of text."""
    known = ((each.name, getattr(days, each.name)) for each in fields(days))
    return packed(UpcomingDay(name, day) for name, day in known if day)


@lru_cache(maxsize=8192)
def unpacked_request(text: str) -> RequestDays:
    """The days in such a line; what cannot be read is left. The same ones for the same line, as below."""
    if not text:
        return _NOTHING_ASKED
    found = {each.key: each.day for each in unpacked(text)}
    return RequestDays(**{each.name: found.get(each.name) for each in fields(RequestDays)})


_NOTHING_ASKED = RequestDays()


def happened(round: Round) -> Happened:
    """The days typed so far that can be read. Once people looked back, the day agreed then counts."""
    request, (version_id, version) = round.aanvraag, current_version(round)
    last = latest_evaluation(round.evaluations, version_id)
    return Happened(
        melding=as_date(request.melding_on),
        aanvraag=as_date(request.aanvraag_on),
        decided=as_date(request.decided_on),
        objected=as_date(request.objected_on),
        objection_decided=as_date(request.objection_decided_on),
        planned=None if last else as_date(version.made_on),
        evaluate=as_date(last[1].next_on if last else version.evaluate_on),
    )


def open_first_steps(round: Round) -> Iterator[tuple[str, Step]]:
    """The steps whose first small step was not taken yet, by their id."""
    for _, step_id, step in steps_now(round):
        if step.first.state is not FirstStepState.DONE:
            yield step_id, step


def upcoming_days(round: Round, terms: Terms) -> tuple[UpcomingDay, ...]:
    """All days of a round that can be counted with, earliest first; none for an answer that is there."""
    request = round.aanvraag
    is_answered = (request.objection_result + request.objection_decided_on).strip()
    answered = {DeadlineKind.OBJECTION_DECISION} if is_answered else set()
    following = deadlines(happened(round), terms)
    law = [UpcomingDay(each.kind.value, each.day) for each in following if each.kind not in answered]
    steps = [
        UpcomingDay(f"{step_id}_first", day)
        for step_id, step in open_first_steps(round)
        if (day := as_date(step.first.on))
    ]
    return tuple(sorted((*law, *steps), key=lambda each: each.day))


def packed(days: Iterable[UpcomingDay]) -> str:
    """The days as one line of text."""
    return " ".join(f"{each.key}{_BETWEEN}{each.day.isoformat()}" for each in days)


def unpacked(text: str) -> tuple[UpcomingDay, ...]:
    """The days in such a line; what cannot be read is left."""
    return tuple(day for word in text.split() if (day := _unpacked_one(word)))


@lru_cache(maxsize=8192)
def _unpacked_one(word: str) -> UpcomingDay | None:
    """One day; the same one for the same word, for in a long list many are alike."""
    key, _, day = word.partition(_BETWEEN)
    try:
        return UpcomingDay(intern(key), date.fromisoformat(day))
    except ValueError:
        return None


_BEFORE_ASKING = frozenset((DeadlineKind.PLAN, DeadlineKind.RESEARCH, DeadlineKind.APPLICATION))
_OVERTAKEN = {
    DeadlineKind.DECISION: _BEFORE_ASKING,
    DeadlineKind.OBJECTION: _BEFORE_ASKING | {DeadlineKind.DECISION},
    DeadlineKind.OBJECTION_DECISION: frozenset((DeadlineKind.OBJECTION,)),
    DeadlineKind.APPEAL: _BEFORE_ASKING | {DeadlineKind.DECISION, DeadlineKind.OBJECTION},
}
"""What no longer counts once there is a day of this kind."""


def terms_that_count(days: Iterable[UpcomingDay]) -> list[UpcomingDay]:
    """The terms of the law that were not overtaken by what happened since, earliest first."""
    kinds = {each.kind: each for each in days if each.kind in OF_THE_LAW}
    gone = {kind for later in kinds for kind in _OVERTAKEN.get(later, ())}
    return sorted((each for kind, each in kinds.items() if kind not in gone), key=lambda each: each.day)


def term_to_heed(days: Iterable[UpcomingDay], today: date) -> UpcomingDay | None:
    """The term of the law that comes first; the last one when all have passed. None when there is none.

    One that was overtaken no longer counts, nor does one to object that is over.
    """
    left = terms_that_count(days)
    if ahead := next((each for each in left if each.day >= today), None):
        return ahead
    return left[-1] if left and left[-1].kind not in (DeadlineKind.OBJECTION, DeadlineKind.APPEAL) else None
