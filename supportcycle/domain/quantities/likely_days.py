"""Whether a day that was typed can be meant where it stands: a year is easily typed wrong."""

from collections.abc import Mapping
from datetime import date, timedelta

from supportcycle.domain.model.worksheet import Occasion

_YEAR = timedelta(days=365)
_ROOM: Mapping[Occasion, tuple[timedelta, timedelta]] = {
    "happened": (10 * _YEAR, timedelta(days=92)),
    "planned": (10 * _YEAR, 5 * _YEAR),
    "since": (100 * _YEAR, 5 * _YEAR),
    "birth": (125 * _YEAR, timedelta()),
}
"""How far back and how far ahead such a day is still likely."""


def is_likely(day: date, when: Occasion, today: date) -> bool:
    """Whether nobody would ask back on hearing this day."""
    back, ahead = _ROOM[when]
    return -back <= day - today <= ahead
