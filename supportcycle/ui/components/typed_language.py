"""The script that tells the browser in which language typed words are, wherever they stand on a page."""

import json
from collections.abc import Mapping
from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "supportcycle_typed_language", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


def draw_typed_language(said: Mapping[str, str]) -> None:
    """Mount the script; `said`: typed words to the mark of their language. It shows nothing."""
    told = [{"words": words, "mark": mark} for words, mark in said.items()]
    with st.container(key="typed_language"):
        _component(key="typed_language_here", data={"said": json.dumps(told)})
