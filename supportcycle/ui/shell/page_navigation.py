"""The named buttons at the foot of a page: to what was before and to what comes next, in green."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import routes
from supportcycle.domain.model.base import Path
from supportcycle.ui import session
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.ui.shell.page_registry import PageEntry, neighbours
from supportcycle.ui.widgets.markdown import escape_markdown

_WAY = "way_on"


@dataclass(frozen=True, slots=True)
class _Way:
    """How a button looks that leads to another subject or page."""

    words: str
    type: Literal["primary", "secondary"]
    icon: str = ":material/arrow_forward:"
    icon_position: Literal["left", "right"] = "right"


_BACKWARD = _Way("page.previous", "secondary", ":material/arrow_back:", "left")
_FORWARD, _PAST = _Way("page.next", "primary"), _Way("page.next", "secondary")


@dataclass(frozen=True, slots=True)
class _FirstAct:
    """What begins a subject where nothing stands yet."""

    label: str
    act: Callable[..., None]
    args: tuple[object, ...]


_BEGINS: ContextVar[_FirstAct | None] = ContextVar("begins", default=None)


def begin_with(label: str, act: Callable[..., None], *args: object) -> None:
    """Have the green button begin what is empty, in place of passing by; the first that asks has it.

    To be said while a subject is drawn; the label comes escaped.
    """
    if _BEGINS.get() is None:
        _BEGINS.set(_FirstAct(label, act, args))


def forget_begin() -> None:
    """Nothing is empty, until the subject that is drawn now says so."""
    _BEGINS.set(None)


def draw_way_on(here: PageEntry, subjects: Mapping[str, str], now: str, *, calm: bool = False) -> None:
    """Previous on the left, next on the right; inside the page first, then to the neighbouring page.

    What begins an empty subject stands last and is green in place of the way past it; `calm`: no way on is
    green.
    """
    begins = _BEGINS.get()
    keys = list(subjects)
    at = keys.index(now) if now in keys else 0
    before, after = neighbours(here.key)
    st.space("small")
    draw_way_back(here.key, _WAY)
    with st.container(key=_WAY):
        left, right = st.columns(2)
    with left:
        if at > 0:
            _draw_subject_button(here, subjects, keys[at - 1], _BACKWARD)
        elif before:
            _draw_page_button(before, _BACKWARD)
    with right, st.container(horizontal=True, horizontal_alignment="right"):
        forward = _PAST if begins or calm else _FORWARD
        if at + 1 < len(keys):
            _draw_subject_button(here, subjects, keys[at + 1], forward)
        elif after:
            _draw_page_button(after, forward)
        if begins:
            _draw_begin_button(begins, f"begin_{here.key}_{now}")


def lead_to(page: str) -> None:
    """Go to this page before the one of now is drawn again: for a callback."""
    session.remember(_WAY, page)


def go_to(path: Path, page: str = "") -> None:
    """Go to what stands at a place, with the cursor in it: for a callback on another page.

    `page` is the one to go to, when that is not the page of the place.
    """
    session.focus(path)
    lead_to(page or page_of(path))


def take_way() -> str:
    """The key of the page that a button of the last drawing leads to, once; empty when there is none."""
    page = session.recall(_WAY)
    if page:
        session.remember(_WAY, "")
    return page or ""


def _draw_begin_button(begins: _FirstAct, key: str) -> None:
    icon = ":material/add:" if begins.act is not lead_to else ":material/arrow_forward:"
    st.button(begins.label, key=key, type="primary", icon=icon, on_click=begins.act, args=begins.args)


def _draw_subject_button(here: PageEntry, subjects: Mapping[str, str], to: str, way: _Way) -> None:
    name = escape_markdown(subjects[to])
    _draw_button(name, f"go_{here.key}_{to}", {f"subject_{here.key}": to}, way)


def _draw_page_button(to: PageEntry, way: _Way) -> None:
    """Forward leads to the first subject of that page, back to the one that was seen there."""
    notes = {_WAY: to.key} | ({} if way is _BACKWARD else {f"subject_{to.key}": ""})
    _draw_button(text(f"pages.{to.key}"), f"go_{to.key}", notes, way)


def _draw_button(name: str, key: str, notes: Mapping[str, str], way: _Way) -> None:
    """A button that leaves notes before the page is drawn again, so that it is drawn only once."""
    st.button(
        text(way.words, page=name),
        key=key,
        type=way.type,
        icon=way.icon,
        icon_position=way.icon_position,
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
