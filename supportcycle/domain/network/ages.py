"""Age from birth year and the other way round, on a day that is told."""

from datetime import date, timedelta
from enum import StrEnum

from supportcycle.domain.dates import as_date, months_later
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.gone import has_died
from supportcycle.domain.quantities.told_ages import OLDEST, told_age
from supportcycle.domain.quantities.years import Days, days_in, years_in

_SMALL = 24
"""Below this many months an age is said in months, when it is known so precisely."""


class Age(Model):
    """An age from `least` to `most` whole months. `about`: it was said to be about that."""

    least: int
    most: int
    about: bool = False
    at_death: bool = False

    @property
    def in_months(self) -> bool:
        return self.most < _SMALL and self.most - self.least <= 1

    @property
    def span(self) -> tuple[int, int]:
        """The least and the most it may be, in months for the very young and in years for everybody else."""
        return (self.least, self.most) if self.in_months else (self.least // 12, self.most // 12)


def year_in(typed: str) -> int | None:
    """The first year in what was typed: `1984`, `*2000`, `12-3-1984`; None when there is none."""
    years = years_in(typed)
    return years[0] if years else None


def born(person: NetworkMember) -> Days | None:
    """When somebody was born: as typed, otherwise by the age on the day it was told; None when unknown."""
    return days_in(person.birth_year) or _by_age(person) or days_in(person.age)


def age_of(person: NetworkMember, on: date) -> Age | None:
    """The age on a day, or at death; None when it cannot be known."""
    birth = born(person)
    if has_died(person):
        died = days_in(person.died_year)
        return _between(birth, died, at_death=True) if birth and died else None
    if birth:
        return _between(birth, Days(on, on), at_death=False)
    told = told_age(person.age)
    return Age(least=int(told.low), most=int(told.high), about=True) if told else None


class AgeBand(StrEnum):
    """Ages as they are counted; adult from 18, and 67 is the age of the state pension (2024 to 2027)."""

    CHILD = "child"
    YOUNG = "young"
    MIDDLE = "middle"
    OLDER = "older"
    OLD = "old"


_FROM = {AgeBand.OLD: 67, AgeBand.OLDER: 50, AgeBand.MIDDLE: 30, AgeBand.YOUNG: 18, AgeBand.CHILD: 0}


def age_band(person: NetworkMember, on: date) -> AgeBand | None:
    """In which band somebody is on a day; None for the dead, and when it is not known which."""
    age = age_of(person, on)
    if age is None or age.at_death:
        return None
    least, most = (
        next(band for band, years in _FROM.items() if months // 12 >= years)
        for months in (age.least, age.most)
    )
    return least if least is most else None


def _by_age(person: NetworkMember) -> Days | None:
    on, told = as_date(person.age_on), told_age(person.age)
    if not on or not told or on.year <= OLDEST:
        return None
    first = months_later(on, -int(told.high) - 1) + timedelta(days=1)
    return Days(first, months_later(on, -int(told.low)), told.about)


def _between(birth: Days, end: Days, *, at_death: bool) -> Age | None:
    """From the last day of birth to the first day of the end, up to the other way round."""
    if birth.first > end.last:
        return None
    least, most = max(0, _months(birth.last, end.first)), _months(birth.first, end.last)
    if most // 12 >= OLDEST:
        return None
    return Age(least=least, most=most, about=birth.about or end.about, at_death=at_death)


def _months(first: date, last: date) -> int:
    return 12 * (last.year - first.year) + last.month - first.month - (last.day < first.day)
