"""Searching the guide in everyday words and by facets, and the card of the one that was opened."""

import streamlit as st

from supportcycle.content import text
from supportcycle.content_library import facet_labels, methods, search_words
from supportcycle.domain.methods.method import FACETS, Method, findable, matching
from supportcycle.domain.methods.search import found
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.views.methods_card import draw_card
from supportcycle.ui.views.methods_words import OPENED, draw_buttons, in_short

QUESTION, CHOSEN, ALL = "methods_question", "methods_chosen", "methods_all"
FIRST_SHOWN = 8


def draw_find() -> None:
    """The card that was opened, or the search."""
    opened = methods().get(session.recall(OPENED) or "")
    if opened:
        st.button(text("methods.back"), key="methods_back", icon=":material/arrow_back:", on_click=_close)
        draw_card(opened)
    else:
        _search()


def _close() -> None:
    session.remember(OPENED, "")


def _search() -> None:
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
                _facet(facet, chosen.get(facet))
    _results(chosen)


def _keep_question() -> None:
    session.remember(QUESTION, session.widget(QUESTION))
    session.remember(ALL, False)


def _facet(facet: str, now: str | None) -> None:
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


def _results(chosen: dict[str, str]) -> None:
    fitting = matching(methods().values(), {facet: [value] for facet, value in chosen.items()})
    question = session.recall(QUESTION) or ""
    led_there: dict[str, tuple[str, ...]] = {}
    if question.strip():
        results = found(map(findable, fitting), question, search_words())
        led_there = {result.id: result.by for result in results}
        fitting = [methods()[result.id] for result in results]
    st.caption(text("methods.count", count=len(fitting), total=len(methods())))
    if not fitting:
        st.info(text("methods.nothing"))
    shown = fitting if session.recall(ALL) else fitting[:FIRST_SHOWN]
    for method in shown:
        _line(method, led_there.get(method.id, ()))
    if len(shown) < len(fitting):
        st.button(text("methods.more"), key="methods_more", on_click=_show_all)
    st.caption(text("methods.as_of"))


def _show_all() -> None:
    session.remember(ALL, True)


def _line(method: Method, by: tuple[str, ...]) -> None:
    with st.container(border=True, key=f"method_{method.id}", gap="xsmall"):
        words, buttons = st.columns([5, 1])
        with words:
            st.markdown(f"**{method.name}** · {in_short(method)}")
            st.markdown(method.aim)
            if by:
                st.caption(text("methods.by", words=plain(", ".join(by))))
        with buttons:
            draw_buttons(method, "find")
