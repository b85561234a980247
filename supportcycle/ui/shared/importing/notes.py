"""What in a file was odd, in a list."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.ui.widgets.markdown import escape_markdown

_NAMED = 20
_COUNTED = {"card": "number", "hidden_name": "number", "loose_line": "line"}
"""What the number is of, where it is not that of a row."""


def draw_notes(*notes: Notes) -> None:
    """All that was noted, nothing when there is nothing."""
    said = [line for each in notes for line in (*_about_rows(each), *_about_words(each))]
    if said:
        listed = "\n".join(f"* {each}" for each in said)
        st.info(f"{text('importing.notes_title')}\n\n{listed}", icon=":material/info:")


def _about_rows(notes: Notes) -> Iterator[str]:
    for kind, rows in notes.rows.items():
        each = _COUNTED.get(kind, "row")
        key = f"importing.notes.{each}" if len(rows) == 1 else f"importing.notes.{each}s"
        named = text(key, rows=", ".join(map(str, rows[:_NAMED])))
        if len(rows) > _NAMED:
            named = text("importing.notes.more", rows=named, count=len(rows) - _NAMED)
        yield text(f"importing.notes.{kind}", rows=named)


def _about_words(notes: Notes) -> Iterator[str]:
    for kind, words in notes.words.items():
        named = escape_markdown(", ".join(words[:_NAMED]))
        if len(words) > _NAMED:
            named = text("importing.notes.more", rows=named, count=len(words) - _NAMED)
        yield text(f"importing.notes.{kind}", words=named)
