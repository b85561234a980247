"""Years, months and days that somebody was born or something began: from the first to the last it can be."""

import re
from datetime import date
from typing import NamedTuple

from supportcycle.domain.dates import as_date, months_later
from supportcycle.domain.quantities.numerals import LONGEST
from supportcycle.domain.quantities.vocabulary import ABOUT, MONTHS, OTHER_THAN, UNTIL

_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?!\d)")
_MONTH_YEAR = re.compile(r"(?<!\d)(0?[1-9]|1[0-2])\s?[-/. ]\s?(1[6-9]\d\d|20\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = {*ABOUT, "omstreeks"}
_ABOUT = re.compile(r"±|~|\?|\+/-")


class Days(NamedTuple):
    """The first and the last day that may be meant; `about` when it may lie outside them too."""

    first: date
    last: date
    about: bool = False

    @property
    def years(self) -> tuple[int, int]:
        return self.first.year, self.last.year


def years_in(typed: str) -> tuple[int, ...]:
    """Every year in what was typed, in the order said."""
    return tuple(int(year) for year in _YEAR.findall(typed[:LONGEST]))


def days_in(typed: str) -> Days | None:
    """`12-3-1980`, `maart 1980`, `1980`, `in 1980`, `ongeveer 1980`, `1980 of 1981`; None for anything else.

    A number beside the year makes it unknown: nobody can tell what was meant.
    """
    if day := as_date(typed):
        return Days(day, day)
    years, about = years_in(typed), _is_about(typed)
    if not years or len(typed) > LONGEST or _is_another(typed, years):
        return None
    if month := _month(typed, years):
        first = date(years[0], month, 1)
        return Days(first, date.fromordinal(months_later(first, 1).toordinal() - 1), about)
    if re.search(r"\d", _YEAR.sub("", typed)) or len(years) > 2 or years[-1] < years[0]:
        return None
    return Days(date(years[0], 1, 1), date(years[-1], 12, 31), about)


def _month(typed: str, years: tuple[int, ...]) -> int | None:
    if len(years) != 1:
        return None
    named = {MONTHS[word] for word in _WORD.findall(typed.casefold()) if word in MONTHS}
    if len(named) == 1 and not re.search(r"\d", _YEAR.sub("", typed)):
        return named.pop()
    found = _MONTH_YEAR.search(typed)
    rest = typed[: found.start()] + typed[found.end() :] if found else typed
    return int(found[1]) if found and not re.search(r"\d", rest) else None


def _is_another(typed: str, years: tuple[int, ...]) -> bool:
    """Whether it was said to be before or after that year, or not then."""
    words = {*_WORD.findall(typed.casefold())}
    return bool(words & OTHER_THAN) or (len(years) == 1 and bool(words & UNTIL))


def _is_about(typed: str) -> bool:
    return bool(_ABOUT.search(typed) or {*_WORD.findall(typed.casefold())} & _AROUND)
