"""The network circle of Lensink: an ordinary form beside a live drawing."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.documents.maps.map_document import map_document
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.counting import tie_with
from supportcycle.ui import session
from supportcycle.ui.document_view import draw_block
from supportcycle.ui.plain import plain
from supportcycle.ui.views.maps_board import draw_circle_board
from supportcycle.ui.views.maps_choice import draw_chooser, draw_next
from supportcycle.ui.views.maps_circle_drawing import (
    circle_of,
    circle_table,
    circle_words,
    quadrant_label,
)
from supportcycle.ui.views.maps_columns import form_and_map
from supportcycle.ui.views.maps_names import client_name, draw_nobody_yet, on_map
from supportcycle.ui.views.maps_print import blank_of, draw_printing, made_on
from supportcycle.ui.worksheet_form import draw_field

_FIELDS = ("ring", "quadrant", "energy", "wish")


def draw_circle() -> None:
    """The form and the drawing, then the same in a table, then paper."""
    names = on_map(session.dossier())
    form, picture = form_and_map("circle")
    with form:
        if names:
            _form(names)
        else:
            draw_nobody_yet()
    with picture:
        draw_circle_board()
    if names:
        with st.expander(text("maps.table")):
            draw_block(circle_table(session.dossier()))
    draw_printing("circle", circle_sheet, lambda: circle_sheet(blank_of(session.dossier())))


def _form(names: dict[str, str]) -> None:
    dossier = session.dossier()
    placed = [id for id in names if tie_with(dossier, id).ring]
    id = draw_chooser("circle", names, placed, beside=True)
    sheet = worksheet("tie_circle").named
    for key in _FIELDS:
        draw_field(sheet[key], ("ties", id, key))
        if key == "quadrant" and not tie_with(dossier, id).quadrant and quadrant_label(dossier, id):
            proposed = plain(quadrant_label(dossier, id))
            st.caption(text("maps.circle.proposed", quadrant=proposed))
    draw_next("circle", names, id)


def circle_sheet(network: Dossier) -> Document:
    """The circle on one sheet, with the same in a table."""
    centre = client_name()
    drawn = circle_of(network, centre)
    return map_document(
        text("maps.circle.title"),
        drawn.svg,
        circle_words(network, centre),
        ratio=drawn.height / drawn.width,
        subtitle=made_on(),
        table=circle_table(network),
    )
