"""One handle for the worker: pages, subjects and the words of this dossier; and the keys to press."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.privacy.kept_from_people import is_for_worker
from supportcycle.ui import session
from supportcycle.ui.pages.search.subject_names import PageSubject, places
from supportcycle.ui.shared.privacy import is_apart, may_show_apart
from supportcycle.ui.shell.page import page, section
from supportcycle.ui.shell.page_navigation import go_to, lead_to
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.ui.shell.sidebar import KEYS_OFF
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.search import around, fits, found_in, typed_texts

MOST, LONGEST = 25, 80
KEYS = ("search", "keys", "next_line", "leave", "move", "send", "hide")
_PAST = {"rounds": ("review", "start"), "versions": ("plan", "agreements"), "snapshots": ("maps", "then_now")}
"""Where what was kept from before is read: page and subject."""
_T = TypeVar("_T")


def show() -> None:
    """Draw the page."""
    with page("search", ends=False):
        label, hint = text("search.ask"), text("search.example")
        wanted = st.text_input(
            label, key="search_words", placeholder=hint, max_chars=LONGEST, autocomplete="off"
        )
        if wanted.strip():
            _draw_found(wanted)
        _draw_keys()


def _draw_found(wanted: str) -> None:
    pages = [place for place in places() if fits(_name(place), wanted) and place.page.key != "search"]
    texts = typed_texts(session.dossier())
    paths = _draw_in_sight(found_in(texts, wanted))
    if not pages and not paths:
        st.info(text("search.nothing"), icon=":material/info:")
    _draw_group(text("search.pages"), pages, _draw_place)
    _draw_group(text("search.words"), paths, lambda path: _draw_words(path, around(texts[path], wanted)))


def _draw_group(title: str, found: Sequence[_T], draw: Callable[[_T], None]) -> None:
    if not found:
        return
    section(title)
    with st.container(gap="xxsmall"):
        for each in found[:MOST]:
            draw(each)
    if len(found) > MOST:
        st.caption(text("search.more", count=len(found) - MOST))


def _name(place: PageSubject) -> str:
    return " · ".join(filter(None, (text(f"pages.{place.page.key}"), place.name)))


def _draw_place(place: PageSubject) -> None:
    label = _told(escape_markdown(_name(place)), private=place.page.private)
    key = f"to_{place.page.key}_{place.subject}"
    st.button(label, key=key, type="tertiary", icon=":material/arrow_forward:", on_click=_turn, args=(place,))


def _turn(place: PageSubject) -> None:
    if place.subject:
        session.remember(f"subject_{place.page.key}", place.subject)
    lead_to(place.page.key)


def _draw_in_sight(paths: list[Path]) -> list[Path]:
    """Without what is not for somebody who sits at the table, until it is asked for."""
    hidden = list(filter(is_apart, paths))
    if not hidden or may_show_apart("search"):
        return paths
    return [path for path in paths if path not in hidden]


def _draw_words(path: Path, words: str) -> None:
    then = _past(path)
    where = text(f"pages.{then[0] if then else page_of(path)}")
    person = session.dossier().people.get(path[1]) if path[0] == "people" else None
    said = [where, text("search.earlier") if then else "", shown_name(person) if person else ""]
    label = f"**{escape_markdown(' · '.join(filter(None, said)))}**: {escape_markdown(words)}"
    label = _told(label, private=is_for_worker(path))
    key, icon = f"to_{'-'.join(path)}", ":material/arrow_forward:"
    st.button(label, key=key, type="tertiary", icon=icon, on_click=_go, args=(path, then))


def _go(path: Path, then: tuple[str, str] | None) -> None:
    if then is None:
        go_to(path)
        return
    page, subject = then
    session.remember(f"subject_{page}", subject)
    lead_to(page)


def _past(path: Path) -> tuple[str, str] | None:
    """Page and subject for what stands in an earlier round or version, or in a map that was kept."""
    round_id, _ = session.round()
    if path[0] == "rounds" and path[1] != round_id:
        return _PAST["rounds"]
    if path[2:3] == ("versions",) and path[3] != session.version()[0]:
        return _PAST["versions"]
    return _PAST.get(path[0]) if path[0] == "snapshots" else None


def _told(label: str, *, private: bool) -> str:
    return f"{label} ({text('search.private')})" if private else label


def _draw_keys() -> None:
    with st.container(key="keys", gap="xxsmall"):
        section(text("search.keys"))
        for key in KEYS:
            st.markdown(text(f"search.key.{key}"))
        listen = not session.recall(KEYS_OFF)
        st.checkbox(text("search.key.listen"), value=listen, key="keys_listen", on_change=_turn_keys)


def _turn_keys() -> None:
    session.remember(KEYS_OFF, not session.widget("keys_listen"))
