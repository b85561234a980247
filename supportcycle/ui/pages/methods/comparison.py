"""Two or three methods side by side, line by line."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import methods
from supportcycle.documents.compose.cards.method_card import in_words, investment
from supportcycle.domain.guide.method import Method
from supportcycle.ui.pages.methods.facet_words import MOST_COMPARED, compared_methods, draw_buttons
from supportcycle.ui.shell.page import section


def draw_comparison() -> None:
    """A column per method, a row per line of the card."""
    chosen = [methods()[id] for id in compared_methods()]
    if not chosen:
        st.info(text("methods.beside_empty"))
        return
    for method, place in zip(chosen, st.columns(len(chosen)), strict=True):
        with place:
            section(method.name)
            with st.container(horizontal=True):
                draw_buttons(method, "beside")
    lines = [_lines(method) for method in chosen]
    for key in lines[0]:
        with st.container(border=True, gap="xxsmall"):
            st.caption(text(f"methods.detail.{key}"))
            for line, place in zip(lines, st.columns(len(chosen)), strict=True):
                with place:
                    st.markdown(line[key] or "–")
    if len(chosen) == MOST_COMPARED:
        st.caption(text("methods.beside_full"))
    st.caption(text("methods.as_of"))


def _lines(method: Method) -> dict[str, str]:
    facets = ("for_whom", "carried_out_by", "setting")
    who = {facet: in_words(method, facet) for facet in facets}
    lists = {"suits": method.suits, "pitfalls": method.pitfalls}
    fit = {key: "\n".join(f"- {line}" for line in lines) for key, lines in lists.items()}
    return {"aim": method.aim} | who | investment(method) | fit
