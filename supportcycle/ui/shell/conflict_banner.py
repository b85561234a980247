"""When two windows wrote in one field: both texts, and the choice between them."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.update import value_at
from supportcycle.ui import session, state
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.workspace.conflicts import FieldConflict


def draw_clashes() -> bool:
    """A box for each field in which two windows wrote; who went on writing there by hand has chosen.

    Gives whether there is anything to choose.
    """
    live = session.live() if session.has_dossier() else None
    if live is None:
        return False
    asked = {
        path: clash for path, clash in live.clashes.items() if value_at(live.dossier, path) == clash.together
    }
    for path, clash in asked.items():
        _draw_box(path, clash)
    return bool(asked)


def _draw_box(path: Path, clash: FieldConflict) -> None:
    key = session.field_key(path)
    mine = "mine" if clash.window == state.window() else "mine_elsewhere"
    with st.container(border=True, key=f"clash_{key}"):
        st.markdown(text("frame.clash", page=text(f"pages.{page_of(path)}")))
        for column, name, words in zip(
            st.columns(2), ("theirs", mine), (clash.theirs, clash.mine), strict=True
        ):
            with column, st.container(border=True, height="stretch"):
                st.caption(text(f"frame.clash_{name}"))
                st.text(words)
        with st.container(horizontal=True):
            choices = {"both": clash.together, "theirs": clash.theirs, "mine": clash.mine}
            for name, words in choices.items():
                st.button(
                    text(f"frame.keep_{name}"), key=f"{name}_{key}", on_click=_settle, args=(path, words)
                )


def _settle(path: Path, words: str) -> None:
    if live := session.live():
        live.settle(path, words, window=state.window())
        state.redraw(path)
