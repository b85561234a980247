"""The word that the organisation has a newer version, for who starts and for who looks what this is."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.newer_version import newer_version
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_newer_version() -> None:
    """A notice when there is one; the organisation's own sentence as it was typed."""
    if told := newer_version():
        said = text("about.newer", version=told.version)
        st.info(f"{said} {escape_markdown(told.where)}".strip(), icon=":material/info:")
