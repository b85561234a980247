"""The signal for somebody who cares: none, discuss, worry or not known yet, with what led there."""

from datetime import date
from enum import StrEnum

from supportcycle.domain.dates import months_later
from supportcycle.domain.model.base import Model, is_blank
from supportcycle.domain.model.network.care import Care, CareSign
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.tie_qualities import CareDirection
from supportcycle.domain.model.network.ties import ends
from supportcycle.domain.model.wmo import Hulp
from supportcycle.domain.network.who_counts import is_present
from supportcycle.domain.quantities.durations import length_in, months_in
from supportcycle.domain.quantities.rates import hours_in_a_week
from supportcycle.domain.quantities.years import days_in

LONG_MONTHS, INTENSE_HOURS = 3, 8
"""Longer than and more than (r.924, 971-972): a signal, not a limit of the law."""

_CARED_FOR_BY = {
    0: {CareDirection.GIVES, CareDirection.MUTUAL},
    1: {CareDirection.RECEIVES, CareDirection.MUTUAL},
}


class CareSignal(StrEnum):
    """What to do with it at the table; never a score."""

    NONE = "none"
    DISCUSS = "discuss"
    WORRY = "worry"
    UNKNOWN = "unknown"


class CareReading(Model):
    """The signal and its reasons; `lasting` and `intense` are None when they are not known."""

    signal: CareSignal
    lasting: bool | None = None
    intense: bool | None = None
    signs: tuple[CareSign, ...] = ()


def care_reading(care: Care, today: date) -> CareReading:
    """The signal for this carer (r.916-1011).

    Long and intense together are worrying; one of them, or any sign, is to be discussed. Nothing known is
    "not known yet", never "no signal".
    """
    lasting, intense = is_lasting(care, today), is_intense(care)
    both = (lasting and intense) or CareSign.LONG_AND_INTENSE in care.signs
    if both:
        signal = CareSignal.WORRY
    elif lasting or intense or care.signs:
        signal = CareSignal.DISCUSS
    else:
        signal = CareSignal.UNKNOWN if None in (lasting, intense) else CareSignal.NONE
    return CareReading(signal=signal, lasting=lasting, intense=intense, signs=care.signs)


def is_intense(care: Care) -> bool | None:
    """Whether it takes more than eight hours a week."""
    hours = hours_in_a_week(care.hours_a_week)
    return hours.above(INTENSE_HOURS) if hours else None


def is_lasting(care: Care, today: date) -> bool | None:
    """Whether it goes on for longer than three months, by the number of months or since when."""
    months = months_in(care.months) or length_in(care.since)
    if months:
        return months.above(LONG_MONTHS)
    begun = days_in(care.since)
    return _since(begun.first, begun.last, today) if begun else None


def _since(first: date, last: date, today: date) -> bool | None:
    """By the days between which it began: certain when even the last or the first of them says so."""
    if today > months_later(last, LONG_MONTHS):
        return True
    return None if today > months_later(first, LONG_MONTHS) else False


def carers(network: Network) -> tuple[str, ...]:
    """Who cares for somebody: so called, with a page filled in, or with an arrow of care in a tie."""
    by_arrow = {
        id
        for key, tie in network.ties.items()
        for place, id in enumerate(ends(key))
        if tie.care in _CARED_FOR_BY[place]
    }
    return tuple(
        id
        for id, person in network.people.items()
        if is_present(network, id)
        and (person.hulp is Hulp.MANTELZORG or id in by_arrow or not is_blank(person.care))
    )


def needs_talk_first(care: Care, today: date) -> bool:
    """Whether a new task for this carer is to be talked about before it is planned."""
    worrying = care_reading(care, today).signal is CareSignal.WORRY
    return worrying and not care.talked_about.strip()
