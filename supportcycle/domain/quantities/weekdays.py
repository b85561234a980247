"""The days of the week that are named in what people say of when."""

import re

from supportcycle.domain.quantities.vocabulary import WEEKDAYS, WORKING_DAYS

_WEEKEND = "weekend"
_WORD = re.compile(r"[^\W\d_]+")


def days_named(typed: str) -> frozenset[int]:
    """Which days are named, 0 for Monday: `dinsdagochtend` and `op dinsdag en vrijdag` are read, short names
    are not, for those are words as well."""
    words = [word.casefold() for word in _WORD.findall(typed)]
    named = {place for place, day in enumerate(WEEKDAYS) if any(word.startswith(day) for word in words)}
    together = " ".join(words)
    working = {0, 1, 2, 3, 4} if any(phrase in together for phrase in WORKING_DAYS) else set()
    return frozenset(named | working | ({5, 6} if _WEEKEND in words else set()))
