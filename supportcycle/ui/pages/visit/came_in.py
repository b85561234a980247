"""What came in at a visit, by the page it stands on, each with the way to its place."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import value_at
from supportcycle.domain.visits.origin import moment_at
from supportcycle.ui import session
from supportcycle.ui.pages.visit.going import draw_go
from supportcycle.ui.shared.visit import before
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_of_path import page_of, pages_of
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.diff import differences
from supportcycle.workspace.field_keys import is_text_place
from supportcycle.workspace.visit_changes import said_at_the_table

_APART = frozenset({"half_said", "private", "put_away"})


def draw_came_in(visit: Visit) -> None:
    """Every answer with its question; below that the pages on which something was chosen or moved."""
    section(text("visit.after.came_in"))
    then, now = before(visit), session.dossier()
    if then is None:
        st.caption(text("visit.after.not_kept"))
        return
    said = {
        path: words for path, value in said_at_the_table(then, now).items() if (words := _words(path, value))
    }
    for page in pages_of(said):
        st.markdown(f"**{text(f'pages.{page}')}**")
        for path, words in said.items():
            if page_of(path) == page:
                _draw_line(path, words)
    _draw_others(then, now, set(pages_of(said)))


def _draw_line(path: Path, words: str) -> None:
    told, way = st.columns([5, 2], vertical_alignment="center")
    with told:
        asked = moment_at(path, (moment for each in visits().values() for moment in each.moments))
        if asked:
            st.caption(escape_markdown(asked.question))
        st.text(words)
    with way, st.container(horizontal_alignment="right"):
        draw_go(path)


def _draw_others(then: Dossier, now: Dossier, told: set[str]) -> None:
    """Choices, and people put on the map: no words, so only where that was."""
    changed = [
        each.path
        for each in differences(then, now)
        if each.path[0] not in _APART and "visits" not in each.path[2:3]
    ]
    others = [page for page in pages_of(changed) if page not in told]
    if others:
        names = ", ".join(text(f"pages.{page}") for page in others)
        st.caption(text("visit.after.also", pages=names))
    elif not told:
        st.caption(text("visit.after.nothing"))


def _words(path: Path, value: str) -> str:
    """What was said there; of somebody or an idea that was chosen, who or what that is."""
    if is_text_place(path):
        return value.strip()
    if path[-1] == "person":
        person = session.dossier().people.get(value)
        return shown_name(person) if person else ""
    option = value_at(session.dossier(), (*path[:-1], "options", value, "text"))
    return first_line(option) if isinstance(option, str) else ""
