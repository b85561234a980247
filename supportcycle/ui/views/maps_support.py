"""Who does what for the client: the matrix of support, with a form beside it."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.documents.maps.map_document import rows_table, table_document
from supportcycle.documents.tree import Document, Table
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import LETTERED, Support
from supportcycle.domain.network.counting import tie_with
from supportcycle.domain.network.support_matrix import SupportRow, support_matrix
from supportcycle.ui import session
from supportcycle.ui.document_view import draw_block
from supportcycle.ui.page import section
from supportcycle.ui.views.maps_choice import draw_chooser, draw_next
from supportcycle.ui.views.maps_names import draw_nobody_yet, on_map
from supportcycle.ui.views.maps_print import blank_of, draw_printing, made_on
from supportcycle.ui.worksheet_form import draw_field

_FIELDS = ("now", "possible", "gives", "reciprocity")
_EMPTY_ROWS = 8
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
        _form(names)
    with whole if len(table.columns) > _BESIDE else beside:
        draw_block(table)
    draw_printing("support", support_sheet, lambda: support_sheet(blank_of(session.dossier())))


def support_table(network: Network) -> Table:
    """Person by kind of support: given now, or possible; empty rows to write on when there is nobody."""
    rows, names = support_matrix(network), on_map(network)
    kinds = [kind for kind in Support if kind in LETTERED or any(_has(row, kind) for row in rows)]
    cells = [(names.get(row.person, ""), *(_cell(row, kind) for kind in kinds)) for row in rows]
    titles = [text("maps.circle.columns.name"), *(text(f"maps.support.heads.{kind}") for kind in kinds)]
    return rows_table("", titles, cells or [("",) * len(titles)] * _EMPTY_ROWS)


def _form(names: dict[str, str]) -> None:
    dossier = session.dossier()
    said = [id for id in names if tie_with(dossier, id).now or tie_with(dossier, id).possible]
    id = draw_chooser("support", names, said)
    sheet = worksheet("tie").named
    for key in _FIELDS:
        draw_field(sheet[key], ("ties", id, key))
    draw_next("support", names, id)


def _has(row: SupportRow, kind: Support) -> bool:
    return kind in row.now or kind in row.possible


def _cell(row: SupportRow, kind: Support) -> str:
    if kind in row.now:
        return text("maps.support.now")
    return text("maps.support.possible") if kind in row.possible else ""


def support_sheet(network: Network) -> Document:
    """Who gives what on one sheet."""
    return table_document(text("maps.subjects.support"), [support_table(network)], subtitle=made_on())
