"""The word beforehand about signs that a file cannot show."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui.widgets.markdown import escape_markdown

MOST = 30


def draw_unprintable(signs: str) -> None:
    """Say which signs these are, the first of them when there are many; nothing when there are none."""
    if signs:
        shown = escape_markdown(" ".join(signs[:MOST]))
        st.warning(text("request.unreadable", signs=shown), icon=":material/translate:")
