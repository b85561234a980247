"""Who does what for the client: the matrix of support, with a form beside it."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.maps.sheets_by_name import blank_of, support_sheet, support_table
from supportcycle.domain.network.counting import tie_with
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import draw_nobody_yet
from supportcycle.ui.shared.papers.map_paper import draw_printing
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.fields import draw_field

_FIELDS = ("now", "possible", "gives", "reciprocity")
_BESIDE = 5
"""A table of more columns is too wide to stand beside the form."""


def draw_support() -> None:
    """The form beside the matrix, and both on paper."""
    section(text("maps.subjects.support"))
    st.markdown(text("maps.support.what_for"))
    names = on_map(session.dossier())
    if not names:
        draw_nobody_yet()
        return
    table = support_table(session.dossier())
    whole = st.container()
    form, beside = st.columns([4, 7], gap="medium")
    with form:
        _draw_form(names)
    with whole if len(table.columns) > _BESIDE else beside:
        draw_block(table)
    today = session.today()
    draw_printing(
        "support",
        lambda network: support_sheet(network, today),
        lambda: support_sheet(blank_of(session.dossier()), today),
    )


def _draw_form(names: dict[str, str]) -> None:
    dossier = session.dossier()
    said = [id for id in names if tie_with(dossier, id).now or tie_with(dossier, id).possible]
    id = draw_chooser("support", names, said)
    sheet = worksheet("tie").named
    for key in _FIELDS:
        draw_field(sheet[key], ("ties", id, key))
    draw_next("support", names, id)
