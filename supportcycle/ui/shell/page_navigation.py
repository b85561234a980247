"""The named buttons at the foot of a page: to the previous and next subject, or page."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import routes
from supportcycle.ui import session
from supportcycle.ui.shell.page_registry import PageEntry, neighbours
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

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
            _draw_subject_button(here, subjects, keys[at - 1], forward=False)
        elif before:
            _draw_page_button(before, forward=False)
    with right, st.container(horizontal_alignment="right"):
        if at + 1 < len(keys):
            _draw_subject_button(here, subjects, keys[at + 1], forward=True)
        elif after:
            _draw_page_button(after, forward=True)


def lead_to(page: str) -> None:
    """Go to this page before the one of now is drawn again: for a callback."""
    session.remember(_WAY, page)


def take_way() -> str:
    """The key of the page that a button of the last drawing leads to, once; empty when there is none."""
    page = session.recall(_WAY)
    if page:
        session.remember(_WAY, "")
    return page or ""


def _draw_subject_button(here: PageEntry, subjects: Mapping[str, str], to: str, *, forward: bool) -> None:
    name = escape_markdown(shortened(subjects[to], 40))
    _draw_button(name, f"go_{here.key}_{to}", {f"subject_{here.key}": to}, forward=forward)


def _draw_page_button(to: PageEntry, *, forward: bool) -> None:
    """Forward leads to the first subject of that page, back to the one that was seen there."""
    notes = {_WAY: to.key} | ({f"subject_{to.key}": ""} if forward else {})
    _draw_button(text(f"pages.{to.key}"), f"go_{to.key}", notes, forward=forward)


def _draw_button(name: str, key: str, notes: Mapping[str, str], *, forward: bool) -> None:
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


WALKED = "route_walked"
_HOME = "methods"


def draw_way_back(page: str, way: str) -> None:
    """A button back to the route that is walked; `way` is the note that leads to another page."""
    route = routes().get(session.recall(WALKED) or "")
    if route and page != _HOME:
        label = text("methods.routes.back", title=route.title)
        icon = ":material/route:"
        st.button(label, key="route_back", type="tertiary", icon=icon, on_click=_back, args=(way,))


def _back(way: str) -> None:
    session.remember(f"subject_{_HOME}", "routes")
    session.remember(way, _HOME)
