"""The word beforehand about signs that a file cannot show."""

import streamlit as st

from supportcycle.content import text
from supportcycle.ui.plain import plain

MOST = 30


def draw_unprintable(signs: str) -> None:
    """Say which signs these are, the first of them when there are many; nothing when there are none."""
    if signs:
        shown = plain(" ".join(signs[:MOST]))
        st.warning(text("request.unreadable", signs=shown), icon=":material/translate:")
