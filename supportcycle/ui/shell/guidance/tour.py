"""The tour: five pages of a practice dossier, one after the other, each with a few words."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui import session
from supportcycle.ui.shell.page_navigation import lead_to
from supportcycle.workspace.acting.current import current_workspace

STEPS = ("meeting", "network", "plan", "visit", "papers")
_ON_TOUR, _PRACTICE = "tour", "bram-plan"


def begin_tour() -> None:
    """Open the practice dossier afresh and go to the first page: for a callback."""
    session.open_dossier(current_workspace().begin_practice(_PRACTICE))
    session.remember(_ON_TOUR, 1)
    lead_to(STEPS[0])


def draw_tour(page: str) -> None:
    """The words of this step and the way to the next; elsewhere only the way back. Nothing without a tour."""
    step = session.recall(_ON_TOUR) or 0
    if not step or not session.is_practice():
        return
    here = STEPS[step - 1] == page
    with st.container(border=True, key="tour", gap="xsmall"):
        st.caption(text("tour.step", number=step, total=len(STEPS)))
        if here:
            st.markdown(text(f"tour.{page}"))
        with st.container(horizontal=True):
            _draw_way_on(step, here=here)


def _draw_way_on(step: int, *, here: bool) -> None:
    if here and step == len(STEPS):
        st.button(text("tour.done"), key="tour_done", icon=":material/check:", on_click=_end)
        return
    onward = step + 1 if here else step
    label = text("tour.on", page=text(f"pages.{STEPS[step]}")) if here else text("tour.again")
    st.button(label, key="tour_on", icon=":material/arrow_forward:", on_click=_go, args=(onward,))
    st.button(text("tour.stop"), key="tour_stop", type="tertiary", on_click=_stop)


def _go(step: int) -> None:
    session.remember(_ON_TOUR, step)
    lead_to(STEPS[step - 1])


def _stop() -> None:
    session.remember(_ON_TOUR, 0)


def _end() -> None:
    _stop()
    session.close_dossier()
    session.turn_to_list()
    lead_to("start")
