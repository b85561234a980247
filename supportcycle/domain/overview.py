"""A dossier at a glance: where it stands and when to look back."""

from datetime import date

from supportcycle.domain.base import is_blank
from supportcycle.domain.dossier import (
    Dossier,
    Round,
    current_round,
    current_version,
    number_in_id,
    phase_reached,
    plans_now,
)
from supportcycle.domain.loose_ends import loose_ends
from supportcycle.domain.moments import as_date
from supportcycle.domain.review import latest_evaluation


def next_evaluation(round: Round) -> str:
    """The first day on which to look back, as typed; empty when there is none that can be read."""
    version_id, version = current_version(round)
    last = latest_evaluation(round.evaluations, version_id)
    planned = any(not is_blank(plan.steps) for plan in plans_now(round).values())
    typed = last[1].next_on if last else version.evaluate_on if planned else ""
    return typed.strip() if as_date(typed) else ""


def head(dossier: Dossier, today: date) -> dict[str, str | int | bool | None]:
    """The few things that the list of dossiers shows without opening one."""
    round_id, round = current_round(dossier)
    return {
        "name": dossier.name,
        "round": number_in_id(round_id),
        "phase": phase_reached(round).value,
        "review_on": next_evaluation(round),
        "loose_ends": len(loose_ends(dossier, today)),
    }
