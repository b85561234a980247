"""What the office goes through after a visit: what the workbook proposes, and what it can only point at."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from supportcycle.domain.circles import option_layer
from supportcycle.domain.dates import as_typed, months_later
from supportcycle.domain.editing.options import option_ideas
from supportcycle.domain.model.base import Path, first_line, is_blank
from supportcycle.domain.model.dossier import (
    Dossier,
    Round,
    current_round,
    current_version,
    goals_now,
    steps_now,
)
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.options import Option, ideas
from supportcycle.domain.model.plan import Step, helpers_now
from supportcycle.domain.model.wmo import ApplicationStatus, stage_by_dates
from supportcycle.domain.sanitize_text import without_capitals


class ToGoThrough(StrEnum):
    """What a line is about."""

    CIRCLE = "circle"
    APPLICATION_WORDS = "application_words"
    HOURS = "hours"
    AMOUNT = "amount"
    EVALUATION_DAY = "evaluation_day"
    STAGE = "stage"
    REPORTED_ON = "reported_on"


@dataclass(frozen=True, slots=True)
class OfficeProposal:
    """One line: the place it is about, the words of the client it belongs to, and the `value` that may be
    taken over there with one press; without one there is only the way to the place."""

    kind: ToGoThrough
    path: Path
    words: str = field(default="", repr=False)
    value: str = field(default="", repr=False)


def office_proposals(dossier: Dossier, today: date, months: int) -> list[OfficeProposal]:
    """All of them in the order of the cycle; `months` after which is looked back."""
    round_id, round = current_round(dossier)
    base = ("rounds", round_id)
    return [
        *_circles(dossier, round, base),
        *_application_words(round, base),
        *_of_steps(round, base),
        *_day(round, base, today, months),
        *_terms(round, base),
    ]


def _circles(dossier: Dossier, round: Round, base: Path) -> Iterator[OfficeProposal]:
    now = goals_now(round)
    for sheet_id, sheet in round.option_sheets.items():
        for id, option in ideas(sheet).items():
            if sheet.goal in (None, *now) and option_layer(option, dossier.people) is None:
                path = (*base, "option_sheets", sheet_id, "options", id, "layer")
                value = _proposed_layer(option, dossier, round)
                yield OfficeProposal(ToGoThrough.CIRCLE, path, first_line(option.text), value)


def _proposed_layer(option: Option, dossier: Dossier, round: Round) -> str:
    """The circle of what was said before in the same words; empty when nothing was."""
    said = without_capitals(option.text.strip())
    same = (idea.layer for idea in option_ideas(round, dossier.people) if without_capitals(idea.text) == said)
    return next((layer.value for layer in same if layer), "")


def _application_words(round: Round, base: Path) -> Iterator[OfficeProposal]:
    for goal_id, goal in goals_now(round).items():
        if goal_name(goal) and not goal.application_words.strip():
            path = (*base, "goals", goal_id, "application_words")
            yield OfficeProposal(ToGoThrough.APPLICATION_WORDS, path, goal_name(goal))


def _of_steps(round: Round, base: Path) -> Iterator[OfficeProposal]:
    version_id, _ = current_version(round)
    for goal_id, step_id, step in steps_now(round):
        path = (*base, "versions", version_id, "plans", goal_id, "steps", step_id)
        yield from _of_a_step(step, path)


def _of_a_step(step: Step, path: Path) -> Iterator[OfficeProposal]:
    name = first_line(step.text)
    for key, helper in helpers_now(step).items():
        if helper.person and not helper.hours.strip():
            yield OfficeProposal(ToGoThrough.HOURS, (*path, "others", key, "hours"), name)
    for key, line in step.wmo.items():
        if not is_blank(line) and not line.amount.strip():
            place = (*path, "wmo", key, "amount")
            yield OfficeProposal(ToGoThrough.AMOUNT, place, first_line(line.what) or name)


def _day(round: Round, base: Path, today: date, months: int) -> Iterator[OfficeProposal]:
    version_id, version = current_version(round)
    if any(steps_now(round)) and not version.evaluate_on.strip():
        path = (*base, "versions", version_id, "evaluate_on")
        value = as_typed(months_later(today, months))
        yield OfficeProposal(ToGoThrough.EVALUATION_DAY, path, value=value)


def _terms(round: Round, base: Path) -> Iterator[OfficeProposal]:
    request, order = round.aanvraag, list(ApplicationStatus)
    stage = stage_by_dates(request)
    if stage and (request.status is None or order.index(request.status) < order.index(stage)):
        yield OfficeProposal(ToGoThrough.STAGE, (*base, "aanvraag", "status"), value=stage.value)
    asks = any(not is_blank(line) for _, _, step in steps_now(round) for line in step.wmo.values())
    if asks and not request.melding_on.strip():
        yield OfficeProposal(ToGoThrough.REPORTED_ON, (*base, "aanvraag", "melding_on"))
