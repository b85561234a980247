"""The request card: the words with which somebody is asked, to read aloud or to take along."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.tree import Document, Labelled, Paragraph
from supportcycle.domain.model.network.asking import Ask
from supportcycle.ui import session
from supportcycle.ui.views.maps_print import draw_download, draw_make_button

_LINES = ("exactly", "small", "until", "why_you", "in_return")


def draw_card(ask_id: str) -> None:
    """The card as it will be, and the button that makes it a PDF. Nothing of it names another person."""
    ask = session.round()[1].asks[ask_id]
    lines = list(_lines(ask))
    if not lines:
        return
    with st.container(border=True, key=f"card_of_{ask_id}"):
        st.caption(text("maps.card.title"))
        for label, words in lines:
            st.text(f"{label} {words}" if words else label)
    draw_make_button("ask", "make", lambda: _sheet(ask), key=ask_id, own=ask.person or "")
    draw_download("ask", key=ask_id)


def _lines(ask: Ask) -> Iterator[tuple[str, str]]:
    said = [(text(f"maps.card.{key}"), getattr(ask, key).strip()) for key in _LINES]
    yield from [(label, words) for label, words in said if words]
    if ask.no_is_fine and any(words for _, words in said):
        yield text("maps.card.no_is_fine"), ""


def _sheet(ask: Ask) -> Document:
    blocks = [Labelled(label, words) if words else Paragraph(label, "lead") for label, words in _lines(ask)]
    return Document(text("maps.card.title"), tuple(blocks))
