"""The dates that follow from the law, counted from what happened so far."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeGuard

from supportcycle.domain.dates import months_later
from supportcycle.domain.holidays import next_working_day

LAST_YEAR = 9000
"""Somebody may type any date; counting on from the last one there is would fail."""


class DeadlineKind(StrEnum):
    """What a date is about; articles of the Wmo 2015, unless another law is named."""

    PLAN = "plan"
    """The persoonlijk plan may still be handed in (art. 2.3.2 lid 2)."""
    RESEARCH = "research"
    """The municipality has finished its research (art. 2.3.2 lid 1)."""
    APPLICATION = "application"
    """From here on asking is possible, research finished or not (art. 2.3.2 lid 9)."""
    DECISION = "decision"
    """The municipality has decided (art. 2.3.5 lid 2)."""
    OBJECTION = "objection"
    """An objection may still be sent (Awb art. 6:7 and 6:8)."""
    OBJECTION_DECISION = "objection_decision"
    """The municipality has decided on the objection (Awb art. 7:10 lid 1)."""
    APPEAL = "appeal"
    """The court may still be asked, once there is a decision on the objection (Awb art. 6:7 and 8:1)."""
    EVALUATION = "evaluation"
    """Looking back together; no term of the law."""


OF_THE_LAW = frozenset(DeadlineKind) - {DeadlineKind.EVALUATION}


@dataclass(frozen=True, slots=True)
class Deadline:
    """The plain day is the safe one. `extended_to` is what the law makes of a day on which nobody works."""

    kind: DeadlineKind
    day: date
    extended_to: date | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """How long each term is, and the days put on a par with holidays (Algemene termijnenwet art. 3 lid 3)."""

    plan: timedelta
    research: timedelta
    decision: timedelta
    objection: timedelta
    objection_decision: timedelta
    appeal: timedelta
    evaluation_months: int
    as_holidays: Container[date] = ()


@dataclass(frozen=True, slots=True)
class Happened:
    """The days that are known so far."""

    melding: date | None = None
    aanvraag: date | None = None
    decided: date | None = None
    objected: date | None = None
    objection_decided: date | None = None
    planned: date | None = None
    evaluate: date | None = None


def terms_from(rules: Mapping[str, Mapping[str, Any]]) -> Terms:
    """The terms as they stand in templates/rules.toml. KeyError when a rule or its unit is not there."""
    return Terms(
        plan=timedelta(days=rules["persoonlijk_plan"]["days"]),
        research=timedelta(weeks=rules["onderzoek"]["weeks"]),
        decision=timedelta(weeks=rules["besluit"]["weeks"]),
        objection=timedelta(weeks=rules["objection"]["weeks"]),
        objection_decision=timedelta(weeks=rules["objection_decision"]["weeks"]),
        appeal=timedelta(weeks=rules["appeal"]["weeks"]),
        evaluation_months=rules["evaluation"]["months"],
        as_holidays=frozenset(rules["as_holidays"]["days"]),
    )


def deadlines(happened: Happened, terms: Terms) -> tuple[Deadline, ...]:
    """The dates that follow from what happened, each kind once, in the order of the law."""
    return tuple(_following(happened, terms))


def _following(happened: Happened, terms: Terms) -> Iterator[Deadline]:
    if _countable(happened.melding):
        yield _term(DeadlineKind.PLAN, happened.melding + terms.plan, terms)
        yield (research := _term(DeadlineKind.RESEARCH, happened.melding + terms.research, terms))
        over = (research.extended_to or research.day) + timedelta(days=1)
        yield Deadline(DeadlineKind.APPLICATION, over)
    if _countable(happened.aanvraag):
        yield _term(DeadlineKind.DECISION, happened.aanvraag + terms.decision, terms)
    if _countable(happened.decided):
        yield (objection := _term(DeadlineKind.OBJECTION, happened.decided + terms.objection, terms))
        if happened.objected:
            last = objection.extended_to or objection.day
            yield _term(DeadlineKind.OBJECTION_DECISION, last + terms.objection_decision, terms)
    if _countable(happened.objection_decided):
        yield _term(DeadlineKind.APPEAL, happened.objection_decided + terms.appeal, terms)
    if evaluation := _evaluation(happened, terms):
        yield Deadline(DeadlineKind.EVALUATION, evaluation)


def _term(kind: DeadlineKind, day: date, terms: Terms) -> Deadline:
    working = next_working_day(day, terms.as_holidays)
    return Deadline(kind, day, working if working != day else None)


def _evaluation(happened: Happened, terms: Terms) -> date | None:
    """The day that was agreed, otherwise some months after the plan was made."""
    if happened.evaluate or not _countable(happened.planned):
        return happened.evaluate
    return months_later(happened.planned, terms.evaluation_months)


def _countable(day: date | None) -> TypeGuard[date]:
    return day is not None and day.year < LAST_YEAR
