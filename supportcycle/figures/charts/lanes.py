"""Lanes below each other with a mark where something was said or agreed, each to be looked at by itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from supportcycle.figures.charts.axes import Axis, names_axis
from supportcycle.figures.charts.chart import PlotlyFigure
from supportcycle.figures.charts.figure import figure
from supportcycle.figures.charts.signs import marked
from supportcycle.figures.charts.words import in_figure, lines_in_figure

_AT_ONCE = 5
_LABEL = 38
"""Letters beside a mark: over four short lines, which fit in a column of a telephone."""
_ABREAST = 50
"""So many marks stand beside each other in a lane, none over another."""
_ROUND = 110
_RISE = 0.55


@dataclass(frozen=True, slots=True, repr=False)
class LaneMark:
    """Something in a lane, at a place across. `said` are the texts that belong to it, as they were typed;
    `label` a few that stand beside it. `height`: from 0, in the lane, to 1, high above it."""

    lane: int
    across: float
    said: tuple[str, ...]
    label: str = ""
    height: float = 0


@dataclass(frozen=True, slots=True, repr=False)
class LaneSeries:
    """Marks of one kind. `joined`: with a line from each mark of a lane to the next; otherwise marks at one
    place, or nearly, are one, with how many there are beside it. `is_open`: of what is not sure."""

    name: str
    marks: Sequence[LaneMark]
    joined: bool = False
    is_open: bool = False


def lanes(
    series: Sequence[LaneSeries],
    names: Sequence[str],
    across: Axis,
    *,
    lane: int = 64,
    below: bool = False,
    legend: bool = True,
) -> PlotlyFigure:
    """All series in the lanes with these `names`, each `lane` pixels high; labels stand above the marks, or
    `below` them. With a `legend` the kinds are named, when there is more than one."""
    shown = [(place, each) for place, each in enumerate(series) if each.marks]
    traces = [_trace(place, each, below, _near(each.marks, across)) for place, each in shown]
    top, bottom = (-0.4, 0.0) if below else (-0.85, 0.4)
    up = replace(names_axis(names), span=(top, max(len(names), 1) - bottom))
    height = _ROUND + lane * max(len(names), 1)
    return figure(traces, across=across, up=up, height=height, named=legend and len(shown) > 1)


def _trace(place: int, series: LaneSeries, below: bool, near: float) -> Mapping[str, Any]:
    marks = list(_with_gaps(series.marks) if series.joined else _together(series.marks, near))
    return {
        "type": "scatter",
        "mode": "lines+markers+text" if series.joined else "markers+text",
        "name": in_figure(series.name),
        "x": [mark.across if mark else None for mark in marks],
        "y": [mark.lane - _RISE * mark.height if mark else None for mark in marks],
        "text": [in_figure(mark.label, longest=_LABEL, line=11) if mark else "" for mark in marks],
        "hovertext": [lines_in_figure(*mark.said) if mark else "" for mark in marks],
        "textposition": "bottom center" if below else "top center",
        "cliponaxis": False,
        **marked(place, is_open=series.is_open),
    }


def _with_gaps(marks: Sequence[LaneMark]) -> Iterator[LaneMark | None]:
    """The marks with a gap behind each lane, so that no line runs from one lane to another."""
    for _, of_one in groupby(marks, lambda mark: mark.lane):
        yield from of_one
        yield None


def _together(marks: Sequence[LaneMark], near: float) -> Iterator[LaneMark]:
    """One mark for all that stands within `near` of another, with how many they are and the first of what was
    said: marks over each other could be neither seen nor counted."""
    for here in _groups(marks, near):
        said = [words for mark in here for words in mark.said]
        more = ("…",) if len(said) > _AT_ONCE else ()
        label = here[0].label or (str(len(here)) if len(here) > 1 else "")
        yield replace(here[0], said=(*said[:_AT_ONCE], *more), label=label)


def _groups(marks: Sequence[LaneMark], near: float) -> list[list[LaneMark]]:
    groups: list[list[LaneMark]] = []
    for mark in sorted(marks, key=lambda mark: (mark.lane, mark.height, mark.across)):
        first = groups[-1][0] if groups else None
        if first and _is_beside(first, mark) and mark.across - first.across <= near:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _is_beside(one: LaneMark, other: LaneMark) -> bool:
    return (one.lane, one.height) == (other.lane, other.height)


def _near(marks: Sequence[LaneMark], across: Axis) -> float:
    """How far apart marks stand at least: as wide as the number that says how many are one."""
    low, high = across.span
    return abs(high - low) / _ABREAST * len(str(len(marks)))
