"""What weighs and what carries, of the client and of the people around: in words, never a sum."""

import streamlit as st

from supportcycle.content.worksheets import worksheet
from supportcycle.ui.shared.balance import KEY
from supportcycle.ui.shared.privacy import is_apart, may_show_apart
from supportcycle.ui.shared.sheet_rows import sheet_path
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fields import draw_guide, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold


def draw_balance() -> None:
    """The fold (002:705-710)."""
    sheet = worksheet(KEY)
    draw_fold(sheet.title, KEY, _draw_rows, pointed=is_pointed(sheet_path(KEY)))


def _draw_rows() -> None:
    sheet = worksheet(KEY)
    st.caption(sheet.purpose)
    for row in sheet.rows:
        st.markdown(f"**{row.label}**")
        path = (*sheet_path(KEY), "cells", row.key)
        if not is_apart(path) or may_show_apart(f"{KEY}_{row.key}"):
            draw_side_by_side(sheet.columns, path)
            draw_guide(row.guide)
