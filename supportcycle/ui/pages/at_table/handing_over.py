"""The end of a visit, before the laptop goes back to the office."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui import session
from supportcycle.ui.shared.papers.document_making import draw_making
from supportcycle.ui.shell.page_navigation import lead_to


def draw_end() -> None:
    """A word of thanks, the paper to take along, and the way to the office."""
    with st.container(key="moment_heading"):
        st.title(text("at_table.end"), anchor=False)
        st.markdown(text("at_table.end_words"))
    with st.container(key="moment_answer"):
        draw_making("wmo-aanvraag")
    with st.container(key="moment_foot", horizontal_alignment="right"):
        st.button(text("at_table.to_office"), key="to_office", type="primary", on_click=_to_office)


def _to_office() -> None:
    session.remember("table_ended", "")
    session.remember("subject_visit", "afterwards")
    lead_to("visit")
