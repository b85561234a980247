"""For the worker alone: notes and looking back on own doing. No document for others holds any of it."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.moments import as_typed
from supportcycle.ui import session
from supportcycle.ui.entries import draw_cards
from supportcycle.ui.page import page, section
from supportcycle.ui.worksheet_form import draw_fields


def show() -> None:
    """Draw the page."""
    with page("reflection"):
        st.info(text("reflection.private"), icon=":material/visibility_off:")
        section(text("reflection.notes"))
        draw_fields(worksheet("private_notes").fields, ("private",))
        section(text("reflection.own_work"))
        path = ("private", "self_evaluations")
        fields = worksheet("self_evaluation").fields
        draw_cards(
            path,
            "z",
            lambda id: draw_fields(fields, (*path, id)),
            add=text("reflection.add"),
            first="relation",
            start={"on": as_typed(session.today())},
            newest_first=True,
        )
