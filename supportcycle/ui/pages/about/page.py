"""What this workbook is, where its forms come from, and what it does with what is typed."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import checked_rules
from supportcycle.resources import version
from supportcycle.ui.shared.law_checked import draw_checked
from supportcycle.ui.shared.newer_version import draw_newer_version
from supportcycle.ui.shared.plan.next_evaluation import evaluation_term
from supportcycle.ui.shell.guidance.explain_button import draw_explained_title
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_registry import entry


def show() -> None:
    """Draw the page; it needs no open dossier."""
    draw_explained_title("about", text("pages.about"))
    for part in ("what", "sources", "privacy", "licence"):
        section(text(f"about.{part}_title"))
        st.markdown(text(f"about.{part}", term=evaluation_term()))
    section(text("about.version_title"))
    _draw_version()
    if st.button(text("page.to_start")):
        st.switch_page(entry("start").file)


def _draw_version() -> None:
    """Which version this is, from when its figures of the law are, and whether there is a newer one."""
    st.markdown(text("about.version", version=version()))
    draw_checked("about.figures", checked_rules())
    draw_newer_version()
