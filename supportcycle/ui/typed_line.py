"""A line to type one thing after another on: Enter takes it over, and the cursor stays."""

from collections.abc import Callable

import streamlit as st

from supportcycle.ui import session, state


def draw_typed_line(key: str, label: str, take: Callable[[str], None]) -> None:
    """The line; `take` gets what was typed, without the spaces around it and never empty."""
    key = f"line-{key}"
    st.text_input(label, key=key, on_change=_take, args=(key, take), autocomplete="off")


def _take(key: str, take: Callable[[str], None]) -> None:
    typed = str(session.widget(key) or "").strip()
    state.empty(key)
    if typed:
        take(typed)
