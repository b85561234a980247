"""Zorgpotentieel: who could help, by the rule of the book, and why others do not count."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from supportcycle.domain.model.base import Id, Model
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import DISTURBED, REGULAR
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.network.care_signals import CareSignal, care_reading
from supportcycle.domain.network.who_counts import counted, is_paid, tie_with


class PotentialReason(StrEnum):
    """Why somebody does not count as one who could help."""

    FORMAL = "formal"
    SELDOM = "seldom"
    NOT_PRACTICAL = "not_practical"
    DISTURBED = "disturbed"
    NOT_TO_ASK = "not_to_ask"
    USED_UP = "used_up"
    UNKNOWN = "unknown"


class Potential(StrEnum):
    """What there is: room to mobilise, help that is used already, or hardly anybody (r.1134-1139)."""

    ROOM = "room"
    USED = "used"
    HARDLY = "hardly"


class CouldHelp(Model):
    """One person by the rule; no reasons means: counts."""

    person: Id
    reasons: tuple[PotentialReason, ...] = ()

    @property
    def counts(self) -> bool:
        return not self.reasons


def could_help(network: Network, today: date, not_to_ask: Collection[str] = ()) -> list[CouldHelp]:
    """Everybody who counts as network, by the rule of r.1103-1106.

    The rule: contact at least monthly, and practical support now or possible. Left out on top of it: paid
    help, a disturbed or unsafe tie, who is rather not asked, and who cares too much already.
    """
    return [
        CouldHelp(person=id, reasons=tuple(_reasons(network, id, today, not_to_ask)))
        for id in counted(network)
    ]


def _reasons(
    network: Network, person_id: str, today: date, not_to_ask: Collection[str]
) -> list[PotentialReason]:
    tie, care = tie_with(network, person_id), network.people[person_id].care
    checks = {
        PotentialReason.FORMAL: is_paid(network, person_id),
        PotentialReason.SELDOM: tie.frequency is not None and tie.frequency not in REGULAR,
        PotentialReason.NOT_PRACTICAL: _says_support(tie) and not _is_practical(tie),
        PotentialReason.DISTURBED: tie.unsafe or tie.quality in DISTURBED,
        PotentialReason.NOT_TO_ASK: person_id in not_to_ask,
        PotentialReason.USED_UP: care_reading(care, today).signal is CareSignal.WORRY,
    }
    found = [reason for reason, holds in checks.items() if holds]
    unknown = tie.frequency is None or not _says_support(tie)
    return found or ([PotentialReason.UNKNOWN] if unknown else [])


def _says_support(tie: Tie) -> bool:
    return bool(tie.now or tie.possible)


def _is_practical(tie: Tie) -> bool:
    return Support.PRACTICAL in (*tie.now, *tie.possible)


def potential(network: Network, today: date, not_to_ask: Collection[str] = ()) -> Potential | None:
    """The outcome; None as long as too little is known to say that there is nobody."""
    found = could_help(network, today, not_to_ask)
    if any(each.counts for each in found):
        return Potential.ROOM
    if any(each.reasons == (PotentialReason.USED_UP,) for each in found):
        return Potential.USED
    unknown = not found or any(PotentialReason.UNKNOWN in each.reasons for each in found)
    return None if unknown else Potential.HARDLY
