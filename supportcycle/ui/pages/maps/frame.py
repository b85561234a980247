"""What every map on screen has: what it is for, the form beside the live drawing, the same in a table, and
paper, filled in or empty."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.map_document import map_document
from supportcycle.documents.maps.sheets_by_name import blank_of, made_on
from supportcycle.documents.tree import Document, Table
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.figures.base.drawing import Drawing
from supportcycle.ui import session
from supportcycle.ui.shared.papers.map_paper import draw_printing
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.picture import show_picture


@dataclass(frozen=True, slots=True)
class MapView:
    """One map: its key in the texts, how it is drawn, told and put in tables, and whom it can show."""

    key: str
    drawn: Callable[[Dossier], Drawing]
    words: Callable[[Dossier], str]
    tables: Callable[[Dossier], Sequence[Table]]
    names: Callable[[Dossier], dict[str, str]]
    more: tuple[MayLeave, ...] = ()


def draw_map_page(view: MapView, form: Callable[[dict[str, str]], None]) -> None:
    """The page of this map; `form` gets everybody it can be about."""
    names = view.names(session.dossier())
    left, right = form_and_map(view.key)
    with left:
        form(names)
    with right:
        dossier = session.dossier()
        show_picture(view.drawn(dossier).svg, view.words(dossier))
    tables = [table for table in view.tables(session.dossier()) if table.rows]
    if tables:
        with st.expander(text("maps.table"), key=f"table_{view.key}"):
            for table in tables:
                draw_block(table)
    draw_printing(
        view.key,
        lambda network: _sheet(view, network),
        lambda: _sheet(view, blank_of(session.dossier())),
        more=view.more,
        names=names,
    )


def _sheet(view: MapView, network: Dossier) -> Document:
    drawn = view.drawn(network)
    return map_document(
        text(f"maps.subjects.{view.key}"),
        drawn.svg,
        view.words(network),
        ratio=drawn.height / drawn.width,
        subtitle=made_on(session.today()),
        more=view.tables(network),
    )


_FORM_AND_MAP = (3, 7)
"""How wide a form is beside its drawing: the letters of the drawing stay readable."""


def form_and_map(key: str) -> tuple[DeltaGenerator, DeltaGenerator]:
    """The column for the form, which begins with what this map is for, and the column for the drawing."""
    form, picture = st.columns(_FORM_AND_MAP, gap="medium")
    with form, st.container(key=f"for_{key}", gap="xxsmall"):
        section(text(f"maps.subjects.{key}"))
        st.markdown(text(f"maps.{key}.what_for"))
    return form, picture


def draw_nobody_yet() -> None:
    """Say where people come from."""
    st.info(text("maps.nobody_yet"))
