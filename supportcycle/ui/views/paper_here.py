"""A filled-in worksheet on paper, from the page where it is filled in."""

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.compose.words import said
from supportcycle.documents.tree import Document
from supportcycle.ui import session
from supportcycle.ui.views.make_document import draw_making


def draw_paper_here(key: str) -> None:
    """Fold out the buttons that make this worksheet, as it is filled in now, a file to print."""
    name = said("names.worksheet", key=key)

    def compose() -> Document:
        return composed(name, session.dossier(), session.today())

    with st.expander(text("action.on_paper"), icon=":material/print:", key=f"paper_{key}"):
        draw_making(name, compose, file=name)
