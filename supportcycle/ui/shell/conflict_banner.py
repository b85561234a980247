"""When two windows wrote in one field: both texts, and the choice between them."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.update import value_at
from supportcycle.ui import session, state
from supportcycle.ui.shared.privacy import is_apart, may_show_apart
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.workspace.conflicts import FieldConflict


def draw_conflicts() -> bool:
    """A box for each field in which two windows wrote; who went on writing there by hand has chosen.

    Gives whether there is anything to choose.
    """
    live = session.live() if session.has_dossier() else None
    if live is None:
        return False
    asked = {
        path: conflict
        for path, conflict in live.conflicts.items()
        if value_at(live.dossier, path) == conflict.together
    }
    for path, conflict in asked.items():
        _draw_box(path, conflict)
    return bool(asked)


def _draw_box(path: Path, conflict: FieldConflict) -> None:
    key = session.field_key(path)
    mine = "mine" if conflict.window == state.window() else "mine_elsewhere"
    with st.container(border=True, key=f"conflict_{key}"):
        st.markdown(text("frame.conflict", page=text(f"pages.{page_of(path)}")))
        if not is_apart(path) or may_show_apart(f"conflict_{key}"):
            _draw_both(conflict, mine)
        with st.container(horizontal=True):
            choices = {"both": conflict.together, "theirs": conflict.theirs, "mine": conflict.mine}
            for name, words in choices.items():
                st.button(
                    text(f"frame.keep_{name}"), key=f"{name}_{key}", on_click=_settle, args=(path, words)
                )


def _draw_both(conflict: FieldConflict, mine: str) -> None:
    said = (conflict.theirs, conflict.mine)
    for column, name, words in zip(st.columns(2), ("theirs", mine), said, strict=True):
        with column, st.container(border=True, height="stretch"):
            st.caption(text(f"frame.conflict_{name}"))
            st.text(words)


def _settle(path: Path, words: str) -> None:
    if live := session.live():
        live.settle(path, words, window=state.window())
        state.redraw(path)
