"""Days on which nobody works, for terms of the law (Algemene termijnenwet, BWBR0002448, art. 1 and 3)."""

from collections.abc import Container
from datetime import date, timedelta
from functools import cache

SATURDAY = 5
SUNDAY = 6


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm in Nature, 20 April 1876)."""
    century, rest = divmod(year, 100)
    moon = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + moon + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """27 April, or the day before when that is a Sunday; as it is since 2014."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == SUNDAY else day


@cache
def holidays(year: int) -> frozenset[date]:
    """The holidays of art. 3 lid 1, with Good Friday (lid 2) and 5 May, which counts every year."""
    around_easter = (-2, 1, 39, 50)
    moving = (easter(year) + timedelta(days=days) for days in around_easter)
    fixed = (date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26))
    return frozenset((*fixed, kings_day(year), *moving))


def next_working_day(day: date, as_holidays: Container[date] = ()) -> date:
    """The day itself, or the first after it that is no Saturday, Sunday or holiday (art. 1).

    `as_holidays` are the days put on a par with holidays by decree (art. 3 lid 3).
    """
    while day.weekday() >= SATURDAY or day in holidays(day.year) or day in as_holidays:
        day += timedelta(days=1)
    return day
