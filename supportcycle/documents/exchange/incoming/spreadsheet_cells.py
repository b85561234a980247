"""What a cell of somebody's spreadsheet says, in the words in which it stood on their screen."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_typed

_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_CURRENCY, _CONDITION, _FILLING = re.compile(r"\[\$([^\]-]*)[^\]]*\]"), re.compile(r"\[[^\]]*\]"), r"[_*]."
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]*)?")
_EXACT = 1e15
"""Below this a number of a spreadsheet has all its digits."""
_ODD = re.compile(r"[eE][+-]|/|@")


def said(value: object, number_format: str = "General") -> str:
    """The words of a cell: a day as 01-10-2026, a time as 14:30, a number as shown, yes or no in words."""
    match value:
        case None:
            return ""
        case bool():
            return text("importing.cell_yes" if value else "importing.cell_no")
        case datetime():
            return _moment(value)
        case date():
            return as_typed(value)
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            return _duration(value)
        case int() | float():
            return _number(value, number_format)
    return str(value).strip()


def _moment(value: datetime) -> str:
    day = as_typed(value.date())
    return day if value.time() == time() else f"{day} {value:%H:%M}"


def _duration(value: timedelta) -> str:
    minutes = round(value.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02}"


@dataclass(frozen=True, slots=True)
class _Shown:
    """How a number is shown: what stands before and behind it, and its digits."""

    before: str
    digits: str
    behind: str


def _number(value: float, number_format: str) -> str:
    if not isfinite(value):
        return str(value)
    shown = _shown(number_format)
    return _plain(value) if shown is None else _formatted(value, shown)


def _shown(number_format: str) -> _Shown | None:
    """None for a way of showing that we do not know: then the plain number is said."""
    section = _CURRENCY.sub(lambda found: found[1], number_format.split(";")[0])
    section = re.sub(_FILLING, " ", _CONDITION.sub("", section))
    section = _LITERAL.sub(lambda found: found[1] or found[2] or "", section)
    digits = _DIGITS.search(section)
    if digits is None or _ODD.search(section):
        return None
    return _Shown(section[: digits.start()].strip(), digits[0], section[digits.end() :].strip())


def _formatted(value: float, shown: _Shown) -> str:
    whole, _, decimals = shown.digits.partition(".")
    amount = Decimal(str(value)) * (100 if "%" in shown.behind else 1)
    rounded = amount.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    words = f"{abs(rounded):{',' if ',' in whole else ''}f}"
    words = _in_dutch(_without_optional(words, decimals))
    if "," not in whole:
        words = words.rjust(len(words) + max(0, whole.count("0") - len(words.split(",")[0])), "0")
    sign = "-" if rounded < 0 else ""
    behind = shown.behind if shown.behind.startswith("%") else f" {shown.behind}" if shown.behind else ""
    return f"{f'{shown.before} ' if shown.before else ''}{sign}{words}{behind}"


def _without_optional(words: str, decimals: str) -> str:
    least = len(decimals.rstrip("#?"))
    whole, _, behind = words.partition(".")
    behind = behind[:least] + behind[least:].rstrip("0")
    return f"{whole}.{behind}" if behind else whole


def _plain(value: float) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return f"{value:.0f}"
    return _in_dutch(f"{value:.10g}" if isinstance(value, float) else str(value))


def _in_dutch(words: str) -> str:
    return words.translate(str.maketrans(",.", ".,"))
