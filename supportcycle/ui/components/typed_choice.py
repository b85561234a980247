"""The script that takes over words typed in a list that opens when somebody goes on without Enter."""

from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "supportcycle_typed_choice", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


def draw_typed_choice() -> None:
    """Mount the script; it shows nothing."""
    _component(key="typed_choice")
