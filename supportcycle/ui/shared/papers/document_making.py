"""Making a document in two steps: first the file, then the download; with a preview of the same tree."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.documents.compose.annexes import PICTURES, WithAnnexes, annexes_for, composed_with
from supportcycle.documents.compose.registry import composed, worksheet_name
from supportcycle.documents.pdf import unprintable
from supportcycle.documents.privacy.name_consent import as_told
from supportcycle.documents.rendering import CHAPTERS, FORMATS, PDF, Format
from supportcycle.documents.text import chapters
from supportcycle.documents.tree import Document, why_empty
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import (
    draw_made,
    made_file,
    make_file,
    make_label,
    offer_download,
    written,
)
from supportcycle.ui.shared.papers.medical_data import draw_medical_asked
from supportcycle.ui.shared.papers.names_question import draw_names_asked
from supportcycle.ui.shared.papers.share_slip import has_slip, keep_slip, slip_now
from supportcycle.ui.shared.papers.share_slip_form import draw_slip
from supportcycle.ui.shared.papers.unprintable import draw_unprintable
from supportcycle.ui.shared.papers.writer_ready import writer_getting_ready
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.document_view import draw_document
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown

NAMES = ("wmo-aanvraag", "persoonlijk-plan")
_WITH_PICTURES = "with_pictures"
LARGE_PRINT = 1.5
"""Running text of more than 15 points instead of 10."""
Compose = Callable[[], Document]


def draw_documents() -> None:
    """Choose one of the two documents of the request, look at it, make the file, download it."""
    st.markdown(text("request.documents_why"))
    labels = {name: text(f"request.names.{name}") for name in NAMES}
    name = st.segmented_control(
        text("request.which"), list(NAMES), default=NAMES[0], required=True, format_func=labels.__getitem__
    )
    if document := draw_making(name or NAMES[0]):
        look = partial(draw_document, document)
        draw_fold(text("request.preview"), "preview_request", look, begins_open=True)


def paper_now(name: str) -> WithAnnexes:
    """The document of this name, of what its share slip lets leave the table, with its annexes."""
    slip, dossier = slip_now(name), session.dossier()
    behind = [*slip.annexes, *([] if session.widget(_WITH_PICTURES) is False else [PICTURES])]
    paper = composed_with(name, behind, dossier, session.today(), slip)
    return paper._replace(document=as_told(paper.document, dossier, slip))


def draw_with_pictures(name: str) -> None:
    """Whether the pictures go along, behind the paper that can have them."""
    if PICTURES in annexes_for(name):
        st.checkbox(text("papers.with_pictures"), value=True, key=_WITH_PICTURES)


def draw_making(
    name: str, compose: Compose | None = None, *, paper: Document | None = None, file: str = "", own: str = ""
) -> Document | None:
    """What is to be asked first, a button per format, and what the made file holds; the paper, if any.

    `compose` makes a document that the registry does not know by name; `file` is then what it is called, and
    `own` whose own paper it is. `paper`: the document as it is now, when it was composed already.
    """
    make = _told_as_decided(name, compose) if compose else (lambda: paper_now(name).document)
    document = paper or make()
    if session.has_dossier():
        draw_medical_asked(name, document, own=own)
    if why := why_empty(document):
        st.info(escape_markdown(why), icon=":material/info:")
        return None
    if session.has_dossier():
        draw_names_asked(name, document, own=own)
    draw_unprintable(unprintable(document))
    st.checkbox(text("request.large_print"), key="large_print", help=text("request.large_print_why"))
    with st.container(horizontal=True, key=f"make_{name}"):
        for at, format in enumerate(each for each in FORMATS.values() if each.on_screen):
            st.button(
                make_label(format),
                key=f"make_{name}_{format.name}",
                type="secondary" if at else "primary",
                on_click=_make,
                args=(name, format, make),
            )
    draw_download(name, file=file)
    return document


def _told_as_decided(name: str, compose: Compose) -> Compose:
    return lambda: as_told(compose(), session.dossier(), slip_now(name))


def draw_download(name: str, *, file: str = "") -> None:
    """Fetch the file that was made of this, if that was the last one; the writer stands ready for a first."""
    writer_getting_ready()
    if made := made_file(name):
        draw_made(made, file or name, key=f"fetch_{name}")


def draw_chapters(document: Document, longest: Mapping[str, int] | None = None) -> None:
    """Each chapter as plain text, with a button that copies it and, with `longest`, how long it is: of how
    many signs its field on the web form holds, by title, where that is known."""
    st.caption(text("request.chapters_why"))
    for title, words in chapters(document):
        if words:
            st.markdown(f"**{escape_markdown(title)}**")
            st.code(words, language=None, wrap_lines=True)
            if longest is not None:
                st.caption(length_words(len(words), longest.get(title, 0)))


def draw_chapters_file(name: str) -> None:
    """A button that makes a file of each chapter of this document; it can be fetched where every file is."""
    make = (name, CHAPTERS, lambda: paper_now(name).document)
    st.button(text("papers.chapters_make"), key=f"make_{name}_{CHAPTERS.name}", on_click=_make, args=make)
    if (made := made_file(name)) and made.format is CHAPTERS:
        st.caption(text("papers.chapters_ready"))


def length_words(count: int, most: int) -> str:
    """How many signs an answer has, and of how many there is room for, where that is known (0: it is not)."""
    key = "count_only" if not most else "count_over" if count > most else "count"
    return text(f"papers.{key}", count=count, most=most, over=count - most)


def _make(name: str, format: Format[Document], make: Compose) -> None:
    keep_slip(name)
    document = make()
    if session.widget("large_print") and format is PDF:
        document = replace(document, scale=max(document.scale, LARGE_PRINT))
    make_file(name, format, document)


def draw_downloads_without_dossier(
    words: str, key: str, compose: Callable[[], Document], *, file: str
) -> None:
    """What it is, and a button per format."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"on_paper_{key}"):
        st.markdown(words, width="content")
        for format in (each for each in FORMATS.values() if each.to_print):
            _draw_download(key, format, compose, file)


def _draw_download(key: str, format: Format[Document], compose: Compose, file: str) -> None:
    offer_download(
        make_label(format),
        lambda: written(format, compose(), clock.now()),
        file,
        format,
        of_nobody=True,
        icon=":material/print:",
        key=f"{key}_{format.name}",
    )


def draw_paper_here(key: str) -> None:
    """Fold out the buttons that make this worksheet, as it is filled in now, a file to print."""
    name = worksheet_name(key)

    def compose() -> Document:
        return composed(name, session.dossier(), session.today())

    def draw() -> None:
        draw_making(name, compose, file=name)

    draw_fold(text("action.on_paper"), f"paper_{key}", draw, icon=":material/print:")


def draw_paper(key: str, title: str, why: str = "") -> None:
    """The share slip, a button per format, and what it will look like."""
    name = text(f"names.{key}")
    section(title)
    if why:
        st.caption(why)
    paper = paper_now(name)
    if has_slip(name):
        draw_slip(name, paper.empty)
    if document := draw_making(name, paper=paper.document):
        look = partial(draw_document, document)
        draw_fold(text("together.look"), f"look_at_{key}", look, icon=":material/visibility:")
