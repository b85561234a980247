"""What the coming weeks hold: looking back and terms of the law, as squares that grow with their number."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from supportcycle.content.catalogue import text
from supportcycle.domain.deadlines import DeadlineKind
from supportcycle.domain.overview.spread import WeekCounts
from supportcycle.figures.base.theme import ACCENT, INK, TINT
from supportcycle.figures.charts.axes import Axis, names_axis
from supportcycle.figures.charts.chart import Chart
from supportcycle.figures.charts.figure import figure
from supportcycle.figures.charts.words import in_figure, number_words

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_AT = "overview.figures.weeks."
_SMALLEST, _LARGEST = 20, 40


def weeks_chart(counts: WeekCounts) -> Chart | None:
    """None when nothing lies ahead and nothing is left of before."""
    if not counts.total and not any(counts.before.values()):
        return None
    weeks = [text(f"{_AT}week", day=day_words(monday)) for monday in counts.mondays]
    rows = [
        (_name(kind), *map(number_words, (counts.before[kind], *counts.counts[kind])))
        for kind in _told(counts)
    ]
    columns = [text(f"{_AT}what"), text(f"{_AT}before"), *weeks]
    words = "\n".join(_said(counts)) if rows else text(f"{_AT}none")
    return Chart(text(f"{_AT}name"), words, columns, rows, partial(_figure, counts))


def day_words(day: date) -> str:
    """A day as people say it in few words: 30 nov."""
    return f"{day.day} {text('day.months_short').split()[day.month - 1]}"


def _told(counts: WeekCounts) -> list[DeadlineKind]:
    return [kind for kind in counts.counts if counts.before[kind] or any(counts.counts[kind])]


def _name(kind: DeadlineKind) -> str:
    return text(f"{_AT}kinds.{kind}")


def _said(counts: WeekCounts) -> Iterator[str]:
    for kind in _told(counts):
        weeks = [
            text(f"{_AT}in_week", count=number_words(count), day=day_words(monday))
            for monday, count in zip(counts.mondays, counts.counts[kind], strict=True)
            if count
        ]
        if before := counts.before[kind]:
            weeks.insert(0, text(f"{_AT}said_before", count=number_words(before)))
        yield text(f"{_AT}said", kind=_name(kind), weeks=", ".join(weeks))


def _figure(counts: WeekCounts) -> "Figure":
    kinds = _told(counts)
    weeks = {float(at): in_figure(day_words(monday)) for at, monday in enumerate(counts.mondays)}
    across = Axis(weeks, (-0.6, len(weeks) - 0.4))
    squares = _squares(counts, kinds)
    return figure([squares], across=across, up=names_axis([*map(_name, kinds)]), height=70 + 46 * len(kinds))


def _squares(counts: WeekCounts, kinds: Sequence[DeadlineKind]) -> dict[str, object]:
    points = [
        (at, row, count)
        for row, kind in enumerate(kinds)
        for at, count in enumerate(counts.counts[kind])
        if count
    ]
    most = max((count for _, _, count in points), default=1)
    sizes = [_SMALLEST + (_LARGEST - _SMALLEST) * count / most for _, _, count in points]
    line = {"color": ACCENT, "width": 1.5}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [at for at, _, _ in points],
        "y": [row for _, row, _ in points],
        "text": [number_words(count) for _, _, count in points],
        "textfont": {"color": INK, "size": 14},
        "marker": {"symbol": "square", "color": TINT, "opacity": 1, "size": sizes, "line": line},
        "hovertext": [_point(counts, kinds[row], at, count) for at, row, count in points],
    }


def _point(counts: WeekCounts, kind: DeadlineKind, at: int, count: int) -> str:
    day = day_words(counts.mondays[at])
    return in_figure(text(f"{_AT}point", kind=_name(kind), day=day, count=number_words(count)))
