"""How far the dossiers are: how many are in each phase, and how many came at least as far."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.overview.spread import PhaseCount
from supportcycle.figures.charts.axes import names_axis, number_axis
from supportcycle.figures.charts.chart import Chart
from supportcycle.figures.charts.figure import figure
from supportcycle.figures.charts.signs import filled
from supportcycle.figures.charts.words import in_figure, number_words

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_AT = "overview.figures.phases."
_BARS = ("now", "reached")


def phases_chart(counts: Sequence[PhaseCount]) -> Chart | None:
    """None when there is no dossier."""
    if not any(each.now for each in counts):
        return None
    rows = [(_name(each.phase), number_words(each.now), number_words(each.reached)) for each in counts]
    said = (text(f"{_AT}said", phase=phase, now=now, reached=reached) for phase, now, reached in rows)
    columns = [text(f"{_AT}{key}") for key in ("phase", *_BARS)]
    return Chart(text(f"{_AT}name"), "\n".join(said), columns, rows, partial(_figure, counts))


def _name(phase: Phase) -> str:
    number = list(Phase).index(phase) + 1
    return text("overview.phase_name", number=number, phase=text(f"phases.{phase}"))


def _figure(counts: Sequence[PhaseCount]) -> "Figure":
    names = [_name(each.phase) for each in counts]
    traces = [
        {
            "type": "bar",
            "orientation": "h",
            "name": text(f"{_AT}{bar}"),
            "x": [getattr(each, bar) for each in counts],
            "y": [*range(len(counts))],
            "hovertext": [
                in_figure(f"{name}. {text(_AT + bar)}: {number_words(getattr(each, bar))}")
                for name, each in zip(names, counts, strict=True)
            ],
            **filled(place),
        }
        for place, bar in enumerate(_BARS)
    ]
    most = max(each.reached for each in counts)
    return figure(traces, across=number_axis(most), up=names_axis(names), height=380, named=True)
