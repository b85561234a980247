"""The script that brings people to the top of what they turned to, with the heading read out."""

from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "supportcycle_top", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


def draw_top(page: str, subject: str = "", turn: int = 0) -> None:
    """Mount the script for this page and subject; `turn` counts what else was turned to within it.

    It shows nothing, and does something only when one of the three is another than at the last drawing.
    """
    with st.container(key="top"):
        _component(key="top_here", data={"here": f"{page}/{subject}/{turn}"})
