"""The two papers of a visit: the sheet for the client, and the agenda for the worker alone."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.registry import composed_visit_paper
from supportcycle.documents.tree import Document
from supportcycle.ui import session
from supportcycle.ui.shared.papers.document_making import draw_making

_PAPERS = ("visit_sheet", "visit_agenda")


def draw_visit_papers(visit_id: str) -> None:
    """Which of the two, and a button per format."""
    labels = {key: text(f"papers.names.{key}") for key in _PAPERS}
    chosen = st.radio(
        text("papers.which"),
        list(labels),
        format_func=labels.__getitem__,
        key="visit_paper",
        label_visibility="collapsed",
    )
    name = text(f"names.{chosen or _PAPERS[0]}")
    draw_making(f"{name}_{visit_id}", partial(_paper, name, visit_id), file=name)


def _paper(name: str, visit_id: str) -> Document:
    return composed_visit_paper(name, visit_id, session.dossier(), session.today())
