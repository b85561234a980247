"""The subject of a page as its heading and in the title of the window, whatever the page itself draws."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st

from supportcycle.content.catalogue import text, texts
from supportcycle.content.worksheets import worksheets
from supportcycle.ui.shell.page_registry import PageEntry
from supportcycle.ui.widgets.markdown import escape_markdown

_FIRST: ContextVar[str] = ContextVar("first_heading", default="")


def note_heading(words: str) -> None:
    """A page draws a heading, which may be that of the subject."""
    _FIRST.set(_FIRST.get() or words)


@contextmanager
def headed(label: str) -> Iterator[None]:
    """Around the drawing of a subject: its name is a heading to hear, unless the page begins with it."""
    with st.container(key="subject_name"):
        place = st.empty()
    _FIRST.set("")
    yield
    name, first = escape_markdown(label), _FIRST.get()
    if name and not (first and (first.startswith(name) or name.startswith(first))):
        place.header(name, anchor=False)


def window_title(here: PageEntry, labels: Sequence[str] = (), now: int = 0) -> str:
    """Which step this is, which page, which subject of it, and which program: what is read aloud first.

    A browser keeps the titles of windows: a subject in somebody's own words is told by its number only.
    """
    step = text("frame.step", number=here.step, total=6) if here.step else ""
    subject = _told(labels, now) if labels else ""
    parts = filter(None, (step, text(f"pages.{here.key}"), subject))
    return text("frame.window_title", page=" · ".join(parts))


def _told(labels: Sequence[str], now: int) -> str:
    label = labels[now]
    if label in texts().values() or label in _rows():
        return label
    return text("page.subject_number", number=now + 1, total=len(labels))


def _rows() -> set[str]:
    return {row.name for sheet in worksheets().values() for row in sheet.rows}
