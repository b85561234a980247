"""What this workbook is, where its forms come from, and what it does with what is typed."""

import streamlit as st

from supportcycle.content import text
from supportcycle.ui.register import entry


def show() -> None:
    """Draw the page; it needs no open dossier."""
    st.title(text("pages.about"), anchor=False)
    for part in ("what", "sources", "privacy", "licence"):
        st.subheader(text(f"about.{part}_title"), anchor=False)
        st.markdown(text(f"about.{part}"))
    if st.button(text("page.to_start")):
        st.switch_page(entry("start").file)
