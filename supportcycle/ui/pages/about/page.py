"""What this workbook is, where its forms come from, and what it does with what is typed."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui.shared.plan.next_evaluation import evaluation_term
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_registry import entry


def show() -> None:
    """Draw the page; it needs no open dossier."""
    st.title(text("pages.about"), anchor=False)
    for part in ("what", "sources", "privacy", "licence"):
        section(text(f"about.{part}_title"))
        st.markdown(text(f"about.{part}", term=evaluation_term()))
    if st.button(text("page.to_start")):
        st.switch_page(entry("start").file)
