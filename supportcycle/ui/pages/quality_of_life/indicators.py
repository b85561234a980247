"""The words of the book for one dimension, to pick what counts for the client: a way into the talk."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.worksheet import Row, Sheet, picked_words
from supportcycle.ui import session
from supportcycle.ui.shared.sheet_rows import sheet_path
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fields import draw_picks
from supportcycle.ui.widgets.fold import draw_fold

_KEY = "quality_of_life"


def draw_indicators(row: Row) -> None:
    """The fold with all of them (002:806-892)."""
    path = (*sheet_path(_KEY), "picked", row.key)
    key, pointed = f"indicators_{row.key}", is_pointed(path)

    def draw() -> None:
        st.caption(text("quality_of_life.indicators_why"))
        draw_picks(text("quality_of_life.indicators"), row.indicators, path, "collapsed")

    draw_fold(text("quality_of_life.indicators"), key, draw, pointed=pointed, type="compact")


def draw_picked(row: Row) -> None:
    """What was picked, in sight beside the questions, with what to ask of it; nothing while nothing was."""
    if picked := picked_words(row, session.round()[1].sheets.get(_KEY, Sheet())):
        st.markdown(f"**{text('quality_of_life.picked', words=', '.join(picked))}**")
        st.caption(text("quality_of_life.picked_why"))
