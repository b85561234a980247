"""The paper of a subject, made where it is filled in: the same as on the page with all papers."""

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.compose.words import said
from supportcycle.ui.document_view import draw_document
from supportcycle.ui.page import section
from supportcycle.ui.views.make_document import document_now, draw_making
from supportcycle.ui.views.papers_slip import draw_slip
from supportcycle.ui.views.share_slip import has_slip


def draw_paper(key: str, title: str, why: str = "") -> None:
    """The share slip, a button per format, and what it will look like."""
    name = said(f"names.{key}")
    section(title)
    if why:
        st.caption(why)
    if has_slip(name):
        draw_slip(name)
    if not draw_making(name):
        return
    with st.expander(text("together.look"), icon=":material/visibility:", key=f"look_at_{key}"):
        draw_document(document_now(name))
