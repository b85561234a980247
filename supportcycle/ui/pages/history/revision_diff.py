"""One older state of the dossier beside that of now, and the button that brings it back."""

from collections.abc import Iterator
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.model.base import Path, children
from supportcycle.ui import session, state
from supportcycle.ui.shell.page_change import turn_over
from supportcycle.ui.shell.page_of_path import page_of, pages_of
from supportcycle.workspace.diff import GONE, PathChange, differences
from supportcycle.workspace.field_keys import is_text_place
from supportcycle.workspace.open_dossier import OpenDossier

_Pair = tuple[str, str]


def looking_at() -> int | None:
    """The revision somebody wants to see."""
    chosen: int | None = session.recall("looking_at")
    return chosen


def draw_look(live: OpenDossier, revision: int, moment: str) -> None:
    """What was different then, page by page. Damaged, Missing, Unwritable."""
    st.subheader(text("history.looking", moment=moment), anchor=False)
    changes = list(differences(live.at(revision), live.dossier))
    st.markdown(text("history.compare" if changes else "history.as_now"))
    with st.container(horizontal=True):
        if changes:
            st.button(text("history.restore"), type="primary", on_click=_restore, args=(revision,))
        st.button(text("history.back"), on_click=session.remember, args=("looking_at", None))
    if changes:
        st.caption(text("history.restore_calm"))
    for page in pages_of(each.path for each in changes):
        _draw_page(page, [each for each in changes if page_of(each.path) == page])


def _draw_page(page: str, changes: list[PathChange]) -> None:
    st.subheader(text(f"pages.{page}"), anchor=False)
    pairs, others = [], 0
    for change in changes:
        said = list(_texts(change.path, change.old, change.new))
        pairs += [pair for pair in said if pair[0].strip() or pair[1].strip()]
        others += not said
    for pair in pairs:
        _draw_pair(pair)
    if others:
        st.caption(text("history.other", count=others))


def _draw_pair(pair: _Pair) -> None:
    with st.container(border=True):
        for column, name, words in zip(st.columns(2), ("then", "and_now"), pair, strict=True):
            with column:
                st.caption(text(f"history.{name}"))
                st.text(words if words.strip() else text("history.nothing"))


def _texts(path: Path, old: Any, new: Any) -> Iterator[_Pair]:
    """The words in a place, or in all places of an entry that came or went."""
    if is_text_place(path):
        yield _words(old), _words(new)
        return
    then, now = children(old) or {}, children(new) or {}
    for key in {**then, **now}:
        yield from _texts((*path, key), then.get(key, GONE), now.get(key, GONE))


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _restore(revision: int) -> None:
    try:
        if live := session.live():
            live.restore(revision, window=state.window())
    except SupportCycleError as error:
        state.tell(error.code)
        return
    session.remember("looking_at", None)
    session.remember("restored", True)
    turn_over()
    state.redraw()
