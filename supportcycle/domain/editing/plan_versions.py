"""Adjusting the plan: a new version beside the old one, and who or what takes over."""

from datetime import date

from supportcycle.domain.editing.creation import undated
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, current_version, next_id
from supportcycle.domain.model.plan import Asked, Helper
from supportcycle.domain.update import value_at, with_value


def new_version(
    dossier: Dossier, round_id: str, today: date, reason: str, *, evaluate_on: str = ""
) -> Dossier:
    """The dossier with a copy of the current plan as its next version; the old version is not touched.

    `evaluate_on` is the day agreed on to look back at the new version, as typed.
    """
    round = dossier.rounds[round_id]
    _, version = current_version(round)
    copy = undated(version, today).model_copy(update={"reason": reason, "evaluate_on": evaluate_on})
    version_id = next_id(round.versions, "v")
    return with_value(dossier, ("rounds", round_id, "versions", version_id), copy)


def with_replaced_helper(dossier: Dossier, path: Path, person_id: str, *, who_asks: str = "") -> Dossier:
    """The dossier with somebody else for the task of the helper at `path`, still to be asked.

    What, how often and how long stay; what was agreed with the other person goes. KeyError without a helper.
    """
    old = value_at(dossier, path)
    if not isinstance(old, Helper):
        raise KeyError("no helper here")
    new = Helper(
        person=person_id,
        what=old.what,
        frequency=old.frequency,
        hours=old.hours,
        asked=Asked.NOT_YET,
        who_asks=who_asks,
        takes_over=None if old.takes_over == person_id else old.takes_over,
    )
    return with_value(dossier, path, new)
