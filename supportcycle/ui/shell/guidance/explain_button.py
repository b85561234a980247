"""The way from a page to what the handbook says of it."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.handbook import chapter_of
from supportcycle.ui import session
from supportcycle.ui.shell.page_change import turn_over
from supportcycle.ui.shell.page_navigation import lead_to

CAME_FROM, CHAPTER, CHOICE = "handbook_from", "handbook_chapter", "handbook_choice"
"""Remembered: the page it was asked from, the title that is open, how often that was not by choosing."""
_CLIENTS_OWN = ("read_together", "touchstone")
"""The client holds the laptop: nothing stands there that is for somebody else."""


def draw_explain_button(page: str) -> None:
    """A small button that opens the handbook at this page; none on the client's own pages."""
    if page in _CLIENTS_OWN:
        return
    st.button(
        text("handbook.ask"),
        key="explain",
        type="tertiary",
        icon=":material/help:",
        on_click=open_handbook,
        args=(chapter_of(page), page),
    )


def draw_explained_title(page: str, words: str) -> None:
    """The heading of a page that draws its own, with the same button in its corner."""
    with st.container(key="heading", gap="xxsmall"):
        st.title(words, anchor=False)
        draw_explain_button(page)


def open_handbook(title: str, came_from: str) -> None:
    """Go to the chapter of this title, with the way back to a page, by its key: for a callback."""
    session.remember(CAME_FROM, came_from)
    turn_handbook(title)
    lead_to("handbook")


def turn_handbook(title: str) -> None:
    """Have another chapter open than the one that was chosen, at its beginning."""
    turn_over()
    session.remember(CHAPTER, title)
    session.remember(CHOICE, (session.recall(CHOICE) or 0) + 1)
