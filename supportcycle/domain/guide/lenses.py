"""Lenses: questions asked of this plan, beside what the dossier already answers; nothing is judged."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import chain

from supportcycle.domain.model.base import Id, Model, Text, first_line
from supportcycle.domain.model.dossier import (
    Dossier,
    Round,
    current_round,
    current_version,
    goals_now,
    steps_now,
)
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.options import ideas
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import Step, helpers_now
from supportcycle.domain.model.profile import LIFE_DOMAINS, MarkKind, wishes_in
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.model.worksheet import Sheet


class LensQuestion(Model):
    """One question; `facts` name what of the dossier may answer it."""

    key: Id
    label: Text
    question: Text
    facts: tuple[str, ...] = ()


class Lens(Model):
    """A way of looking at a plan, with its source."""

    key: Id
    title: Text
    source: Text
    questions: tuple[LensQuestion, ...]


Said = Iterable[str]


def facts_of(dossier: Dossier, name: str) -> tuple[str, ...]:
    """What the dossier says under this name, each once, first lines only. KeyError for an unknown name."""
    _, round = current_round(dossier)
    lines = (first_line(words) for words in FACTS[name](dossier, round))
    return tuple(dict.fromkeys(line for line in lines if line))


def _steps(round: Round) -> list[Step]:
    return [step for _, _, step in steps_now(round)]


def _wishes(_: Dossier, round: Round) -> Said:
    return (wish.text for wish in round.wishes.values())


def _contributions(_: Dossier, round: Round) -> Said:
    shares = (goal.own_share for goal in goals_now(round).values())
    return chain((wish.contributes for wish in round.wishes.values()), shares)


def _strengths(_: Dossier, round: Round) -> Said:
    return (mark.text for mark in round.marks.values() if mark.kind is not MarkKind.PERSON)


def _barriers(_: Dossier, round: Round) -> Said:
    cells = round.sheets.get("quality_of_life", Sheet()).cells.values()
    return (row.get("barriers", "") for row in cells)


def _goals(_: Dossier, round: Round) -> Said:
    return map(goal_name, goals_now(round).values())


def _noticed(_: Dossier, round: Round) -> Said:
    return (goal.notice for goal in goals_now(round).values())


def _preferences(_: Dossier, round: Round) -> Said:
    return (goal.preferences for goal in goals_now(round).values())


def _own(_: Dossier, round: Round) -> Said:
    return (step.own for step in _steps(round))


def _people(dossier: Dossier, round: Round) -> Said:
    ids = (helper.person for step in _steps(round) for helper in helpers_now(step).values())
    return (shown_name(dossier.people[id]) for id in ids if id in dossier.people)


def _professionals(_: Dossier, round: Round) -> Said:
    return (one.what for step in _steps(round) for one in step.professionals.values())


def _requests(_: Dossier, round: Round) -> Said:
    return (one.what for step in _steps(round) for one in step.wmo.values())


def _for_everybody(_: Dossier, round: Round) -> Said:
    options = chain.from_iterable(ideas(sheet).values() for sheet in round.option_sheets.values())
    return (option.text for option in options if option.layer is Laag.ALGEMENE_VOORZIENING)


def _review_day(_: Dossier, round: Round) -> Said:
    return (current_version(round)[1].evaluate_on,)


def _first_steps(_: Dossier, round: Round) -> Said:
    return (step.first.what for step in _steps(round))


def _in_row(row: str, _: Dossier, round: Round) -> Said:
    """What was said of one life domain: how it is now, and the wishes."""
    now = round.sheets.get("personal_profile", Sheet()).cell(row, "now")
    return (now, *(wish.text for wish in wishes_in(round.wishes, row).values()))


FACTS: Mapping[str, Callable[[Dossier, Round], Said]] = {
    **{f"row_{row}": partial(_in_row, row) for row in LIFE_DOMAINS},
    "wishes": _wishes,
    "contributions": _contributions,
    "strengths": _strengths,
    "barriers": _barriers,
    "goals": _goals,
    "noticed": _noticed,
    "preferences": _preferences,
    "own": _own,
    "people": _people,
    "professionals": _professionals,
    "requests": _requests,
    "for_everybody": _for_everybody,
    "review_day": _review_day,
    "first_steps": _first_steps,
}
"""What may answer a question, by the name that lenses use."""
