"""The table: sorted by pressing a heading, walked with the arrow keys; a row that is chosen can be opened."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.overview.views import ListColumn, View
from supportcycle.ui.shared.dossiers.opening import open_line
from supportcycle.ui.widgets.markdown import escape_markdown

_HIGHEST, _ROW = 420, 36


def draw_table(lines: Sequence[DossierLine], view: View) -> None:
    """The rows in their order, and a button for the one that is chosen."""
    if not lines:
        st.info(text("overview.none_found"), icon=":material/info:")
        return
    with st.container(key="overview_table"):
        chosen = _draw_frame(lines, view.columns)
    if chosen is not None:
        label = text("overview.page.open", name=escape_markdown(chosen.name))
        if st.button(label, key="overview_open", type="primary", icon=":material/folder_open:"):
            open_line(chosen)
    else:
        st.caption(text("overview.page.how"))


def _draw_frame(lines: Sequence[DossierLine], columns: Sequence[ListColumn]) -> DossierLine | None:
    from supportcycle.documents.exchange.dossier_frame import dossier_frame

    event: Any = st.dataframe(
        dossier_frame(lines, columns),
        hide_index=True,
        height=min(_HIGHEST, (len(lines) + 1) * _ROW + 3),
        row_height=_ROW,
        column_config={column.value: _config(column) for column in columns},
        on_select="rerun",
        selection_mode="single-row",
        key=f"overview_frame_{len(lines)}_{lines[0].id}",
        placeholder="",
        lazy=False,
        alt=text("overview.page.alt"),
    )
    rows = event["selection"]["rows"]
    return lines[rows[0]] if rows and rows[0] < len(lines) else None


def _config(column: ListColumn) -> Any:
    from supportcycle.documents.exchange.dossier_frame import DAYS, NUMBERS

    label = choice_lists()["list_column"][column]
    if column in DAYS:
        return st.column_config.DateColumn(label, format="DD-MM-YYYY")
    if column in NUMBERS:
        return st.column_config.NumberColumn(label, format="%d")
    return st.column_config.TextColumn(label)
