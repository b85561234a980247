"""The page with all dossiers, behind the lock, and the practice dossiers in front of it."""

import streamlit as st

from supportcycle.content import practice_names, text
from supportcycle.ui import session
from supportcycle.ui.desk import desk
from supportcycle.ui.lock import draw_unlock_form
from supportcycle.ui.register import entry


def show() -> None:
    """Draw the page."""
    st.title(text("pages.start"), anchor=False)
    if not session.is_unlocked() and not desk().gate.is_new():
        draw_unlock_form()
    for name in practice_names():
        if st.button(name, key=f"practice_{name}"):
            session.open_dossier(desk().begin_practice(name))
            st.switch_page(entry("meeting").file)
