"""The script that says when somebody opens or closes a fold, so that its inside can be drawn."""

import json
from pathlib import Path

import streamlit as st

from supportcycle.ui.state import widget
from supportcycle.ui.widgets.fold import KEY, open_folds, turn_fold

_NAME = "folds"
_component = st.components.v2.component(
    "supportcycle_folds", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
)


def draw_folds() -> None:
    """Mount the script; it shows nothing."""
    _component(key=_NAME, data={"begin": KEY, "open": " ".join(open_folds())}, on_turned_change=_turn)


def _turn() -> None:
    told = getattr(widget(_NAME), "turned", None)
    if isinstance(told, str):
        for key, is_open in json.loads(told).items():
            turn_fold(str(key), is_open=bool(is_open))
