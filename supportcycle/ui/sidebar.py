"""The column on the left: which dossier this is, where we are in the cycle, and the pages."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.dossier import Phase, phase_reached, touched_phases
from supportcycle.figures.cycle import PhaseMark, State, cycle_picture
from supportcycle.ui import session
from supportcycle.ui.desk import desk
from supportcycle.ui.loose_ends_box import ends_now
from supportcycle.ui.plain import plain
from supportcycle.ui.register import PAGES, PageEntry, entry

_ALWAYS = ("start", "about")


def draw_sidebar(here: PageEntry) -> None:
    """The name of the dossier, the cycle, the pages, and the way out; without a dossier only the last."""
    st.caption(text("app.name"))
    if session.has_dossier():
        _dossier(here)
    else:
        for key in _ALWAYS:
            _link(entry(key))
    if session.is_unlocked() and st.button(
        text("frame.lock"), key="lock_now", icon=":material/lock:", width="stretch"
    ):
        desk().gate.lock()
        st.rerun()


def _dossier(here: PageEntry) -> None:
    st.markdown(f"**{plain(session.dossier().name)}**")
    if session.is_practice():
        st.caption(text("frame.practice"))
    _cycle(here)
    for page in PAGES:
        if page.key not in _ALWAYS:
            _link(page)
    if st.button(text("frame.to_start"), key="to_start", icon=":material/folder:", width="stretch"):
        session.close_dossier()
        st.switch_page(entry("start").file)


def _link(page: PageEntry) -> None:
    label = text(f"pages.{page.key}")
    if page.key == "loose_ends" and (count := len(ends_now())):
        label = text("frame.counted", name=label, count=count)
    st.page_link(page.file, label=label, width="stretch", query_params=session.address())


def _cycle(here: PageEntry) -> None:
    _, round = session.round()
    now, touched = here.phase or phase_reached(round), touched_phases(round)
    marks = [PhaseMark(text(f"phases.{phase}"), _state(phase, now, touched)) for phase in Phase]
    words = text(
        "frame.cycle", number=list(Phase).index(now) + 1, total=len(Phase), phase=text(f"phases.{now}")
    )
    st.image(cycle_picture(marks, title=text("frame.cycle_title"), compact=True), alt=words, width="stretch")


def _state(phase: Phase, now: Phase, touched: frozenset[Phase]) -> State:
    if phase is now:
        return "now"
    return "touched" if phase in touched else "untouched"
