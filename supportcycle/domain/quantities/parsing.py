"""An amount with its unit, from words: whole, or not understood."""

import re
from collections.abc import Collection, Mapping
from math import inf

from supportcycle.domain.quantities.amount import Amount
from supportcycle.domain.quantities.vocabulary import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    BETWEEN,
    MINUTES,
    ONE_OF_IT,
    OR_LESS,
    OR_MORE,
    SEVERAL,
)

Units = Mapping[str, float]
"""How much one of each unit is; the empty word is a number without a unit."""
_MINUTE = "min"
_OF_MINUTES = frozenset(unit for unit, minutes in MINUTES.items() if minutes == 60)
_TWO_DIGITS = 10
"""Minutes are said so after hours, as in `1u30`; in `1 uur 2` the two may be anything."""
NUMBER = r"<([\d.]+)>"
_ONE = rf"{NUMBER}(?: ([a-z]+))?"


def _any(words: Collection[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_ABOUT = re.compile(rf"(?<![a-z])(?:{_any(ABOUT)}|~|±|\?|\+ / -)(?![a-z])")
_AT_LEAST = re.compile(rf"(?:{_any(AT_LEAST)}) (.+)|(.+?) (?:{_any(OR_MORE)}|\+)")
_AT_MOST = re.compile(rf"(?:{_any(AT_MOST)}) (.+)|(.+?) (?:{_any(OR_LESS)})")
_RANGE = re.compile(rf"(?:tussen )?(?:de )?{_ONE} (?:{_any(BETWEEN)}|en) (?:de )?{_ONE}")
_BOTH = re.compile(rf"{_ONE} (?:en )?{_ONE}")


def read_amount(words: str, units: Units) -> Amount | None:
    """The amount in plain words, counted in `units`; None as soon as one word of it is not understood."""
    told = " ".join(_ABOUT.sub(" ", words).split())
    found = _bounded(told, units)
    return found._replace(about=True) if found and told != " ".join(words.split()) else found


def _bounded(words: str, units: Units) -> Amount | None:
    if (least := _AT_LEAST.fullmatch(words)) and (found := _plain(least[1] or least[2], units)):
        return Amount(found.low, inf)
    if (most := _AT_MOST.fullmatch(words)) and (found := _plain(most[1] or most[2], units)):
        return Amount(0.0, found.high)
    return _plain(words, units)


def _plain(words: str, units: Units) -> Amount | None:
    if one := re.fullmatch(_ONE, words):
        value = _value(one[1], one[2] or "", units)
        return None if value is None else Amount(value, value)
    if words in units and words in ONE_OF_IT | SEVERAL:
        return Amount(units[words], units[words]) if words in ONE_OF_IT else Amount(2 * units[words], inf)
    return _range(words, units) or _together(words, units)


def _range(words: str, units: Units) -> Amount | None:
    """`2 à 3 uur`, `6-7`, `tussen de 2 en 3 uur`; what stands behind the last number counts for both."""
    found = _RANGE.fullmatch(words)
    if not found or (" en " in words) != words.startswith("tussen"):
        return None
    unit = found[4] or ""
    low, high = _value(found[1], found[2] or unit, units), _value(found[3], unit, units)
    return None if low is None or high is None or low >= high else Amount(low, high)


def _together(words: str, units: Units) -> Amount | None:
    """`1 uur en 15 minuten`, `1 jaar en 3 maanden`; the smaller comes last, in `1u30` without unit."""
    found = _BOTH.fullmatch(words)
    if not found or not found[2]:
        return None
    written_out = found[2] in _OF_MINUTES and float(found[3]) >= _TWO_DIGITS
    below = found[4] or (_MINUTE if written_out else "")
    large, small = _value(found[1], found[2], units), _value(found[3], below, units)
    unit = units.get(found[2], 0.0)
    return Amount(large + small, large + small) if below and large and small and small < unit else None


def _value(number: str, unit: str, units: Units) -> float | None:
    return None if unit not in units else float(number) * units[unit]
