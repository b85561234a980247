"""Undo and redo on the screen: two buttons, and where something changed when that is another page."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui import session, state
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.ui.shell.page_registry import PageEntry, entry

_TOLD = "retraced"


def draw_steps() -> None:
    """The two buttons. They are never grey: what was typed just now has not reached the page yet."""
    with st.container(horizontal=True, key="sidebar_steps", gap="small"):
        for name in ("undo", "redo"):
            st.button(
                text(f"frame.{name}"),
                key=f"frame_{name}",
                type="tertiary",
                on_click=_retrace,
                args=(name,),
            )


def _retrace(name: str) -> None:
    place = session.undo() if name == "undo" else session.redo()
    state.remember(_TOLD, (name, page_of(place) if place else ""))
    if place:
        state.redraw()


def tell_step(here: PageEntry) -> None:
    """Say once what became of the button, and lead to the page where it happened."""
    name, page = state.recall(_TOLD) or ("", "")
    if not name:
        return
    state.remember(_TOLD, None)
    if not page:
        st.info(text(f"frame.nothing_to_{name}"), icon=":material/info:")
    elif page == here.key or page == "start":
        st.success(text(f"frame.{name}_here"), icon=":material/check:")
    else:
        st.success(text(f"frame.{name}_there", page=text(f"pages.{page}")), icon=":material/check:")
        label = text("frame.go_there", page=text(f"pages.{page}"))
        st.page_link(entry(page).file, label=label, query_params=session.address())
