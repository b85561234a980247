"""A figure to touch, with the same in words and as a table beside it.

    draw_chart(chart)                          where it is always in sight
    draw_chart_fold(label, key, make_chart)    in a fold: while it is closed nothing is made or sent

`chart` is a `figures.charts.chart.Chart`, where stands how one is made; `make_chart` makes one, or gives None
when there is nothing to show yet. The keyboard comes to a figure by its name, and by the arrows from mark to
mark (`ui/shell/assistive/figures.js`); what is said there stands in the words and in the table too, and day
by day beneath a slider where the chart has `days`.
"""

from collections.abc import Callable
from functools import partial
from zlib import crc32

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.tree import Column, Table
from supportcycle.figures.charts.chart import Chart
from supportcycle.figures.charts.figure import SETTINGS
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.fold import draw_fold


def draw_chart(chart: Chart, key: str) -> None:
    """The figure, then two folds with the same: in words, and as a table. `key` is its own on the page."""
    with st.container(key=f"chart_{key}"):
        st.plotly_chart(chart.make(), theme=None, config=dict(SETTINGS), alt=chart.name)
        if len(chart.days) > 1:
            _draw_day_by_day(chart, key)
        draw_fold(text("charts.in_words"), f"{key}_words", partial(_draw_words, chart), type="compact")
        draw_fold(text("charts.as_table"), f"{key}_table", partial(_draw_table, chart), type="compact")


def draw_chart_fold(label: str, key: str, make: Callable[[], Chart | None]) -> None:
    """The same in a fold under `label` (Markdown); a sentence when there is nothing to show yet."""
    draw_fold(label, key, partial(_draw_inside, key, make))


def _draw_inside(key: str, make: Callable[[], Chart | None]) -> None:
    if chart := make():
        draw_chart(chart, key)
    else:
        st.info(text("charts.nothing"))


def _draw_day_by_day(chart: Chart, key: str) -> None:
    """What was said on one day, for fingers and keys that do not come at a small mark."""
    days = tuple(chart.days)
    known = crc32("|".join(days).encode())
    chosen = st.select_slider(text("charts.day"), days, value=days[-1], key=f"{key}_day_{known}")
    for day, *told in chart.rows:
        if day == chosen:
            st.text(" · ".join(filter(None, told)))


def _draw_words(chart: Chart) -> None:
    st.text(chart.words)


def _draw_table(chart: Chart) -> None:
    columns = tuple(Column(title) for title in chart.columns)
    draw_block(Table("", columns, tuple(tuple(row) for row in chart.rows)))
