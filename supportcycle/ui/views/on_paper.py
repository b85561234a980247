"""Something that holds nothing of a dossier, on paper: to fetch as PDF or Word, made when it is asked for."""

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.rendering import Format, rendered
from supportcycle.documents.tree import Document
from supportcycle.ui.download import offer
from supportcycle.ui.views.make_document import MIME

FORMATS: tuple[Format, ...] = ("pdf", "docx")


def draw_downloads(words: str, key: str, compose: Callable[[], Document], *, file: str) -> None:
    """What it is, and a button per format."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"on_paper_{key}"):
        st.markdown(words, width="content")
        for format in FORMATS:
            _download(key, format, compose, file)


def _download(key: str, format: Format, compose: Callable[[], Document], file: str) -> None:
    offer(
        text(f"request.make.{format}"),
        lambda: rendered(compose(), format, created=datetime.now().astimezone()),
        f"{file}.{format}",
        mime=MIME[format],
        of_nobody=True,
        icon=":material/print:",
        key=f"{key}_{format}",
    )
