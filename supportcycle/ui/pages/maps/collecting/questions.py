"""Questions that bring loose contacts to mind; new names in the answers are offered for the register."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.ecogram import cluster_names
from supportcycle.documents.maps.names import on_map
from supportcycle.domain.model.network.person_facts import FoundBy
from supportcycle.domain.model.worksheet import Sheet
from supportcycle.domain.network.adding_people import new_names, with_name
from supportcycle.ui import session
from supportcycle.ui.shared.person_chooser import draw_chooser
from supportcycle.ui.shared.sheet_rows import sheet_path
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fields import draw_choice, draw_field, draw_guide
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_NAMES = {
    "circle_questions": ("names",),
    "weak_tie_questions": ("names",),
    "daily_route": ("whom", "greets"),
}


def draw_questions(key: str) -> None:
    """One sheet of questions, folded until it is wanted."""
    pointed = is_pointed(sheet_path(key))
    draw_fold(f"**{worksheet(key).title}**", f"questions_{key}", lambda: _draw_inside(key), pointed=pointed)


def _draw_inside(key: str) -> None:
    sheet = worksheet(key)
    st.markdown(sheet.purpose)
    for row in sheet.rows:
        st.markdown(f"**{row.label}**")
        for place, column in zip(st.columns(len(sheet.columns)), sheet.columns, strict=True):
            with place:
                path = (*sheet_path(key), "cells", row.key, column.key)
                draw_field(column, path, label=None if len(sheet.columns) > 1 else "")
        draw_guide(row.guide)
        _draw_new(key, row.key)
    _draw_found(FoundBy(key))


def _draw_new(key: str, row: str) -> None:
    """The names in an answer that nobody has in the register yet."""
    sheet = session.round()[1].sheets.get(key, Sheet())
    typed = "\n".join(sheet.cell(row, column) for column in _NAMES[key])
    found = new_names(session.dossier().people, typed)
    if not found:
        return
    with st.container(horizontal=True, key=f"found_{key}_{row}"):
        for number, name in enumerate(found):
            label = text("maps.add_name", name=escape_markdown(shortened(name, 40)))
            at = f"found_{key}_{row}_{number}"
            st.button(label, key=at, icon=":material/add:", on_click=_add, args=(name, FoundBy(key)))


def _draw_found(by: FoundBy) -> None:
    """How many names these questions brought, and per name where it belongs and what the client wants."""
    names = {id: name for id, name in on_map(session.dossier()).items() if _came_by(id) is by}
    if not names:
        return
    st.markdown(text("maps.found.count", count=len(names)))
    dossier = session.dossier()
    id = draw_chooser(f"found_{by}", names, [each for each in names if dossier.people[each].cluster])
    circles, now = cluster_names(dossier), dossier.people[id].cluster
    draw_choice(text("maps.ecogram.circle"), circles, now, ("people", id, "cluster"))
    draw_field(worksheet("tie_radio").named["purpose"], ("ties", id, "purpose"))


def _came_by(id: str) -> FoundBy | None:
    return session.dossier().people[id].found_by


def _add(name: str, found_by: FoundBy) -> None:
    session.change(lambda dossier: with_name(dossier, name, found_by=found_by))
