"""The same rows as a plain list, for who reads by ear or finds a table too wide: some at a time."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.exchange.dossier_list import CELLS, said_name
from supportcycle.domain.dates import as_typed
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.overview.views import ListColumn
from supportcycle.ui import session
from supportcycle.ui.shared.dossiers.opening import open_line
from supportcycle.ui.shared.dossiers.row_text import thousands
from supportcycle.ui.widgets.markdown import escape_markdown

AT_ONCE = 20


def draw_plain_list(lines: Sequence[DossierLine], columns: Sequence[ListColumn]) -> None:
    """Each dossier with a button of its own, and what the columns hold of it in words."""
    if not lines:
        st.info(text("overview.none_found"), icon=":material/info:")
        return
    first = _first(lines)
    _draw_turning(first, lines)
    for line in lines[first : first + AT_ONCE]:
        with st.container(key=f"plain_{line.id}", gap=None):
            if st.button(escape_markdown(said_name(line)), key=f"plain_open_{line.id}", type="tertiary"):
                open_line(line)
            st.caption(escape_markdown(row_words(line, columns)))


def row_words(line: DossierLine, columns: Sequence[ListColumn]) -> str:
    """What the columns hold of a dossier, beside its name; what is not known is left out."""
    told = ((column, _said(CELLS[column](line))) for column in columns if column is not ListColumn.NAME)
    return " · ".join(
        text("overview.page.told", column=choice_lists()["list_column"][column], said=said)
        for column, said in told
        if said
    )


def _said(value: object) -> str:
    if isinstance(value, date):
        return as_typed(value)
    return "" if value is None else str(value)


def _first(lines: Sequence[DossierLine]) -> int:
    list_now = len(lines), lines[0].id
    turned_in, first = session.recall("overview_from") or (list_now, 0)
    return int(first) if turned_in == list_now else 0


def _draw_turning(first: int, lines: Sequence[DossierLine]) -> None:
    count, last = len(lines), min(first + AT_ONCE, len(lines))
    if count <= AT_ONCE:
        return
    words = {"first": thousands(first + 1), "last": thousands(last), "count": thousands(count)}
    with st.container(horizontal=True, vertical_alignment="center", key="plain_turning"):
        st.markdown(text("overview.shown", **words))
        if first:
            args = (max(0, first - AT_ONCE), lines)
            label = text("overview.earlier", count=AT_ONCE)
            st.button(label, key="plain_earlier", on_click=_turn_to, args=args)
        if last < count:
            label = text("overview.later", count=min(AT_ONCE, count - last))
            st.button(label, key="plain_later", on_click=_turn_to, args=(last, lines))


def _turn_to(first: int, lines: Sequence[DossierLine]) -> None:
    session.remember("overview_from", ((len(lines), lines[0].id), first))
