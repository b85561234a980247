"""A link to a page that the server draws itself, outside the workbook; it opens in this window."""

from html import escape

import streamlit as st

SIGN_IN, SIGN_OUT = "/sign-in", "/sign-out"


def show_way(path: str, label: str, *, is_main: bool = False) -> None:
    """A link in the words `label`; the one that is `is_main` looks as the button to go on with."""
    kind = "way-out main" if is_main else "way-out"
    st.html(f'<a class="{kind}" href="{escape(path)}">{escape(label)}</a>')
