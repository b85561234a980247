"""Who does what, per goal: the client's own effort first."""

from datetime import date

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.compose.frame import labelled
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.documents.tree import Block, Column, Heading, Paragraph, Table
from supportcycle.documents.words.days import coming_day
from supportcycle.documents.words.help import (
    helpers_words,
    professionals_words,
    provisions_words,
    welcome_words,
)
from supportcycle.documents.words.names import People, named
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, current_version, plans_now
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.plan import PlanVersion, Step
from supportcycle.domain.sanitize_text import one_line

_COLUMNS = ("step", "own", "others", "professionals", "asked")
_ABOUT: tuple[frozenset[str], ...] = (
    frozenset(),
    frozenset({"own"}),
    frozenset({"network", "housemates"}),
    frozenset({"other_help"}),
    frozenset({"measures"}),
)
"""Beside each column the chapters that say the same: without them it goes."""
_ALWAYS = (0, 1)
"""The columns that stand in every table; another one goes where nothing is in it."""


def who_does_what(dossier: Dossier, round_id: str, today: date, *, mine: bool) -> tuple[Block, ...]:
    """A table per goal, who holds the reins, and when we look back.

    `mine` puts it in the client's voice. Parts the client wants left out take their column along, and the
    results the names of the goals.
    """
    round = dossier.rounds[round_id]
    left_out = left_out_of(round)
    allowed = [at for at, about in enumerate(_ABOUT) if not about & left_out]
    tables = []
    for goal_id, plan in plans_now(round).items():
        steps = [step for step in plan.steps.values() if not is_blank(step)]
        full = [_row(step, dossier.people) for step in steps]
        shown = [at for at in allowed if at in _ALWAYS or any(row[at] for row in full)]
        columns = tuple(_column(at, mine=mine) for at in shown)
        rows = tuple(tuple(row[at] or text("shared.nothing") for at in shown) for row in full)
        caption = text("who_does_what.title") if "intended_results" in left_out else _goal(round, goal_id)
        tables += [Table(caption, columns, rows)] if rows else []
    silence = () if tables else (Paragraph(text("shared.not_discussed")),)
    return (Heading(text("who_does_what.title")), *tables, *silence, *_agreements(dossier, round, today))


def _column(at: int, *, mine: bool) -> Column:
    key = "own_mine" if mine and _COLUMNS[at] == "own" else _COLUMNS[at]
    return Column(text(f"who_does_what.{key}"), 1.4 if at else 1.2)


def _goal(round: Round, goal_id: str) -> str:
    name = one_line(goal_name(round.goals[goal_id])) or text("people.nameless_goal")
    return text("who_does_what.goal", goal=name)


def _row(step: Step, people: People) -> tuple[str, ...]:
    around = [*helpers_words(step, people), *welcome_words(step, people)]
    others = (around, professionals_words(step, people), provisions_words(step, people))
    cells = (step.own.strip(), *map("\n".join, others))
    return (step_name(step), *cells)


def _agreements(dossier: Dossier, round: Round, today: date) -> tuple[Block, ...]:
    _, version = current_version(round)
    pairs = {"direction": _direction(version, dossier.people), "evaluation": evaluation_day(round, today)}
    return labelled(
        ((text(f"who_does_what.{key}"), words) for key, words in pairs.items() if words), beside=True
    )


def _direction(version: PlanVersion, people: People) -> str:
    words, helper = choice_label("direction", version.direction), named(people, version.direction_help)
    return text("who_does_what.direction_with", direction=words, name=helper) if words and helper else words


def evaluation_day(round: Round, today: date) -> str:
    """When the plan is looked at again, in words; a day that is over is said as past."""
    return coming_day(current_version(round)[1].evaluate_on, today)
