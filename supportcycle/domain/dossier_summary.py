"""A dossier at a glance: where it stands, what comes next and when to look back."""

from collections.abc import Iterator
from datetime import date

from supportcycle.domain.dates import as_date
from supportcycle.domain.deadlines import Terms
from supportcycle.domain.loose_ends import USUAL, Limits, loose_ends
from supportcycle.domain.loose_ends.kinds import OF_THE_WORKER
from supportcycle.domain.model.base import first_line, is_blank
from supportcycle.domain.model.dossier import (
    Dossier,
    Round,
    current_round,
    current_version,
    number_in_id,
    phase_reached,
    plans_now,
)
from supportcycle.domain.model.plan import FirstStepState, Step
from supportcycle.domain.model.review import Done, latest_evaluation
from supportcycle.domain.upcoming_days import (
    open_first_steps,
    packed,
    packed_request,
    request_days,
    upcoming_days,
)

_STEP_WORDS = 60
LOOKED_AT = ("name", "identity", "people", "ties", "rounds", "put_away", "spoken")
"""All that `head` looks at in a dossier: after a change anywhere else the head is what it was."""


def next_evaluation(round: Round) -> str:
    """The first day on which to look back, as typed; empty when there is none that can be read."""
    version_id, version = current_version(round)
    last = latest_evaluation(round.evaluations, version_id)
    planned = any(not is_blank(plan.steps) for plan in plans_now(round).values())
    typed = last[1].next_on if last else version.evaluate_on if planned else ""
    return typed.strip() if as_date(typed) else ""


def next_small_step(round: Round) -> tuple[str, str]:
    """The words and the day, as written out by a computer, of the small step that comes first.

    Those without a day come after those with one; both empty when there is none.
    """
    steps = [step for _, step in open_first_steps(round) if not is_blank(step.first)]
    days = [(as_date(step.first.on), step) for step in steps]
    if not days:
        return "", ""
    day, step = min(days, key=lambda each: each[0] or date.max)
    return first_line(step.first.what or step.text, _STEP_WORDS), day.isoformat() if day else ""


def last_visit(dossier: Dossier, today: date) -> date | None:
    """The last day somebody was there, by talks, logbook and reviews. Days to come do not count."""
    days = (as_date(typed) for round in dossier.rounds.values() for typed in _visits(round))
    return max((day for day in days if day and day <= today), default=None)


def _visits(round: Round) -> Iterator[str]:
    yield from (talk.on for talk in round.meeting.talks.values())
    yield from (entry.on for entry in round.logbook.values())
    yield from (each.on for each in round.evaluations.values())


def steps_set(dossier: Dossier) -> int:
    """How many steps were set, wholly or partly: the first small step, or as said when looking back."""
    return sum(len(_set_in(round)) for round in dossier.rounds.values())


def _set_in(round: Round) -> set[str]:
    begun = {
        id
        for version in round.versions.values()
        for plan in version.plans.values()
        for id, step in plan.steps.items()
        if _is_begun(step)
    }
    said = {
        id
        for each in round.evaluations.values()
        for id, review in each.steps.items()
        if review.done in (Done.DONE, Done.PARTLY)
    }
    kept = {
        entry.step
        for entry in round.logbook.values()
        if entry.step and entry.small_step is FirstStepState.DONE
    }
    return begun | said | kept


def _is_begun(step: Step) -> bool:
    return step.first.state is FirstStepState.DONE


def results_told(dossier: Dossier) -> int:
    """Of how many goals the client told, in own words, what is different now."""
    reviews = (each for round in dossier.rounds.values() for each in round.evaluations.values())
    return len({id for each in reviews for id, goal in each.goals.items() if goal.result.strip()})


def head(
    dossier: Dossier, today: date, terms: Terms, limits: Limits = USUAL
) -> dict[str, str | int | bool | None]:
    """The few things that the list of dossiers shows without opening one.

    Heads that were kept before a line was added here lack it until the dossier is saved again.
    """
    round_id, round = current_round(dossier)
    step, step_on = next_small_step(round)
    visited, ended = last_visit(dossier, today), as_date(round.closing.ends_on)
    return {
        "name": dossier.name,
        "round": number_in_id(round_id),
        "phase": phase_reached(round).value,
        "review_on": next_evaluation(round),
        "loose_ends": sum(end.kind not in OF_THE_WORKER for end in loose_ends(dossier, today, limits)),
        "next_step": step,
        "next_step_on": step_on,
        "last_visit": visited.isoformat() if visited else "",
        "ended_on": ended.isoformat() if ended else "",
        "days": packed(upcoming_days(round, terms)),
        "request": packed_request(request_days(round)),
        "steps_set": steps_set(dossier),
        "results": results_told(dossier),
    }
