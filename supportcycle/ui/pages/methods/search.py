"""Searching the guide in everyday words and by facets, and the card of the one that was opened."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import facet_labels, methods
from supportcycle.domain.guide.method import FACETS
from supportcycle.ui import session
from supportcycle.ui.pages.methods.facet_words import OPENED
from supportcycle.ui.pages.methods.method_card import draw_card
from supportcycle.ui.pages.methods.results import ALL, draw_results
from supportcycle.ui.shell.page_change import turn_over

QUESTION, CHOSEN = "methods_question", "methods_chosen"


def draw_find() -> None:
    """The card that was opened, or the search."""
    opened = methods().get(session.recall(OPENED) or "")
    if opened:
        st.button(text("methods.back"), key="methods_back", icon=":material/arrow_back:", on_click=_close)
        draw_card(opened)
    else:
        _draw_search()


def _close() -> None:
    session.remember(OPENED, "")
    turn_over()


def _draw_search() -> None:
    st.text_input(
        text("methods.ask"),
        value=session.recall(QUESTION) or "",
        key=QUESTION,
        placeholder=text("methods.ask_example"),
        on_change=_keep_question,
        autocomplete="off",
    )
    chosen: dict[str, str] = session.recall(CHOSEN) or {}
    with st.expander(text("methods.narrow"), expanded=bool(chosen)):
        places = st.columns(4)
        for number, facet in enumerate(FACETS):
            with places[number % len(places)]:
                _draw_facet(facet, chosen.get(facet))
    draw_results(session.recall(QUESTION) or "", chosen)


def _keep_question() -> None:
    session.remember(QUESTION, session.widget(QUESTION))
    session.remember(ALL, False)


def _draw_facet(facet: str, now: str | None) -> None:
    labels, key = facet_labels()[facet], f"methods_facet_{facet}"
    st.selectbox(
        text(f"methods.detail.{facet}"),
        list(labels),
        index=list(labels).index(now) if now else None,
        placeholder=text("methods.any"),
        format_func=lambda value: labels.get(value, value),
        key=key,
        on_change=_keep_facet,
        args=(facet, key),
    )


def _keep_facet(facet: str, key: str) -> None:
    others = {other: value for other, value in (session.recall(CHOSEN) or {}).items() if other != facet}
    value = session.widget(key)
    session.remember(CHOSEN, others | ({facet: value} if value else {}))
