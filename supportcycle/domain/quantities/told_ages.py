"""An age as people tell it, in whole months: `8 maanden`, `43`, `2½ jaar`, `bijna 5`, `40 à 45`."""

from math import inf

from supportcycle.domain.quantities.amount import Amount
from supportcycle.domain.quantities.numerals import plain_words
from supportcycle.domain.quantities.parsing import read_amount
from supportcycle.domain.quantities.vocabulary import ALMOST, DAYS, MONTHS_OF_AGE, OLD

OLDEST = 130
_YEAR = 12.0
_UNITS = {"": _YEAR, **MONTHS_OF_AGE}
_OF_YEARS = frozenset(unit for unit, days in DAYS.items() if days == 365)


def told_age(typed: str) -> Amount | None:
    """The age in months, from the least to the most it may be: `43` is 516 up to 527.

    None for what is not one age or a range with two ends: `in de 60`, `80+`, `1980`.
    """
    words = " ".join(word for word in plain_words(typed).split() if word not in OLD)
    found = read_amount(words, _UNITS)
    if not found or inf in found or not found.high or found.high / _YEAR >= OLDEST:
        return _of_nothing(found)
    if almost := any(words.startswith(word) for word in ALMOST):
        return Amount(max(0.0, found.low - _step(words)), found.low)
    return Amount(int(found.low), int(found.high) + _rest(words), found.about and not almost)


def _of_nothing(found: Amount | None) -> Amount | None:
    """A newborn: `0`."""
    return Amount(0, 11) if found and found.high == 0 else None


def _in_years(words: str) -> bool:
    units = [word for word in words.split() if word in MONTHS_OF_AGE]
    return not units or units[-1] in _OF_YEARS


def _step(words: str) -> float:
    return _YEAR if _in_years(words) else 1.0


def _rest(words: str) -> int:
    """The months that may have passed beyond what was said: eleven of a whole year, five of a half one."""
    if not _in_years(words):
        return 0
    return 11 if ".5" not in words else 5
