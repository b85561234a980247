"""Who does what for the client: the matrix of support, with a form beside it."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.names import labels, on_map
from supportcycle.documents.maps.support import SUPPORT, support_table
from supportcycle.documents.tree import Table
from supportcycle.domain.network.support_matrix import wished_in_vain, without_effect
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import (
    MapView,
    Places,
    draw_map_page,
    draw_nobody_yet,
    draw_tables,
    draw_what_for,
)
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next
from supportcycle.ui.shared.privacy import may_show
from supportcycle.ui.widgets.fields import draw_field

_FIELDS = ("now", "possible", "gives", "reciprocity")
_WISHED = ("wished", "works")
_BESIDE = 5
"""A table of more columns is too wide to stand beside the form."""


def draw_support() -> None:
    """The form beside the matrix, and both on paper."""
    if names := on_map(session.dossier()):
        table = support_table(session.dossier())
        view = MapView(SUPPORT, lambda: _draw_form(names), lambda _: draw_tables([table]))
        draw_map_page("support", lambda: view, lambda key: _draw_places(key, table))
    else:
        draw_what_for("support")
        draw_nobody_yet()


def _draw_places(key: str, table: Table) -> Places:
    """The form beside the table, or below it when the table is too wide for that."""
    draw_what_for(key)
    whole = st.container()
    form, beside = st.columns([4, 7], gap="medium")
    return form, whole if len(table.columns) > _BESIDE else beside


def _draw_form(names: dict[str, str]) -> None:
    dossier = session.dossier()
    said = [id for id in names if tie_with(dossier, id).now or tie_with(dossier, id).possible]
    id = draw_chooser("support", names, said)
    sheet = worksheet("tie").named
    for key in _FIELDS:
        draw_field(sheet[key], ("ties", id, key))
    draw_named_fold(
        text("maps.support.difference"), ("ties", id), _WISHED, lambda: _draw_wished(id), telling=False
    )
    draw_next("support", names, id)


def _draw_wished(id: str) -> None:
    """What the client would like, and what does help, beside what is given: there may be something to win."""
    if not may_show(("ties", id, "wished"), f"wished_{id}"):
        return
    for key in _WISHED:
        draw_field(worksheet("tie").named[key], ("ties", id, key))
    for key, found in (("in_vain", wished_in_vain), ("no_effect", without_effect)):
        if kinds := found(session.dossier()).get(id):
            st.caption(text(f"maps.support.{key}", kinds=labels("support", kinds).lower()))
