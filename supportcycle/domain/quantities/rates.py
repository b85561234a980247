"""How often, and how many hours a week: an amount of time, how many times, and in which period."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from supportcycle.domain.model.plan import TIMES_A_WEEK, Frequency
from supportcycle.domain.quantities.amount import Amount, exactly
from supportcycle.domain.quantities.numerals import plain_words
from supportcycle.domain.quantities.parsing import read_amount
from supportcycle.domain.quantities.vocabulary import (
    AS_WORD,
    DAYS,
    EACH,
    EACH_TIME,
    EVERY_OTHER,
    MINUTES,
    PARTS_OF_DAY,
    PER,
    TIMES,
    WEEKDAYS,
    WORKING_DAYS,
)

WEEK = 168.0
"""More hours there are not in a week."""
_MORNING, _MIDNIGHT = 7.0, 24.0
_ALMOST_NOTHING = 1e-6
_HOURS = {"": 1.0, **{unit: minutes / 60 for unit, minutes in MINUTES.items()}}
_OF_DAYS = frozenset((*PARTS_OF_DAY, *(unit for unit in DAYS if DAYS[unit] == 1.0)))
_COUNTS = dict.fromkeys((*TIMES, *_OF_DAYS), 1.0)
_LIKE_A_CLOCK = re.compile(r"<\d+\.(?!25|33|50|66|67|75)\d\d>")
_LISTED = {each.value for each in Frequency}
_UNIT = "|".join(DAYS)
_PARTS = "|".join(PARTS_OF_DAY)
_EACH = "|".join(EACH)
_OTHER = re.compile(rf"\b{EVERY_OTHER} (?:<([\d.]+)> )?({_UNIT})\b")
_PER = re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, PER))}) (?:<([\d.]+)> )?({_UNIT})\b")
_PART = re.compile(rf"\b(?:{_EACH}|per) (?:{_PARTS})\b")
_DAY = "|".join(WEEKDAYS)
_WEEKDAYS = re.compile(rf"\b(?:op )?(?:{_EACH}) ((?:{_DAY})(?: (?:en |& )?(?:{_EACH} )?(?:{_DAY}))*)\b")
_WORKING = re.compile("|".join(WORKING_DAYS))
_LONGEST_FIRST = sorted(AS_WORD, key=len, reverse=True)
_WORDS = re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})(?![a-z])")
_EACH_TIME = re.compile("|".join(EACH_TIME))


class Said(NamedTuple):
    """What was said of time: how many hours, how many times, and how often a week such a period comes.

    `bare`: a number without a unit.
    """

    hours: Amount | None = None
    often: Amount | None = None
    weekly: float | None = None
    bare: bool = False


def said_of_time(typed: str) -> Said | None:
    """The parts of `2 keer per week 1 uur`; None when some of it is not understood for sure."""
    words = plain_words(typed)
    if not words or _LIKE_A_CLOCK.search(words):
        return None
    left, weekly = _period(words)
    left = " ".join(_EACH_TIME.sub(" ", left).split())
    if not left:
        return Said(weekly=weekly) if weekly else None
    if weekly and weekly > 1 and not _OF_DAYS.isdisjoint(left.split()):
        return None
    found = list(_divided(left))
    return found[0]._replace(weekly=weekly) if len(set(found)) == 1 else None


def times_a_week(often: str | None) -> Amount | None:
    """How often a week, by a choice from the list or in own words; None when it does not add up."""
    if often in _LISTED:
        times = TIMES_A_WEEK.get(Frequency(often))
        return None if times is None else exactly(times)
    said = said_of_time(often or "")
    if not said or not said.weekly or said.hours:
        return None
    return (said.often or exactly(1)).times(exactly(said.weekly))


def hours_each_week(hours: str, often: str | None) -> Amount | None:
    """Hours a week, from hours each time and how often; None when nobody said so much.

    Hours with a period of their own count by that, unless it comes more often than what was chosen.
    """
    if not hours.strip():
        return _in_own_words(often)
    said, times = said_of_time(hours), times_a_week(often)
    if not said or not said.hours or (often and not times):
        return None
    if not said.weekly and _from_till(said.hours):
        return None
    if not said.weekly:
        return _possible(said.hours.times(times)) if times and not said.often else None
    if times and said.weekly > times.low + _ALMOST_NOTHING:
        return None
    return _in_a_week(said)


def hours_in_a_week(typed: str) -> Amount | None:
    """Hours a week where that was asked: a period of its own counts, otherwise it is a week."""
    said = said_of_time(typed)
    return _in_a_week(said) if said and said.hours else None


def is_bare(typed: str) -> bool:
    """Whether it is a number without a unit: `3`, `2 à 3`, `anderhalf`."""
    said = said_of_time(typed)
    return bool(said and said.bare and not said.weekly)


def minutes_in(typed: str) -> Amount | None:
    """Minutes where those were asked; hours and quarters count too."""
    words = plain_words(typed)
    return None if _LIKE_A_CLOCK.search(words) else read_amount(words, {"": 1.0, **MINUTES})


def _from_till(hours: Amount) -> bool:
    """Whether it may be from one time of the day to another: `9-11`."""
    return hours.number is None and hours.low >= _MORNING and hours.high <= _MIDNIGHT


def _in_a_week(said: Said) -> Amount | None:
    hours = said.hours or exactly(0)
    return _possible(hours.times(said.often or exactly(1)).times(exactly(said.weekly or 1)))


def _possible(hours: Amount) -> Amount | None:
    return hours if hours.low <= WEEK else None


def _in_own_words(often: str | None) -> Amount | None:
    said = said_of_time(often) if often and often not in _LISTED else None
    return hours_in_a_week(often or "") if said and said.hours and said.weekly else None


def _divided(words: str) -> Iterator[Said]:
    """Every way to read it as hours, a number of times, or both."""
    tokens = words.split()
    for place in range(len(tokens) + 1):
        one, other = " ".join(tokens[:place]), " ".join(tokens[place:])
        for hours, count in {(one, other), (other, one)}:
            if said := _both(hours, count):
                yield said


def _both(hours: str, count: str) -> Said | None:
    time, times = read_amount(hours, _HOURS), read_amount(count, _COUNTS)
    if (hours and not time) or (count and not times):
        return None
    bare = bool(time) and not any(unit in hours.split() for unit in MINUTES)
    return None if bare and count and times and times.number is None else Said(time, times, bare=bare)


def _period(words: str) -> tuple[str, float | None]:
    """What is left without the period, and how often a week that comes."""
    for pattern, weekly in _PERIODS:
        if found := pattern.search(words):
            return f"{words[: found.start()]} {words[found.end() :]}", weekly(found)
    return words, None


def _a_week(days: float) -> float:
    return 7 / days if days < 28 else 365 / days / 52


_PERIODS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], float]], ...] = (
    (_OTHER, lambda found: _a_week(float(found[1] or 2) * DAYS[found[2]])),
    (_PER, lambda found: _a_week(float(found[1] or 1) * DAYS[found[2]])),
    (_PART, lambda _: 7.0),
    (_WORKING, lambda _: 5.0),
    (_WEEKDAYS, lambda found: float(len({day for day in WEEKDAYS if day in found[1]}))),
    (_WORDS, lambda found: _a_week(AS_WORD[found[0]])),
)
