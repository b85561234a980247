"""The axes of a figure, with words of our own: plotly's would be English, or ask for a language far away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor, log10

from supportcycle.content.catalogue import text
from supportcycle.figures.charts.words import in_figure, number_words

_MOST = 6
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000, 24000)
_DAYS = (1, 2, 7, 14)


@dataclass(frozen=True, slots=True)
class Axis:
    """Where its words stand (place -> words, made harmless already), from where to where, and what it is of.
    `lined`: thin lines at its words. `turned`: the first place stands above."""

    ticks: Mapping[float, str]
    span: tuple[float, float]
    title: str = ""
    lined: bool = True
    turned: bool = False


def time_axis(first: date, last: date, *, title: str = "") -> Axis:
    """Days from `first` to `last`, at their `toordinal()`; a few of them named."""
    days = (last - first).days
    room = max(days * 0.04, 1.5)
    ticks = _by_day(first, last) if days < 2 * _DAYS[-1] else _by_month(first, last)
    return Axis(ticks, (first.toordinal() - room, last.toordinal() + room), title)


def number_axis(most: float, *, least: float = 0, title: str = "") -> Axis:
    """Amounts from `least` to `most`, at round numbers."""
    span = max(most - least, 1)
    step = _round_step(span / 5)
    count = int(span / step + 1e-9) + 1
    ticks = {least + place * step: number_words(least + place * step, 2) for place in range(count)}
    return Axis(ticks, (least - span * 0.06, least + span * 1.08), title)


def names_axis(names: Sequence[str], *, title: str = "", line: int = 20) -> Axis:
    """A place for each name, 0, 1, 2 …, the first above; names as they were typed, over lines of so many
    letters."""
    ticks = {float(place): in_figure(name, longest=44, line=line) for place, name in enumerate(names)}
    return Axis(ticks, (-0.6, max(len(names), 1) - 0.4), title, turned=True)


def columns_axis(names: Sequence[str]) -> Axis:
    """A column for each name, 0, 1, 2 …, the first on the left; names as they were typed."""
    below = names_axis(names, line=18 if len(names) < _MOST else 6)
    return Axis(below.ticks, below.span)


def _by_day(first: date, last: date) -> dict[float, str]:
    step = next(each for each in _DAYS if (last - first).days / each < _MOST)
    months = text("day.months_short").split()
    ticks: dict[float, str] = {}
    for ahead in range(0, (last - first).days + 1, step):
        day = first + timedelta(days=ahead)
        is_new = not ahead or day.day <= step
        ticks[float(day.toordinal())] = f"{day.day}<br>{months[day.month - 1]}" if is_new else str(day.day)
    return ticks


def _by_month(first: date, last: date) -> dict[float, str]:
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next(each for each in _MONTHS if months / each < _MOST)
    names = text("day.months_short").split()
    ticks: dict[float, str] = {}
    for day in _firsts(first, last, step):
        words = str(day.year) if step >= 12 else names[day.month - 1]
        is_new = step < 12 and (not ticks or day.month <= step)
        ticks[float(day.toordinal())] = f"{words}<br>{day.year}" if is_new else words
    return ticks


def _firsts(first: date, last: date, step: int) -> Iterator[date]:
    """The first of every so many months, counted from a January that is a round year."""
    month = -(-(first.year * 12 + first.month - 1 + (first.day > 1)) // step) * step
    while month <= last.year * 12 + last.month - 1:
        yield date(month // 12, month % 12 + 1, 1)
        month += step


def _round_step(rough: float) -> float:
    """1, 2 or 5 with noughts, and never less than 1: amounts are whole."""
    power = 10.0 ** floor(log10(max(rough, 1)))
    return next(power * each for each in (1, 2, 5, 10) if power * each >= rough)
