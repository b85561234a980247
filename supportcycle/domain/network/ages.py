"""Age from birth year and the other way round, on a day that is told."""

import re
from datetime import date

from supportcycle.domain.base import Model
from supportcycle.domain.moments import as_date, number_in
from supportcycle.domain.people import NetworkMember

_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?!\d)")


class Age(Model):
    """An age in whole years. `about`: the birthday is not known, so it may be one less."""

    years: int
    about: bool = False
    at_death: bool = False


def year_in(typed: str) -> int | None:
    """The year in what was typed: `1984`, `*2000`, `12-3-1984`; None when there is none."""
    year = _YEAR.search(typed)
    return int(year[0]) if year else None


def birth_year_of(person: NetworkMember) -> int | None:
    """The year of birth: as typed, otherwise by the age on the day it was told."""
    if year := year_in(person.birth_year):
        return year
    told, years = as_date(person.age_on), number_in(person.age)
    return told.year - int(years) if told and years is not None else None


def age_of(person: NetworkMember, on: date) -> Age | None:
    """The age on a day, or at death; None when it cannot be known."""
    if person.died:
        return _at_death(person)
    if born := as_date(person.birth_year):
        return _age(_whole_years(born, on))
    if year_in(person.birth_year):
        return _age(on.year - (year_in(person.birth_year) or 0), about=True)
    return _by_age(person, on)


def _at_death(person: NetworkMember) -> Age | None:
    born, died = as_date(person.birth_year), as_date(person.died_year)
    if born and died:
        return _age(_whole_years(born, died), at_death=True)
    first, last = birth_year_of(person), year_in(person.died_year)
    return _age(last - first, about=True, at_death=True) if first and last else None


def _by_age(person: NetworkMember, on: date) -> Age | None:
    years, told = number_in(person.age), as_date(person.age_on)
    if years is None:
        return None
    return _age(int(years) + (_whole_years(told, on) if told else 0), about=told != on)


def _whole_years(first: date, last: date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _age(years: int, *, about: bool = False, at_death: bool = False) -> Age | None:
    return Age(years=years, about=about, at_death=at_death) if 0 <= years < 130 else None
