"""How the guide is said: facets in words, one line about a method, buttons that are the same everywhere."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.cards.method_card import in_words
from supportcycle.domain.guide.method import Method
from supportcycle.ui import session
from supportcycle.ui.shell.page_change import turn_over

OPENED, BESIDE = "methods_opened", "methods_beside"
MOST_COMPARED = 3


def in_short(method: Method) -> str:
    """Theme and time on one line, and whether the workbook itself has a page for it."""
    here = (text("methods.in_workbook"),) if method.page else ()
    return " · ".join((in_words(method, "theme"), in_words(method, "time"), *here))


def compared_methods() -> tuple[str, ...]:
    """The methods that were put side by side."""
    return tuple(session.recall(BESIDE) or ())


def draw_buttons(method: Method, place: str) -> None:
    """To the card of a method, and to its place beside others; `place` keeps the keys apart."""
    key = f"{place}_{method.id}"
    st.button(text("methods.look"), key=f"look_{key}", on_click=open_card, args=(method.id,))
    if method.id in compared_methods():
        st.button(
            text("methods.take_off"), key=f"off_{key}", type="tertiary", on_click=_take_off, args=(method.id,)
        )
    elif len(compared_methods()) < MOST_COMPARED:
        st.button(
            text("methods.put_beside"), key=f"on_{key}", type="tertiary", on_click=_put, args=(method.id,)
        )


def open_card(id: str) -> None:
    """Turn to the card of a method."""
    session.remember(OPENED, id)
    session.remember("subject_methods", "find")
    turn_over()


def _put(id: str) -> None:
    session.remember(BESIDE, (*compared_methods(), id))


def _take_off(id: str) -> None:
    session.remember(BESIDE, tuple(other for other in compared_methods() if other != id))
