"""The named buttons at the foot of a page: to the previous and next subject, or page."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content import text
from supportcycle.ui import session
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.register import PageEntry, neighbours
from supportcycle.ui.route_back import draw_way_back

_WAY = "way_on"


def draw_way_on(here: PageEntry, subjects: Mapping[str, str], now: str) -> None:
    """Previous on the left, next on the right; inside the page first, then to the neighbouring page."""
    keys = list(subjects)
    at = keys.index(now) if now in keys else 0
    before, after = neighbours(here.key)
    st.space("small")
    draw_way_back(here.key, _WAY)
    left, right = st.columns(2)
    with left:
        if at > 0:
            _subject_button(here, subjects, keys[at - 1], forward=False)
        elif before:
            _page_button(before, forward=False)
    with right, st.container(horizontal_alignment="right"):
        if at + 1 < len(keys):
            _subject_button(here, subjects, keys[at + 1], forward=True)
        elif after:
            _page_button(after, forward=True)


def lead_to(page: str) -> None:
    """Go to this page before the one of now is drawn again: for a callback."""
    session.remember(_WAY, page)


def take_way() -> str:
    """The key of the page that a button of the last drawing leads to, once; empty when there is none."""
    page = session.recall(_WAY)
    if page:
        session.remember(_WAY, "")
    return page or ""


def _subject_button(here: PageEntry, subjects: Mapping[str, str], to: str, *, forward: bool) -> None:
    name = plain(shortened(subjects[to], 40))
    _button(name, f"go_{here.key}_{to}", {f"subject_{here.key}": to}, forward=forward)


def _page_button(to: PageEntry, *, forward: bool) -> None:
    """Forward leads to the first subject of that page, back to the one that was seen there."""
    notes = {_WAY: to.key} | ({f"subject_{to.key}": ""} if forward else {})
    _button(text(f"pages.{to.key}"), f"go_{to.key}", notes, forward=forward)


def _button(name: str, key: str, notes: Mapping[str, str], *, forward: bool) -> None:
    """A button that leaves notes before the page is drawn again, so that it is drawn only once."""
    st.button(
        text("page.next" if forward else "page.previous", page=name),
        key=key,
        type="primary" if forward else "secondary",
        icon=f":material/arrow_{'forward' if forward else 'back'}:",
        icon_position="right" if forward else "left",
        on_click=_leave,
        args=(notes,),
    )


def _leave(notes: Mapping[str, str]) -> None:
    for name, value in notes.items():
        session.remember(name, value)
