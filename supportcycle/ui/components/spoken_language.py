"""The script that tells the browser in which language a page is, so that it is read aloud and laid out so."""

from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "supportcycle_language", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


def draw_spoken_language(mark: str, *, backwards: bool) -> None:
    """Mount the script: the page is in this language, and `backwards` it runs from right to left, but for
    what stands in Dutch and for what people type. It shows nothing; with the page the language goes."""
    with st.container(key="language"):
        _component(key="language_here", data={"mark": mark, "direction": "rtl" if backwards else "ltr"})
