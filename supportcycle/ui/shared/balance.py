"""What was said to weigh and to carry, at hand where more is asked of the client or of the people around."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.worksheet import Row, Sheet, written_rows
from supportcycle.ui import session
from supportcycle.ui.shared.privacy import is_apart
from supportcycle.ui.shared.sheet_rows import sheet_path
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown

KEY = "balance"


def draw_said_balance() -> None:
    """A fold to read; none while nothing was said, and nothing about people around while one of them may
    read it."""
    sheet = worksheet(KEY)
    said = session.round()[1].sheets.get(KEY, Sheet())
    rows = [row for row in written_rows(sheet, said) if not is_apart((*sheet_path(KEY), "cells", row.key))]
    if rows:
        label = text("maps.balance_said")
        draw_fold(label, "balance_said", lambda: _draw_said(rows, said), type="compact")


def _draw_said(rows: list[Row], said: Sheet) -> None:
    for row in rows:
        st.markdown(f"**{row.label}**")
        for column in worksheet(KEY).columns:
            if words := said.cell(row.key, column.key).strip():
                st.caption(escape_markdown(column.label))
                st.text(words)
