"""A figure in the look of the house, made offline and without a word of plotly's own."""

from collections.abc import Iterable, Mapping
from typing import Any

from supportcycle.figures.base.theme import HAIR, INK, LINE, PAPER, SEE_THROUGH, SOFT
from supportcycle.figures.charts.axes import Axis
from supportcycle.figures.charts.chart import PlotlyFigure

SETTINGS: Mapping[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "doubleClick": False,
    "plotlyServerURL": "",
    "responsive": True,
    "scrollZoom": False,
    "showTips": False,
    "typesetMath": False,
}
"""How the page shows a figure: no bar with English buttons, nothing that zooms by accident, no formulas."""

LETTERS = "Atkinson Hyperlegible Next, Noto Sans, sans-serif"


def figure(
    traces: Iterable[Mapping[str, Any]], *, across: Axis, up: Axis, height: int, named: bool = False
) -> PlotlyFigure:
    """The traces (plotly's own, as mappings) within two axes, `height` pixels high, as wide as there is room.
    `named`: with the names of the traces above it."""
    from plotly.graph_objects import Figure

    shown = [{"hoverinfo": "text", "showlegend": named, **trace} for trace in traces]
    layout = {
        **_LOOK,
        "height": height,
        "xaxis": _axis(across),
        "yaxis": _axis(up) | {"tickfont": {"size": 14, "color": INK}},
        "showlegend": named,
    }
    return Figure({"data": shown, "layout": layout})


_LOOK: Mapping[str, Any] = {
    "template": "none",
    "paper_bgcolor": SEE_THROUGH,
    "plot_bgcolor": SEE_THROUGH,
    "font": {"family": LETTERS, "size": 14, "color": INK},
    "margin": {"l": 8, "r": 12, "t": 12, "b": 8},
    "dragmode": False,
    "hovermode": "closest",
    "hoverdistance": 40,
    "hoverlabel": {
        "bgcolor": PAPER,
        "bordercolor": LINE,
        "align": "left",
        "namelength": 0,
        "font": {"family": LETTERS, "size": 15, "color": INK},
    },
    "legend": {
        "orientation": "h",
        "x": 0,
        "y": 1.02,
        "yanchor": "bottom",
        "itemclick": False,
        "itemdoubleclick": False,
    },
    "bargap": 0.35,
}


def _axis(axis: Axis) -> dict[str, Any]:
    low, high = axis.span
    return {
        "tickmode": "array",
        "tickvals": list(axis.ticks),
        "ticktext": list(axis.ticks.values()),
        "tickfont": {"size": 14, "color": SOFT},
        "range": [high, low] if axis.turned else [low, high],
        "title": {"text": axis.title, "font": {"color": SOFT}},
        "showgrid": axis.lined,
        "gridcolor": HAIR,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickangle": 0,
    }
