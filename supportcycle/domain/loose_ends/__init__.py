"""Loose ends: everything that is still open in the current round, as questions that may stay open."""

from datetime import date
from itertools import chain

from supportcycle.domain.editing.spoken_notes import is_spoken_at
from supportcycle.domain.loose_ends import (
    action,
    answers,
    bare_means,
    contact_data,
    direction,
    figures,
    goals,
    helpers,
    information,
    network_capacity,
    options,
    product_words,
    refused,
    stale_reasons,
    steps,
    unlikely_days,
    visits,
    wmo,
)
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.limits import Limits, limits_from
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at

__all__ = ["USUAL", "Limits", "LooseEnd", "LooseEndKind", "all_loose_ends", "limits_from", "loose_ends"]

CHECKS = (
    *information.CHECKS,
    *goals.CHECKS,
    *refused.CHECKS,
    *product_words.CHECKS,
    *bare_means.CHECKS,
    *options.CHECKS,
    *steps.CHECKS,
    *helpers.CHECKS,
    *network_capacity.CHECKS,
    *action.CHECKS,
    *direction.CHECKS,
    *stale_reasons.CHECKS,
    *wmo.CHECKS,
    *figures.CHECKS,
    *answers.CHECKS,
    *contact_data.CHECKS,
    *unlikely_days.CHECKS,
    *visits.CHECKS,
)
USUAL = Limits()


def all_loose_ends(dossier: Dossier, today: date, limits: Limits = USUAL) -> list[LooseEnd]:
    """Every loose end in the order of the cycle, each question once, also those put away (see `put_away`).

    None about a field that is empty but for what was said aloud there: that is answered.
    """
    scene, found = Scene(dossier, today, limits), dict[str, LooseEnd]()
    for end in chain.from_iterable(check(scene) for check in CHECKS):
        if value_at(dossier, end.path) or not is_spoken_at(dossier, end.path):
            found.setdefault(end.key, end)
    return list(found.values())


def loose_ends(dossier: Dossier, today: date, limits: Limits = USUAL) -> list[LooseEnd]:
    """The loose ends that were not put away."""
    return [end for end in all_loose_ends(dossier, today, limits) if not end.put_away]
