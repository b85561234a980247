"""A day that was not said whole: what is missing, so that only that is asked."""

import re
from datetime import date
from typing import Literal, NamedTuple

from supportcycle.domain.dates import as_date, possible_day
from supportcycle.domain.quantities.numerals import LONGEST
from supportcycle.domain.quantities.vocabulary import MONTHS, SEASONS
from supportcycle.domain.quantities.years import years_in

_NUMBERS = re.compile(r"^\s*(\d{1,2})\s?[-/. ]\s?(\d{1,2})(?:\s?[-/. ]\s?(\d{2}|\d{4}))?\s*\.?\s*$")
_NAMED = re.compile(r"^\s*(\d{1,2})[- ]([^\W\d_]{3,9})\.?(?:[- ](\d{2}|\d{4}))?\s*$")
_WORD = re.compile(r"[^\W\d_]+")
_CENTURY = 2000


Lack = Literal["impossible", "without_year", "without_day"]
"""There is no such day, the year was not said (whole), or no day was said at all."""


class UnsureDay(NamedTuple):
    """What is lacking, and the day that would be meant: the nearest one where the year is lacking."""

    lack: Lack
    meant: date | None = None


def unsure_day(typed: str, today: date) -> UnsureDay | None:
    """What is missing in `12 dec`, `1/3`, `3-2-26`, `31-2-2026`, `voorjaar 2027` or `ergens in mei`.

    None for a day that is whole, and for what is no day at all.
    """
    if as_date(typed) or len(typed) > LONGEST:
        return None
    if parts := _parts(typed):
        return _of_parts(*parts, today)
    words = set(_WORD.findall(typed.casefold()))
    is_about_a_time = words & {*MONTHS, *SEASONS} or years_in(typed)
    return UnsureDay("without_day") if is_about_a_time else None


def _parts(typed: str) -> tuple[int, int, int | None] | None:
    """Day, month and year as far as said."""
    if match := _NUMBERS.match(typed):
        month = int(match[2])
    elif (match := _NAMED.match(typed)) and match[2].casefold() in MONTHS:
        month = MONTHS[match[2].casefold()]
    else:
        return None
    return int(match[1]), month, int(match[3]) if match[3] else None


def _of_parts(day: int, month: int, year: int | None, today: date) -> UnsureDay:
    if year is not None and year >= 100:
        return UnsureDay("impossible")
    years = (year + _CENTURY,) if year is not None else range(today.year - 1, today.year + 5)
    found = [meant for each in years if (meant := possible_day(each, month, day))]
    if not found:
        return UnsureDay("impossible")
    return UnsureDay("without_year", min(found, key=lambda meant: abs((meant - today).days)))
