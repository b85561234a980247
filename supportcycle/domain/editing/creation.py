"""A new dossier, and a new turn of the cycle in an old one."""

from datetime import date

from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.dossier import Dossier, Round, current_round, current_version, next_id
from supportcycle.domain.model.meeting import Meeting
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.together.together import that_lasts
from supportcycle.domain.update import with_value

LASTING = ("language", "interpreter", "story", "call", "call_how")
"""What of a first meeting still holds in a later round."""


def new_dossier(id: str, name: str, today: date) -> Dossier:
    """An empty dossier with its first round. ValidationError (a ValueError) when the id does not fit."""
    day = as_typed(today)
    return Dossier(id=id, name=name.strip(), created_on=day, rounds={"r1": Round(started_on=day)})


def new_round(dossier: Dossier, today: date) -> Dossier:
    """The dossier with a next round, begun from what the last one ended with; that one stays as it was.

    Profile, wishes, goals, options, cards and the running plan come along, without dates to look back, with
    what was agreed with those who help and what is still to be done. Talks, meetings, logbook, reviews and
    the request begin empty.
    """
    _, last = current_round(dossier)
    _, version = current_version(last)
    update = {
        "started_on": as_typed(today),
        "meeting": Meeting(**{name: getattr(last.meeting, name) for name in LASTING}),
        "versions": {"v1": undated(version, today)} if last.versions else {},
        "together": that_lasts(last.together),
        "actions": {id: each for id, each in last.actions.items() if not each.result.strip()},
    }
    kept = ("sheets", "wishes", "marks", "links", "goals", "option_sheets", "helper_agreements")
    started = Round(**{name: getattr(last, name) for name in kept}, **update)
    return with_value(dossier, ("rounds", next_id(dossier.rounds, "r")), started)


def undated(version: PlanVersion, today: date) -> PlanVersion:
    """A copy of a plan, drawn up today, with no day yet to look back."""
    return version.model_copy(update={"made_on": as_typed(today), "reason": "", "evaluate_on": ""})
