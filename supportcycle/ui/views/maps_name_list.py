"""The name list: type a name, press Enter, type the next; then three light questions about all of them."""

from functools import partial

import streamlit as st

from supportcycle.content import choice_label, text
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.editing import person_uses, without_person
from supportcycle.domain.network.bringing_to_mind import (
    added_by_others,
    names_in,
    people_named,
    with_name,
    with_names,
)
from supportcycle.domain.network.persons import FoundBy
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.views.maps_choice import draw_pick
from supportcycle.ui.views.maps_names import on_map

_MARKS = ("known", "liked", "important")


def draw_name_list() -> None:
    """The line to type on, who is there, and what the client says about them."""
    key = f"line_{len(session.dossier().people)}-map_name"
    st.text_input(text("maps.who"), key=key, on_change=_add, args=(key,), autocomplete="off")
    st.caption(text("maps.who_why"))
    _same_name()
    dossier = session.dossier()
    names = on_map(dossier)
    for mark in _MARKS if names else ():
        chosen = [id for id in names if getattr(dossier.people[id], mark)]
        draw_pick(mark, text(f"maps.marks.{mark}"), names, chosen, partial(_mark, mark))
    _by_others()


def _add(key: str) -> None:
    typed = str(session.widget(key) or "").strip()
    known = [name for name in names_in(typed) if people_named(session.dossier().people, name)]
    session.remember("same_name", known)
    if typed:
        session.change(lambda dossier: with_names(dossier, typed, found_by=FoundBy.NAME_LIST))


def _same_name() -> None:
    """Somebody of that name stands there already: it may be another."""
    for number, name in enumerate(session.recall("same_name") or ()):
        with st.container(horizontal=True, vertical_alignment="center", key=f"same_{number}"):
            st.caption(text("maps.same_name", name=plain(name)))
            st.button(text("maps.another"), key=f"another_{number}", on_click=_add_another, args=(name,))


def _add_another(name: str) -> None:
    session.remember("same_name", [])
    session.change(lambda dossier: with_name(dossier, name, found_by=FoundBy.NAME_LIST))


def _mark(mark: str, dossier: Dossier, id: str, on: bool) -> Dossier:
    return written(dossier, ("people", id, mark), on)


def _by_others() -> None:
    """Who was named by somebody else: marked as such, and easy to take off while nothing hangs on them."""
    dossier, names = session.dossier(), on_map(session.dossier())
    for id in added_by_others(dossier.people):
        if id not in names:
            continue
        by = choice_label("named_by", dossier.people[id].named_by)
        with st.container(horizontal=True, vertical_alignment="center", key=f"by_{id}"):
            st.caption(text("maps.named_by", name=plain(names[id]), by=by))
            if not person_uses(dossier, id):
                st.button(text("maps.off_list"), key=f"off_{id}", on_click=_take_off, args=(id,))


def _take_off(id: str) -> None:
    session.change(lambda dossier: without_person(dossier, id))
