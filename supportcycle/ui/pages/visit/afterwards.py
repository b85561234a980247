"""Going through a visit at the office: what came in, what waits, and what comes next."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.visits import Visit, is_running
from supportcycle.domain.visits.planning import held
from supportcycle.ui import session
from supportcycle.ui.pages.visit.came_in import draw_came_in
from supportcycle.ui.pages.visit.held_visit import draw_held_visit
from supportcycle.ui.pages.visit.next_visit import draw_next_visit
from supportcycle.ui.pages.visit.office_proposals import draw_proposals
from supportcycle.ui.pages.visit.papers_need import draw_papers_need
from supportcycle.ui.pages.visit.parked import draw_parked
from supportcycle.ui.pages.visit.prepare import draw_name, end, visit_words
from supportcycle.ui.shared.visit import GONE_THROUGH
from supportcycle.ui.shell.page_navigation import lead_to


def draw_afterwards() -> None:
    """Of the visit that was held last, or of the one that was chosen."""
    _, round = session.round()
    all = held(round)
    if not all:
        st.info(text("visit.after.none"), icon=":material/info:")
        return
    chosen = session.recall(GONE_THROUGH)
    visit_id = chosen if chosen in all else next(iter(all))
    _draw_which(visit_id, all)
    draw_held_visit(visit_id, all[visit_id])
    draw_came_in(visit_id)
    draw_parked()
    draw_papers_need()
    draw_proposals()
    draw_next_visit()


def _draw_which(visit_id: str, all: dict[str, Visit]) -> None:
    """Which visit this is; another one may be chosen, and one that was left open may end."""
    visit = all[visit_id]
    if len(all) > 1:
        st.selectbox(
            text("visit.after.which"),
            list(all),
            index=list(all).index(visit_id),
            format_func=lambda id: visit_words(all[id]),
            key=f"after_{visit_id}",
            on_change=_choose,
            args=(f"after_{visit_id}",),
        )
    else:
        draw_name(visit)
    if is_running(visit):
        with st.container(horizontal=True, vertical_alignment="center", key="still_open"):
            st.caption(text("visit.goes_on"))
            st.button(text("visit.go_on"), key="back_to_table", on_click=lead_to, args=("at_table",))
            st.button(text("visit.over"), key="visit_over", type="tertiary", on_click=end, args=(visit_id,))


def _choose(key: str) -> None:
    session.remember(GONE_THROUGH, session.widget(key))
