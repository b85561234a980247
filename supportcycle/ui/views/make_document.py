"""Making a document in two steps: first the file, then the download; with a preview of the same tree."""

from datetime import datetime

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.compose.register import composed
from supportcycle.ui import session
from supportcycle.ui.document_view import draw_document
from supportcycle.ui.page import section

NAMES = ("wmo-aanvraag", "persoonlijk-plan")
MIME = {"pdf": "application/pdf", "txt": "text/plain"}


def draw_documents() -> None:
    """Choose a document, look at it, make the file, download it."""
    section(text("request.subjects.documents"))
    st.markdown(text("request.documents_why"))
    labels = {name: text(f"request.names.{name}") for name in NAMES}
    name = st.segmented_control(
        text("request.which"),
        list(NAMES),
        default=NAMES[0],
        required=True,
        format_func=labels.__getitem__,
        key="which",
    )
    draw_making(name or NAMES[0])
    with st.expander(text("request.preview"), expanded=True):
        draw_document(composed(name or NAMES[0], session.dossier(), session.today()))


def draw_making(name: str) -> None:
    """The two buttons for one document, in PDF and plain text, and what the made file holds."""
    with st.container(horizontal=True, key=f"make_{name}"):
        for format in MIME:
            st.button(
                text(f"request.make.{format}"),
                key=f"make_{name}_{format}",
                type="primary" if format == "pdf" else "secondary",
                on_click=_make,
                args=(name, format),
            )
    made = session.recall("made")
    if made and made[0] == name:
        _, format, data, at, revision = made
        st.download_button(
            text("request.download", format=format.upper()),
            data,
            file_name=f"{name}_{session.today():%Y-%m-%d}.{format}",
            mime=MIME[format],
            icon=":material/download:",
            on_click="ignore",
        )
        st.caption(text("request.holds", at=f"{at:%H:%M}"))
        if revision != session.revision():
            st.caption(text("request.older"))


def _make(name: str, format: str) -> None:
    from supportcycle.documents.rendering import rendered

    now = datetime.now().astimezone()
    document = composed(name, session.dossier(), session.today())
    data = rendered(document, "pdf" if format == "pdf" else "txt", created=now)
    session.remember("made", (name, format, data, now, session.revision()))
