"""The column on the left: which dossier this is, where we are in the cycle, and the pages."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Phase, phase_reached, touched_phases
from supportcycle.figures.progress.cycle import PhaseMark, State, cycle_picture
from supportcycle.ui import session
from supportcycle.ui.components.saving.autosave import draw_autosave
from supportcycle.ui.shared.team.pages import team_pages
from supportcycle.ui.shell.loose_ends_panel import counted
from supportcycle.ui.shell.page_registry import ABOUT_ALL, PAGES, PageEntry, entry
from supportcycle.ui.shell.undo_buttons import draw_steps
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.picture import show_drawing
from supportcycle.ui.widgets.way_out import SIGN_OUT, show_way
from supportcycle.workspace.acting.current import current_workspace

KEYS_OFF = "keys_off"
"""Said for this window, and the mark in the menu by which the script knows: no single key does anything."""
_ALWAYS = ("start", "handbook", "about")
_TELLING = ("meeting", "read_together")
"""Pages on which the client tells or reads: how much is open is not counted there."""


def draw_sidebar(here: PageEntry) -> None:
    """The name of the dossier, the cycle, the pages, and the way out; without a dossier only the last."""
    is_open = session.has_dossier()
    if here.bare:
        draw_autosave()
        return
    st.caption(text("app.name"))
    if is_open:
        _draw_name()
    draw_autosave()
    if is_open:
        draw_steps()
        st.page_link(entry("visit").file, label=text("frame.at_table"), query_params=session.address())
        _draw_cycle(here)
        with st.container(key="menu"):
            _draw_pages(here)
        _draw_close()
    else:
        for page in (*map(entry, _ALWAYS), *team_pages()):
            _draw_link(page)
    if session.is_unlocked():
        _draw_leave()


def _draw_leave() -> None:
    if not current_workspace().has_secrets:
        show_way(SIGN_OUT, text("signed_in.out"))
    elif _draw_button("lock"):
        current_workspace().store_lock.lock()
        st.rerun()


def _draw_name() -> None:
    st.markdown(f"**{escape_markdown(session.dossier().name)}**")
    if session.is_practice():
        st.caption(text("frame.practice"))


def _draw_pages(here: PageEntry) -> None:
    """What is walked with the client in sight, and what is the worker's folded away."""
    inside = [page for page in PAGES if page.key not in (*ABOUT_ALL, "visit") and not page.bare]
    with st.container(key="menu_with_client"):
        st.caption(text("frame.with_client"))
        for page in inside:
            if not page.for_worker:
                _draw_link(page)
    with st.expander(
        text("frame.for_worker"), expanded=here.for_worker, type="compact", key="menu_for_worker"
    ):
        for page in inside:
            if page.for_worker:
                _draw_link(page, quiet=here.key in _TELLING)
    if session.recall(KEYS_OFF):
        st.container(key=KEYS_OFF).empty()


def _draw_close() -> None:
    if _draw_button("to_start"):
        session.close_dossier()
        st.switch_page(entry("start").file)


def _draw_button(key: str) -> bool:
    icon = {"lock": ":material/lock:", "to_start": ":material/folder:"}[key]
    return st.button(text(f"frame.{key}"), key=f"frame_{key}", icon=icon, type="tertiary")


def _draw_link(page: PageEntry, *, quiet: bool = False) -> None:
    label = text(f"pages.{page.key}")
    if page.key == "loose_ends" and not quiet and (count := len(counted())):
        label = text("frame.counted", name=label, count=count)
    st.page_link(page.file, label=label, width="stretch", query_params=session.address())


def _draw_cycle(here: PageEntry) -> None:
    _, round = session.round()
    now, touched = here.phase or phase_reached(round), touched_phases(round)
    marks = [
        PhaseMark(text("frame.phase", number=number), _state(phase, now, touched))
        for number, phase in enumerate(Phase, 1)
    ]
    words = text(
        "frame.cycle", number=list(Phase).index(now) + 1, total=len(Phase), phase=text(f"phases.{now}")
    )
    picture = cycle_picture(marks, title=text("frame.cycle_title"), compact=True)
    with st.container(key="sidebar_cycle"):
        show_drawing(picture, words)


def _state(phase: Phase, now: Phase, touched: frozenset[Phase]) -> State:
    if phase is now:
        return "now"
    return "touched" if phase in touched else "untouched"
