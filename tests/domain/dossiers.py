"""Dossiers to test with: the practice dossiers, and small ones built by writing at paths."""

from datetime import date
from typing import Any

from supportcycle.content.practice import practice_text
from supportcycle.content.rules import limits
from supportcycle.documents.compose.parts.reading import ends_about_reading
from supportcycle.documents.privacy.name_consent import ends_about_names
from supportcycle.domain.loose_ends import LooseEnd, LooseEndKind, all_loose_ends
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.update import with_value

TODAY = date(2026, 11, 22)
RAISED_ON = {LooseEndKind.OLD_FIGURES: date(2028, 1, 3)}
"""The day for what only time raises."""
ROUND = ("rounds", "r1")
STEP = (*ROUND, "versions", "v1", "plans", "g1", "steps", "g1_t1")
HELPER = (*STEP, "others", "o1")
LIMITS = limits()


def practice(name: str) -> Dossier:
    """A practice dossier as it comes with the workbook."""
    return Dossier.model_validate_json(practice_text(name))


def round_of(dossier: Dossier) -> Round:
    """The first round."""
    return dossier.rounds["r1"]


def dossier_with(*writes: tuple[tuple[str, ...], Any]) -> Dossier:
    """An empty dossier with these values at these paths."""
    dossier = Dossier(id="test", name="Iemand")
    for path, value in writes:
        dossier = with_value(dossier, path, value)
    return dossier


def with_a_goal(*writes: tuple[tuple[str, ...], Any]) -> Dossier:
    """A dossier with one goal and two people, and then these writes."""
    goal = ((*ROUND, "goals", "g1"), {"own_words": "Vaker naar buiten", "notice": "Ik slaap beter"})
    people = (("people",), {"p1": {"name": "Zus"}, "p2": {"name": "Buur"}})
    return dossier_with(goal, people, *writes)


def ends(dossier: Dossier, kind: LooseEndKind, today: date | None = None) -> list[LooseEnd]:
    """The loose ends of one kind; those about names are found on the papers that would be made."""
    return [end for end in all_ends(dossier, kind, today) if not end.put_away]


def all_ends(dossier: Dossier, kind: LooseEndKind, today: date | None = None) -> list[LooseEnd]:
    """The same with those that were put away."""
    today = today or RAISED_ON.get(kind, TODAY)
    if kind is LooseEndKind.NAME_IN_REQUEST:
        return ends_about_names(dossier, today)
    if kind is LooseEndKind.PARTS_NOT_CONFIRMED:
        return ends_about_reading(dossier)
    return [end for end in all_loose_ends(dossier, today, LIMITS) if end.kind is kind]
