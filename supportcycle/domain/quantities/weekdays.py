"""The days of the week that are named in what people say of when."""

import re
from collections.abc import Sequence
from itertools import pairwise

from supportcycle.domain.quantities.vocabulary import (
    ARTICLES,
    DENIED,
    OTHER_THAN,
    SINCE,
    THROUGH,
    UNTIL,
    WEEKDAYS,
    WORKING_DAYS,
)

_WEEKEND = "weekend"
_WORD = re.compile(r"[^\W\d_]+|[-‐‑–—]")
_CLAUSE = re.compile(r"[,;:\n]|\.(?=\s)")
_DAY = f"({'|'.join(WEEKDAYS)})\\w*"
_RANGE = re.compile(rf"{_DAY}\s+(?:{'|'.join(THROUGH)})\s+{_DAY}")
_ROUGHLY = OTHER_THAN | UNTIL | {*SINCE, *"-‐‑–—"}
_EXCEPT = "na"


def days_named(typed: str) -> frozenset[int] | None:
    """Which days are named, 0 for Monday: `dinsdagochtend` and `maandag t/m vrijdag` are read, short names
    are not, for those are words as well. None when days are named that it is not, or only roughly."""
    found = [_in_clause(clause) for clause in _CLAUSE.split(typed.casefold())]
    known = [days for days in found if days is not None]
    return frozenset().union(*known) if len(known) == len(found) else None


def _in_clause(clause: str) -> frozenset[int] | None:
    named = {day for first, last in _RANGE.findall(clause) for day in _from(first, last)}
    words = [word for word in _WORD.findall(_RANGE.sub(WEEKDAYS[0], clause)) if word not in ARTICLES]
    if any(map(_is_named, words)) and _is_unsure(words):
        return None
    words = _WORD.findall(_RANGE.sub(" ", clause))
    named |= {place for place, day in enumerate(WEEKDAYS) if any(word.startswith(day) for word in words)}
    together = " ".join(words)
    working = {0, 1, 2, 3, 4} if any(phrase in together for phrase in WORKING_DAYS) else set()
    return frozenset(named | working | ({5, 6} if _WEEKEND in words else set()))


def _from(first: str, last: str) -> list[int]:
    start, end = WEEKDAYS.index(first), WEEKDAYS.index(last)
    return [day % 7 for day in range(start, end + 1 if end >= start else end + 8)]


def _is_named(word: str) -> bool:
    return word.startswith(WEEKDAYS) or word.startswith((_WEEKEND, *_WORKING))


_WORKING = tuple({phrase.split()[-1] for phrase in WORKING_DAYS})


def _is_unsure(words: Sequence[str]) -> bool:
    """Whether a day is said that it is not, or roughly: `behalve zondag`, `op zondag na`, `tot vrijdag`."""
    if not DENIED.isdisjoint(words) or (words[-1] == _EXCEPT and _is_named(words[-2])):
        return True
    return any(before in _ROUGHLY and _is_named(word) for before, word in pairwise(words))
