"""What the worker saw and what the worker thought, in two columns that stay apart; for the worker alone."""

import streamlit as st

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.collections import draw_rows
from supportcycle.ui.widgets.fold import draw_fold

_KEY = "observation"
_PATH: Path = ("private", "observations")


def draw_observations() -> None:
    """The fold with both columns, and an empty line last."""
    draw_fold(worksheet(_KEY).title, _KEY, _draw_columns, pointed=is_pointed(_PATH))


def _draw_columns() -> None:
    sheet = worksheet(_KEY)
    st.caption(sheet.purpose)
    draw_rows(_PATH, "o", sheet.columns)
    st.caption(sheet.source)
