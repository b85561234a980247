"""One older state of the dossier beside that of now, and the button that brings it back."""

from collections.abc import Iterator, Mapping
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.model.base import Path, children
from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui import session, state
from supportcycle.ui.shared.privacy import is_apart, may_show_apart
from supportcycle.ui.shell.page_change import turn_over
from supportcycle.ui.shell.page_of_path import page_of, pages_of
from supportcycle.workspace.diff import GONE, differences
from supportcycle.workspace.field_keys import is_text_place
from supportcycle.workspace.open_dossier import OpenDossier

_Pair = tuple[Path, str, str]
"""Where words stand, what stood there then, and what stands there now."""


def looking_at() -> int | None:
    """The revision somebody wants to see."""
    chosen: int | None = session.recall("looking_at")
    return chosen


def draw_look(live: OpenDossier, revision: int, moment: str) -> None:
    """What was different then, page by page. Damaged, Missing, Unwritable."""
    st.subheader(text("history.looking", moment=moment), anchor=False)
    then = live.at(revision)
    changes = list(differences(then, live.dossier))
    st.markdown(text("history.compare" if changes else "history.as_now"))
    with st.container(horizontal=True):
        if changes:
            st.button(text("history.restore"), type="primary", on_click=_restore, args=(revision,))
        st.button(text("history.back"), on_click=session.remember, args=("looking_at", None))
    if changes:
        st.caption(text("history.restore_calm"))
    pairs = {each.path: list(_texts(each.path, each.old, each.new)) for each in changes}
    shown = _draw_in_sight(pairs, then)
    for page in pages_of(pairs):
        _draw_page(page, pairs, shown)


def _draw_in_sight(pairs: Mapping[Path, list[_Pair]], then: Dossier) -> frozenset[_Pair]:
    """The words that were changed, without those that are not for who sits at the table, until asked for."""
    said = [pair for each in pairs.values() for pair in each if pair[1].strip() or pair[2].strip()]
    calm = [pair for pair in said if not is_apart(pair[0], then)]
    return frozenset(said if len(calm) == len(said) or may_show_apart("history") else calm)


def _draw_page(page: str, pairs: Mapping[Path, list[_Pair]], shown: frozenset[_Pair]) -> None:
    st.subheader(text(f"pages.{page}"), anchor=False)
    here = {path: said for path, said in pairs.items() if page_of(path) == page}
    for pair in (pair for said in here.values() for pair in said if pair in shown):
        _draw_pair(pair)
    if others := sum(not said for said in here.values()):
        st.caption(text("history.other", count=others))


def _draw_pair(pair: _Pair) -> None:
    with st.container(border=True):
        for column, name, words in zip(st.columns(2), ("then", "and_now"), pair[1:], strict=True):
            with column:
                st.caption(text(f"history.{name}"))
                st.text(words if words.strip() else text("history.nothing"))


def _texts(path: Path, old: Any, new: Any) -> Iterator[_Pair]:
    """The words in a place, or in all places of an entry that came or went."""
    if is_text_place(path):
        yield path, _words(old), _words(new)
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
