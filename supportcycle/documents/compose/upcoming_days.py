"""The days that lie ahead in a round: terms of the law, looking back, first small steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.domain.dates import as_date
from supportcycle.domain.deadlines import OF_THE_LAW, deadlines, terms_from
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.plan import Step
from supportcycle.domain.sanitize_text import one_line
from supportcycle.domain.upcoming_days import happened, open_first_steps


@dataclass(frozen=True, slots=True)
class Day:
    """One day with what it is for; `key` stays the same when the day moves."""

    key: str
    day: date
    title: str


def days(dossier: Dossier, round_id: str) -> tuple[Day, ...]:
    """All days of a round that can be counted with, earliest first."""
    round = dossier.rounds[round_id]
    return tuple(sorted((*_of_the_law(round), *first_steps(round)), key=lambda each: each.day))


def terms_of_the_law(round: Round) -> list[Day]:
    """The days that follow from the law alone, earliest first: no small step, no day agreed on together."""
    return sorted((each for each in _of_the_law(round) if each.key in OF_THE_LAW), key=lambda each: each.day)


def first_steps(round: Round) -> Iterator[Day]:
    """The first small steps that have a day and were not taken yet."""
    for step_id, step in open_first_steps(round):
        if day := as_date(step.first.on):
            yield Day(f"{step_id}_first", day, text("days.first_step", words=_what(step)))


def _of_the_law(round: Round) -> Iterator[Day]:
    for each in deadlines(happened(round), terms_from(rules())):
        yield Day(each.kind, each.day, text(f"deadlines.titles.{each.kind}"))


def _what(step: Step) -> str:
    return one_line(step.first.what) or step_name(step)
