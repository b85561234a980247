"""Dates as people say them: kept as typed, understood where possible."""

import re
from datetime import date, timedelta

from supportcycle.domain.quantities.vocabulary import MONTHS

_DAY_FIRST = re.compile(r"^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$")
_ISO = re.compile(r"^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$")

_NAMED = re.compile(r"^\s*(\d{1,2})[- ]([^\W\d_]{3,9})\.?[- ](\d{4})\s*$")


def as_date(typed: str) -> date | None:
    """The date meant by `23-11-2026`, `23/11/2026`, `23 november 2026` or `2026-11-23`, else None."""
    if match := _DAY_FIRST.match(typed):
        day, month, year = match.groups()
    elif match := _ISO.match(typed):
        year, month, day = match.groups()
    elif (match := _NAMED.match(typed)) and match[2].casefold() in MONTHS:
        day, month, year = match[1], str(MONTHS[match[2].casefold()]), match[3]
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


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
