"""The network circle of Lensink: an ordinary form beside a live drawing."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.circle import CIRCLE, quadrant_label
from supportcycle.documents.maps.names import on_map
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import MapView, draw_map_page, draw_nobody_yet
from supportcycle.ui.shared.circle_board import draw_circle_board
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown

_FIELDS = ("ring", "quadrant", "energy", "wish")


def draw_circle() -> None:
    """The form and the board, then the same in a table, then paper."""
    draw_map_page(
        "circle", lambda: MapView(CIRCLE, _draw_form, lambda _: draw_circle_board(session.dossier()))
    )


def _draw_form() -> None:
    names = on_map(session.dossier())
    if not names:
        draw_nobody_yet()
        return
    dossier = session.dossier()
    placed = [id for id in names if tie_with(dossier, id).ring]
    id = draw_chooser("circle", names, placed, beside=True)
    sheet = worksheet("tie_circle").named
    for key in _FIELDS:
        draw_field(sheet[key], ("ties", id, key))
        if key == "quadrant" and not tie_with(dossier, id).quadrant and quadrant_label(dossier, id):
            proposed = escape_markdown(quadrant_label(dossier, id))
            st.caption(text("maps.circle.proposed", quadrant=proposed))
    draw_next("circle", names, id)
