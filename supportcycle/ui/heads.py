"""A dossier as text for the store, and the few facts the list of dossiers shows without opening it."""

import json

from pydantic import ValidationError

from supportcycle.domain.dossier import (
    Dossier,
    Round,
    current_round,
    current_version,
    number_in_id,
    phase_reached,
)
from supportcycle.domain.errors import ArchiveError, Damaged, NewerVersion
from supportcycle.storage.migrations import upgraded
from supportcycle.storage.store import Head


def head_of(dossier: Dossier) -> Head:
    """Name, round, furthest phase and next review of a dossier."""
    round_id, round = current_round(dossier)
    return {
        "name": dossier.name,
        "round": number_in_id(round_id),
        "phase": str(phase_reached(round)),
        "review_on": review_date(round),
    }


def review_date(round: Round) -> str:
    """The next day to look back, as typed: from the last review, else from the plan; else empty."""
    evaluations = sorted(round.evaluations.items(), key=lambda pair: number_in_id(pair[0]))
    _, version = current_version(round)
    plans = [plan.evaluate_on for plan in version.plans.values()]
    said = [
        *(evaluation.next_on for _, evaluation in reversed(evaluations[-1:])),
        version.evaluate_on,
        *plans,
    ]
    return next((day.strip() for day in said if day.strip()), "")


def as_text(dossier: Dossier) -> str:
    """The dossier as the store keeps it."""
    return dossier.model_dump_json()


def from_text(text: str) -> Dossier:
    """The dossier in a stored text of this or an older version. Damaged, NewerVersion."""
    try:
        return Dossier.model_validate(upgraded(json.loads(text)))
    except NewerVersion:
        raise
    except (ValueError, ValidationError, ArchiveError):
        raise Damaged("text of a dossier") from None
