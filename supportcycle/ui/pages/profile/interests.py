"""A word for each letter that somebody likes: of the client, and of who gets to know the client."""

import streamlit as st

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.profile import INTERESTS
from supportcycle.ui.shared.sheet_rows import sheet_path
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.fold import draw_fold


def draw_interests() -> None:
    """The alphabet, folded away (003:5160-5164)."""
    draw_fold(
        worksheet(INTERESTS).title,
        INTERESTS,
        _draw_letters,
        pointed=is_pointed(sheet_path(INTERESTS)),
        type="compact",
    )


def _draw_letters() -> None:
    sheet = worksheet(INTERESTS)
    st.caption(sheet.purpose)
    for row in sheet.rows:
        for place, column in zip(st.columns(len(sheet.columns)), sheet.columns, strict=True):
            path = (*sheet_path(INTERESTS), "cells", row.key, column.key)
            with place:
                draw_field(column, path, label=f"{row.label} · {column.label}")
