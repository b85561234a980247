"""The network circle of Lensink: an ordinary form beside a live drawing."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.circle import circle_table, quadrant_label
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.maps.sheets_by_name import blank_of, circle_sheet
from supportcycle.domain.network.counting import tie_with
from supportcycle.ui import session
from supportcycle.ui.pages.maps.board import draw_circle_board
from supportcycle.ui.pages.maps.frame import draw_nobody_yet, form_and_map
from supportcycle.ui.shared.papers.map_paper import draw_printing
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown

_FIELDS = ("ring", "quadrant", "energy", "wish")


def draw_circle() -> None:
    """The form and the drawing, then the same in a table, then paper."""
    names = on_map(session.dossier())
    form, picture = form_and_map("circle")
    with form:
        if names:
            _draw_form(names)
        else:
            draw_nobody_yet()
    with picture:
        draw_circle_board()
    if names:
        with st.expander(text("maps.table")):
            draw_block(circle_table(session.dossier()))
    today = session.today()
    draw_printing(
        "circle",
        lambda network: circle_sheet(network, today),
        lambda: circle_sheet(blank_of(session.dossier()), today),
    )


def _draw_form(names: dict[str, str]) -> None:
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
