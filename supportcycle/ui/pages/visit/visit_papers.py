"""The two papers of a visit: the sheet for the client, and the agenda for the worker alone."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.registry import composed_visit_paper
from supportcycle.documents.tree import Document
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.visits.turning import visit_path
from supportcycle.ui import session
from supportcycle.ui.shared.papers.document_making import draw_making
from supportcycle.ui.widgets.fields import draw_field

_PAPERS = ("visit_sheet", "visit_agenda")


def draw_visit_papers(visit_id: str) -> None:
    """Which of the two, and a button per format."""
    labels = {key: text(f"papers.names.{key}") for key in _PAPERS}
    _draw_about(visit_id)
    chosen = st.radio(
        text("papers.which"),
        list(labels),
        format_func=labels.__getitem__,
        key="visit_paper",
        label_visibility="collapsed",
    )
    name = text(f"names.{chosen or _PAPERS[0]}")
    draw_making(f"{name}_{visit_id}", partial(_paper, name, visit_id), file=name)


def _draw_about(visit_id: str) -> None:
    """What the talk is about, in words of one's own; what is declared stands there while there are none."""
    field = Field(key="about", label=text("visit.fields.about"), kind="text")
    draw_field(field, (*visit_path(session.dossier(), visit_id), "about"))


def _paper(name: str, visit_id: str) -> Document:
    return composed_visit_paper(name, visit_id, session.dossier(), session.today())
