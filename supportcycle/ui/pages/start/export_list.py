"""The dossiers on screen as a list or as days for an agenda; nothing tells who, unless chosen."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.ui import session
from supportcycle.ui.pages.start.list_filter import thousands
from supportcycle.ui.shared.dossier_lines import whole_lines
from supportcycle.ui.shared.downloads import offer_download

if TYPE_CHECKING:
    from supportcycle.documents.exchange.dossier_list import Telling

_FILE = "list_file"
_TELLINGS: tuple["Telling", ...] = ("neutral", "what", "who")
_MIME = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "ics": "text/calendar",
}
Make = Callable[[list[DossierLine]], bytes]


def draw_list_export(lines: Sequence[DossierLine], *, searched: bool) -> None:
    """Folded away: a list and an agenda of the dossiers that are on screen now."""
    if not lines:
        return
    with st.expander(text("overview.out.title"), icon=":material/table_view:"):
        one = len(lines) == 1
        st.markdown(
            text("overview.out.which_one" if one else "overview.out.which", count=thousands(len(lines)))
        )
        left, right = st.columns(2, gap="large")
        with left:
            _draw_list(lines, searched=searched)
        with right:
            _draw_agenda(lines)


def _draw_list(lines: Sequence[DossierLine], *, searched: bool) -> None:
    from supportcycle.documents.exchange.spreadsheet import rows_as_csv, rows_as_xlsx

    st.markdown(f"**{text('overview.out.list_title')}**")
    st.caption(text("overview.out.list_why" if searched else "overview.out.list_why_few"))
    named = st.checkbox(text("overview.out.named"), key="list_named")
    if named:
        st.warning(text("overview.out.named_warning"), icon=":material/info:")
    with st.container(horizontal=True):
        for ending, write in (("xlsx", rows_as_xlsx), ("csv", rows_as_csv)):
            if st.button(text(f"overview.out.make_{ending}"), key=f"make_list_{ending}"):
                _make(ending, lines, named, partial(_spreadsheet, write, named))
    _draw_fetch(("xlsx", "csv"), lines, named)


def _spreadsheet(write: Callable[..., bytes], named: bool, whole: list[DossierLine]) -> bytes:
    from supportcycle.documents.exchange.dossier_list import list_rows

    return write(list_rows(whole, named=named))


def _draw_agenda(lines: Sequence[DossierLine]) -> None:
    from supportcycle.documents.exchange.dossier_list import agenda_of_all

    st.markdown(f"**{text('overview.out.agenda_title')}**")
    st.caption(text("overview.out.agenda_why"))
    telling = st.radio(
        text("overview.out.agenda_how"),
        _TELLINGS,
        format_func=lambda each: text(f"overview.out.agenda.{each}"),
        key="list_agenda_tells",
    )
    if st.button(text("overview.out.make_ics"), key="make_list_ics"):
        today, now = session.today(), datetime.now().astimezone()
        _make("ics", lines, telling, lambda whole: agenda_of_all(whole, today, created=now, telling=telling))
    _draw_fetch(("ics",), lines, telling)


def _make(ending: str, lines: Sequence[DossierLine], how: object, write: Make) -> None:
    """First the file, then the download: a file made while fetching would be an old one."""
    whole, unreadable = whole_lines(lines)
    session.remember(_FILE, (_wanted(ending, lines, how), write(whole), unreadable))


def _wanted(ending: str, lines: Sequence[DossierLine], how: object) -> tuple[object, ...]:
    """What the file holds; when one of these changes it is no longer offered."""
    return ending, how, tuple((line.id, line.saved_at) for line in lines)


def _draw_fetch(endings: Sequence[str], lines: Sequence[DossierLine], how: object) -> None:
    made = session.recall(_FILE)
    if not made or made[0][0] not in endings or made[0] != _wanted(made[0][0], lines, how):
        return
    (ending, *_), data, unreadable = made
    kind = "agenda_file" if ending == "ics" else "list_file"
    name = f"{text(f'overview.out.{kind}')}_{session.today():%Y-%m-%d}.{ending}"
    st.success(text("overview.out.ready", name=name), icon=":material/check:")
    if unreadable:
        st.warning(text("overview.out.unreadable", count=unreadable), icon=":material/info:")
    offer_download(text("overview.out.fetch"), data, name, mime=_MIME[ending], key=f"fetch_list_{ending}")
