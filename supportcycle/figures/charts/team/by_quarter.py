"""One figure of a team, a bar for each part in each quarter; what may not be seen has no bar."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from supportcycle.content.catalogue import text
from supportcycle.domain.team_figures.suppression import FEW, ShownCounts
from supportcycle.domain.team_figures.tally import PARTS, Quarter, TeamFigure
from supportcycle.figures.charts.axes import Axis, number_axis
from supportcycle.figures.charts.chart import Chart
from supportcycle.figures.charts.figure import figure
from supportcycle.figures.charts.signs import filled
from supportcycle.figures.charts.words import in_figure, number_words

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_AT, _NARROW = "team_figures.", 12
Quarters = Mapping[Quarter, ShownCounts]


def team_chart(of: TeamFigure, quarters: Quarters) -> Chart | None:
    """None when no quarter has a count that may be seen."""
    if all(counts.whole is None for counts in quarters.values()):
        return None
    rows = [
        (part_name(of, part), *(count_words(counts.parts[part]) for counts in quarters.values()))
        for part in PARTS[of]
    ]
    whole = (text(f"{_AT}whole"), *(count_words(counts.whole) for counts in quarters.values()))
    columns = [text(f"{_AT}part"), *map(quarter_words, quarters)]
    words = "\n".join(_said(of, quarters))
    return Chart(figure_name(of), words, columns, [*rows, whole], partial(_figure, of, quarters))


def figure_name(of: TeamFigure) -> str:
    """What the figure is called."""
    return text(f"{_AT}{of}.title")


def part_name(of: TeamFigure, part: str) -> str:
    """What is counted in a part."""
    return text(f"{_AT}{of}.{part}")


def quarter_words(quarter: Quarter) -> str:
    """A quarter as it is called."""
    return text(f"{_AT}quarter", number=quarter.number, year=quarter.year)


def count_words(count: int | None) -> str:
    """A count, or that it may not be seen."""
    return text(f"{_AT}hidden", few=FEW) if count is None else number_words(count)


def _said(of: TeamFigure, quarters: Quarters) -> Iterator[str]:
    for quarter, counts in quarters.items():
        parts = [
            text(f"{_AT}said_part", part=part_name(of, part), count=count_words(count))
            for part, count in counts.parts.items()
        ]
        whole = count_words(counts.whole)
        yield text(f"{_AT}said", quarter=quarter_words(quarter), whole=whole, parts="; ".join(parts))


def _figure(of: TeamFigure, quarters: Quarters) -> "Figure":
    most = max((count or 0 for counts in quarters.values() for count in counts.parts.values()), default=0)
    ticks = {
        float(at): in_figure(quarter_words(quarter), line=_NARROW) for at, quarter in enumerate(quarters)
    }
    across = Axis(ticks, (-0.6, len(quarters) - 0.4), lined=False)
    return figure(_bars(of, quarters), across=across, up=number_axis(most), height=380, named=True)


def _bars(of: TeamFigure, quarters: Quarters) -> Iterator[dict[str, object]]:
    for place, part in enumerate(PARTS[of]):
        told = [(at, count) for at, each in enumerate(quarters.values()) if (count := each.parts[part])]
        name = part_name(of, part)
        yield {
            "type": "bar",
            "name": in_figure(name),
            "x": [at for at, _ in told],
            "y": [count for _, count in told],
            "hovertext": [in_figure(f"{name}: {number_words(count)}") for _, count in told],
            **filled(place),
        }
