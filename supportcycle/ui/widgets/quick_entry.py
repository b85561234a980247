"""A line to type one thing after another on: Enter takes it over, and the cursor goes to the next turn."""

from collections.abc import Callable

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.editing.quick_entry import place_of_line, with_taken
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from supportcycle.ui import session, state

Take = Callable[[Dossier, str], Dossier]


def draw_half_said(page: str, name: str, label: str, *, instead: str = "") -> Path:
    """The field of a line that something else takes over, with `instead` in it while it is empty; its place.

    What is typed is saved as in every other field; `said_at` gives it.
    """
    path = place_of_line(session.dossier(), page, name, "fields")
    value = value_at(session.dossier(), path) or instead
    key = session.field_key(path)
    st.text_input(label, value=value, key=key, on_change=session.commit, args=(path,), autocomplete="off")
    return path


def said_at(path: Path) -> str:
    """What was typed at a place that `draw_half_said` gave, without the spaces around it."""
    return str(session.typed(path) or "").strip()


def draw_typed_line(
    page: str, name: str, label: str, take: Take, *, before: Callable[[str], None] | None = None
) -> None:
    """The line; `take` gets the dossier and what was typed, without the spaces around it and never empty.

    `before` is told what was typed when it is taken over. Words that stand there from before the page was
    opened are taken over by a button: Enter does nothing in a field in which nothing was changed.
    """
    path = place_of_line(session.dossier(), page, name)
    stands, told = str(value_at(session.dossier(), path) or ""), (path, take, before)
    key = session.field_key(path)
    st.text_input(label, value=stands, key=key, on_change=_take, args=told, autocomplete="off")
    if stands.strip():
        st.button(text("form.add_this"), key=f"take_{name}", on_click=_take, args=told)


def _take(path: Path, take: Take, before: Callable[[str], None] | None) -> None:
    """Leaving a line says so twice, in a slow browser even after the next one was taken over."""
    typed, live, window = said_at(path), session.live(), state.window()
    if not typed:
        session.commit(path)
    elif live and not live.turns.has_taken(live.dossier, path, typed, window):
        if before:
            before(typed)
        place = live.turns.take(path, typed, window)
        session.change(lambda dossier: with_taken(take(dossier, typed), place))
