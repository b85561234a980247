"""The words of the book for one dimension, to pick what counts for the client: a way into the talk."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.worksheet import Row
from supportcycle.ui.shared.sheet_rows import sheet_path, told_picked
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fields import draw_picks
from supportcycle.ui.widgets.fold import draw_fold

_KEY = "quality_of_life"


def draw_indicators(row: Row) -> None:
    """The fold with all of them (002:806-892), and what was picked in sight below it."""
    path = (*sheet_path(_KEY), "picked", row.key)
    key, pointed = f"indicators_{row.key}", is_pointed(path)

    def draw() -> None:
        st.caption(text("quality_of_life.indicators_why"))
        draw_picks(text("quality_of_life.indicators"), row.indicators, path, "collapsed")

    draw_fold(text("quality_of_life.indicators"), key, draw, pointed=pointed, type="compact")
    if told := told_picked(row):
        st.markdown(f"**{told}**")
        st.caption(text("quality_of_life.picked_why"))
