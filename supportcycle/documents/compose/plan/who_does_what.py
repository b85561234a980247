"""Who does what, per goal: the client's own effort first."""

from collections.abc import Sequence, Set
from datetime import date

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.balanced_table import balanced_table
from supportcycle.documents.compose.frame import labelled
from supportcycle.documents.compose.said_once import SaidElsewhere, own_words
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.documents.tree import Block, Heading, Paragraph
from supportcycle.documents.words.days import coming_day
from supportcycle.documents.words.help import (
    helpers_words,
    professionals_words,
    provision_name,
    welcome_words,
)
from supportcycle.documents.words.names import People, named
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import (
    Dossier,
    Round,
    current_version,
    plans_now,
    steps_now,
)
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.plan import PlanVersion, Step
from supportcycle.domain.sanitize_text import one_line

_COLUMNS = ("step", "own", "others", "professionals")
_ABOUT = (frozenset[str](), frozenset({"own"}), frozenset({"network", "housemates"}), frozenset[str]())
"""Beside each column the chapters that say the same: without them it goes. In the last one each line goes
by a chapter of its own."""
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
        full = [_row(step, dossier.people, left_out) for step in steps]
        shown = [at for at in allowed if at in _ALWAYS or any(row[at] for row in full)]
        rows = [[row[at] or text("shared.nothing") for at in shown] for row in full]
        caption = text("who_does_what.title") if "intended_results" in left_out else _goal(round, goal_id)
        titles = [_title(at, mine=mine) for at in shown]
        tables += [balanced_table(caption, titles, rows)] if rows else []
    silence = () if tables else (Paragraph(text("shared.not_discussed")),)
    return (Heading(text("who_does_what.title")), *tables, *silence, *_agreements(dossier, round, today))


def _title(at: int, *, mine: bool) -> str:
    key = "own_mine" if mine and _COLUMNS[at] == "own" else _COLUMNS[at]
    return text(f"who_does_what.{key}")


def said_elsewhere(round: Round, above: Sequence[Block], *, mine: bool) -> SaidElsewhere:
    """What the chapters need not say: what stands above them, and what the table of who does what tells of
    the client's own part in each step, when that is there."""
    words = own_words(above)
    if left_out_of(round) & {"who_does_what", "own"}:
        return SaidElsewhere(words)
    points = frozenset(
        text(key, step=step_name(step), words=step.own.strip())
        for _, _, step in steps_now(round)
        for key in ("plan.says.step", "parts.direction_of_solution.step")
    )
    where = text("who_does_what.own_below_mine" if mine else "who_does_what.own_below")
    return SaidElsewhere(words, points, where)


def _goal(round: Round, goal_id: str) -> str:
    name = one_line(goal_name(round.goals[goal_id])) or text("people.nameless_goal")
    return text("who_does_what.goal", goal=name)


def _row(step: Step, people: People, left_out: Set[str]) -> tuple[str, ...]:
    around = [*helpers_words(step, people), *welcome_words(step, people)]
    paid = [] if "other_help" in left_out else professionals_words(step, people)
    paid += [] if "measures" in left_out else _asked(step)
    return (step_name(step), step.own.strip(), "\n".join(around), "\n".join(paid))


def _asked(step: Step) -> list[str]:
    """What is asked of the municipality, by name: how much and how long stands where it is asked."""
    names = (provision_name(line) for line in step.wmo.values() if not is_blank(line))
    return [text("who_does_what.asked", name=name) for name in names]


def _agreements(dossier: Dossier, round: Round, today: date) -> tuple[Block, ...]:
    _, version = current_version(round)
    pairs = {"direction": _direction(version, dossier.people)}
    if "dates" in left_out_of(round):
        pairs["evaluation"] = evaluation_day(round, today)
    return labelled(
        ((text(f"who_does_what.{key}"), words) for key, words in pairs.items() if words), beside=True
    )


def _direction(version: PlanVersion, people: People) -> str:
    words, helper = choice_label("direction", version.direction), named(people, version.direction_help)
    return text("who_does_what.direction_with", direction=words, name=helper) if words and helper else words


def evaluation_day(round: Round, today: date) -> str:
    """When the plan is looked at again, in words; a day that is over is said as past."""
    return coming_day(current_version(round)[1].evaluate_on, today)
