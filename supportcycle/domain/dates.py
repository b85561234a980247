"""Dates as people say them: kept as typed, understood where possible."""

import re
from datetime import date, timedelta

from supportcycle.domain.quantities.vocabulary import DAY_NAMES, MONTHS

_DAY_FIRST = re.compile(r"^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$")
_ISO = re.compile(r"^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$")

_NAMED = re.compile(r"^\s*(?:([^\W\d_]{2,9})\.?,? )?(\d{1,2})[- ]([^\W\d_]{3,9})\.?[- ](\d{4})\s*$")


def as_date(typed: str) -> date | None:
    """The date meant by `23-11-2026`, `23/11/2026`, `ma 23 november 2026` or `2026-11-23`, else None.

    The name of the day of the week counts for nothing: people are more often wrong in that.
    """
    if match := _DAY_FIRST.match(typed):
        day, month, year = match.groups()
    elif match := _ISO.match(typed):
        year, month, day = match.groups()
    elif (match := _NAMED.match(typed)) and _is_named(match):
        day, month, year = match[2], str(MONTHS[match[3].casefold()]), match[4]
    else:
        return None
    return possible_day(int(year), int(month), int(day))


def possible_day(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_named(match: re.Match[str]) -> bool:
    weekday, month = match[1], match[3]
    return month.casefold() in MONTHS and (not weekday or weekday.casefold() in DAY_NAMES)


def as_typed(day: date) -> str:
    """The date the way a Dutch reader writes it: `23-11-2026`."""
    return f"{day:%d-%m}-{day.year:04}"


def months_later(day: date, months: int) -> date:
    """The same day `months` on, or the last day of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_after = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), first_after - timedelta(days=1))


def number_as_typed(number: float) -> str:
    """A number the way a Dutch reader writes it: no more than one decimal, behind a comma."""
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")
