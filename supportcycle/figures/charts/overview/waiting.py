"""How long it takes from melding to besluit: weeks, beside the terms of the law."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from supportcycle.content.catalogue import text
from supportcycle.domain.deadlines import Terms
from supportcycle.domain.overview.waiting import MOST_WEEKS, Waits
from supportcycle.figures.base.theme import INK
from supportcycle.figures.charts.axes import Axis, number_axis
from supportcycle.figures.charts.chart import Chart
from supportcycle.figures.charts.figure import figure
from supportcycle.figures.charts.signs import filled
from supportcycle.figures.charts.words import in_figure, number_words

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_AT = "overview.figures.waiting."
_BARS = ("decided", "open")


def waiting_chart(waits: Waits, terms: Terms) -> Chart | None:
    """None when no dossier tells of a melding."""
    if not waits.total:
        return None
    rows = [
        (_week(week), number_words(waits.decided[week]), number_words(waits.open[week]))
        for week in range(MOST_WEEKS + 1)
        if waits.decided[week] or waits.open[week]
    ]
    columns = [text(f"{_AT}weeks"), *(text(f"{_AT}{bar}") for bar in _BARS)]
    words = "\n".join(_said(waits, terms))
    return Chart(text(f"{_AT}name"), words, columns, rows, partial(_figure, waits, _law(terms)))


def _week(week: int) -> str:
    return text(f"{_AT}or_more", weeks=week) if week == MOST_WEEKS else str(week)


def _law(terms: Terms) -> int:
    return (terms.research + terms.decision).days // 7


def _said(waits: Waits, terms: Terms) -> Iterator[str]:
    decided, waiting = sum(waits.decided), sum(waits.open)
    yield text(f"{_AT}said", decided=number_words(decided), open=number_words(waiting))
    research, decision = terms.research.days // 7, terms.decision.days // 7
    yield text(f"{_AT}said_law", research=research, decision=decision, weeks=_law(terms))
    for key, term in (("research", waits.research), ("decision", waits.decision)):
        numbers = {each: number_words(getattr(term, each)) for each in ("kept", "passed", "runs")}
        yield text(f"{_AT}{key}", **numbers)
    yield text(f"{_AT}why")
    if waits.unknown:
        one = waits.unknown == 1
        count = text(
            "overview.figures.one" if one else "overview.figures.many", count=number_words(waits.unknown)
        )
        yield text(f"{_AT}unknown", count=count)


def _figure(waits: Waits, law: int) -> "Figure":
    most = max(*waits.decided, *waits.open)
    line = {
        "type": "scatter",
        "mode": "lines",
        "name": text(f"{_AT}law", weeks=law),
        "x": [law + 0.5, law + 0.5],
        "y": [0, most * 1.05],
        "line": {"color": INK, "width": 2, "dash": "dash"},
        "hoverinfo": "skip",
    }
    ticks = {float(week): _week(week) for week in range(0, MOST_WEEKS + 1, 2)}
    across = Axis(ticks, (-0.6, MOST_WEEKS + 0.6), text(f"{_AT}weeks"), lined=False)
    return figure([*_bars(waits), line], across=across, up=number_axis(most), height=360, named=True)


def _bars(waits: Waits) -> Iterator[dict[str, object]]:
    for place, bar in enumerate(_BARS):
        counts = getattr(waits, bar)
        yield {
            "type": "bar",
            "name": text(_AT + bar),
            "x": [*range(len(counts))],
            "y": [*counts],
            "hovertext": [in_figure(f"{_week(week)}: {count}") for week, count in enumerate(counts)],
            **filled(place),
        }
