"""The dossiers on screen as a list or as days for an agenda; nothing tells who, unless chosen."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.rendering import AGENDA, SPREADSHEETS, Format
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.ui import session
from supportcycle.ui.pages.start.export_book import draw_book
from supportcycle.ui.shared.dossiers.lines import whole_lines
from supportcycle.ui.shared.dossiers.row_text import thousands
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file
from supportcycle.ui.shared.team.step_up import draw_again_first

if TYPE_CHECKING:
    from supportcycle.documents.exchange.dossier_list import Telling

_TELLINGS: tuple["Telling", ...] = ("neutral", "what", "who")
Rows = Callable[[list[DossierLine]], Any]
"""What of the dossiers goes in the file."""
States = tuple[tuple[str, datetime | None], ...]
"""The dossiers of a file as they were; with another one, or one that was changed, it is no longer offered."""


def draw_list_export(lines: Sequence[DossierLine], *, searched: bool) -> None:
    """Folded away: a list and an agenda of the dossiers that are on screen now."""
    if not lines:
        return
    with st.expander(text("overview.out.title"), icon=":material/table_view:"):
        if draw_again_first():
            return
        one = len(lines) == 1
        st.markdown(
            text("overview.out.which_one" if one else "overview.out.which", count=thousands(len(lines)))
        )
        left, right = st.columns(2, gap="large")
        states = tuple((line.id, line.saved_at) for line in lines)
        with left:
            _draw_list(lines, states, searched=searched)
        with right:
            _draw_agenda(lines, states)
        draw_book(lines, states)


def _draw_list(lines: Sequence[DossierLine], states: States, *, searched: bool) -> None:
    st.markdown(f"**{text('overview.out.list_title')}**")
    st.caption(text("overview.out.list_why" if searched else "overview.out.list_why_few"))
    named = st.checkbox(text("overview.out.named"), key="list_named")
    if named:
        st.warning(text("overview.out.named_warning"), icon=":material/info:")
    with st.container(horizontal=True):
        for format in SPREADSHEETS.values():
            if st.button(text(f"overview.out.make_{format.name}"), key=f"make_list_{format.name}"):
                _make((format.name, named, states), format, lines, partial(_rows, named))
    for format in SPREADSHEETS.values():
        _draw_fetch("list_file", format, (format.name, named, states))


def _rows(named: bool, whole: list[DossierLine]) -> Any:
    from supportcycle.documents.exchange.dossier_list import list_rows

    return list_rows(whole, named=named)


def _draw_agenda(lines: Sequence[DossierLine], states: States) -> None:
    from supportcycle.documents.exchange.dossier_list import days_of_all

    st.markdown(f"**{text('overview.out.agenda_title')}**")
    st.caption(text("overview.out.agenda_why"))
    telling = st.radio(
        text("overview.out.agenda_how"),
        _TELLINGS,
        format_func=lambda each: text(f"overview.out.agenda.{each}"),
        key="list_agenda_tells",
    )
    wanted = (AGENDA.name, telling, states)
    if st.button(text("overview.out.make_ics"), key="make_list_ics"):
        today = session.today()
        _make(wanted, AGENDA, lines, lambda whole: days_of_all(whole, today, telling))
    _draw_fetch("agenda_file", AGENDA, wanted)


def _make(wanted: Hashable, format: Format[Any], lines: Sequence[DossierLine], rows: Rows) -> None:
    whole, unreadable = whole_lines(lines)
    make_file(wanted, format, rows(whole), told=unreadable)


def _draw_fetch(kind: str, format: Format[Any], wanted: Hashable) -> None:
    if made := made_file(wanted):
        if made.told:
            st.warning(text("overview.out.unreadable", count=made.told), icon=":material/info:")
        draw_made(made, text(f"overview.out.{kind}"), key=f"fetch_list_{format.name}")
