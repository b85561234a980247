"""A choice from a list in which own words may be typed as well, when none of the list is what was said."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import unique_labels


def draw_choice_or_words(
    label: str, labels: Mapping[str, str], now: str | None, path: Path, visibility: Any = "visible"
) -> None:
    """One choice out of `labels`, or words as they are said; both may stay empty."""
    shown = unique_labels({**({now: now} if now and now not in labels else {}), **labels})
    values = list(shown)
    st.selectbox(
        label,
        values,
        index=values.index(now) if now else None,
        format_func=lambda value: shown.get(value, value),
        accept_new_options=True,
        placeholder=text("form.choose_or_type"),
        key=session.field_key(path),
        on_change=_take,
        args=(path, labels),
        label_visibility=visibility,
    )


def _take(path: Path, labels: Mapping[str, str]) -> None:
    """What was chosen or typed; words that are those of the list are that choice."""
    typed = str(session.typed(path) or "").strip()
    listed = {without_capitals(words): value for value, words in labels.items()}
    session.write(path, listed.get(without_capitals(typed), typed) or None)
    if typed and typed not in labels:
        session.redraw(path)
