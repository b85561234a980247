"""What is counted of goals: in whose words, how many options were named, who was asked and who was spared."""

from collections.abc import Iterator
from datetime import date

from supportcycle.domain.dates import as_date
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.network.asking import Answer, Ask, KnownBy
from supportcycle.domain.model.options import ideas
from supportcycle.domain.network.ask_overview import is_against, is_left

Dated = tuple[date | None, str]
"""A day and a part; without a day it is not counted."""


def goals(round: Round) -> Iterator[Dated]:
    """A goal counts in the quarter in which its round began."""
    for goal in round.goals.values():
        if goal.own_words.strip():
            yield as_date(round.started_on), "own_words"
        elif goal.application_words.strip():
            yield as_date(round.started_on), "other_words"


def options(round: Round) -> Iterator[Dated]:
    """How many options were named for each of the same goals."""
    for id, goal in round.goals.items():
        if goal.own_words.strip() or goal.application_words.strip():
            named = sum(len(ideas(sheet)) for sheet in round.option_sheets.values() if sheet.goal == id)
            yield as_date(round.started_on), _as_part(named)


def _as_part(named: int) -> str:
    return ("none", "one", "few", "few")[named] if named < 4 else "many"


def network(round: Round) -> Iterator[Dated]:
    """Who was asked something or spared: by the day of asking, else in the quarter of the round."""
    begun = as_date(round.started_on)
    said = set()
    for ask in round.asks.values():
        if ask.person and (part := _asked(ask)):
            said.add((ask.goal, ask.person))
            yield as_date(ask.on) or begun, part
    for id, goal in round.goals.items():
        if not is_blank(goal):
            yield from ((begun, "spared") for person in goal.rather_not if (id, person) not in said)


def _asked(ask: Ask) -> str:
    match ask.answer:
        case Answer.YES | Answer.PARTLY:
            return "asked_yes"
        case Answer.NO:
            return "asked_no"
        case Answer.LATER:
            return "asked_open"
    if is_against(ask) or is_left(ask):
        return "spared"
    return "asked_open" if ask.known_by is KnownBy.ASKED else ""
