"""All that can be put on paper, by whom it is for."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text, texts
from supportcycle.documents.compose.cards.client_page import beyond_client_page
from supportcycle.documents.compose.cards.helper_card import people_with_a_card
from supportcycle.documents.compose.offer import Audience, title_of
from supportcycle.documents.compose.registry import card_name, composed_card, offers
from supportcycle.documents.compose.request.municipal_questions import longest_answers
from supportcycle.documents.tree import Document
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.wmo import is_decided
from supportcycle.ui import session
from supportcycle.ui.components.reading_aloud.read_aloud import draw_read_aloud
from supportcycle.ui.pages.papers.agenda_file import draw_agenda
from supportcycle.ui.pages.papers.take_along import draw_take_along
from supportcycle.ui.shared.client_edition import draw_client_edition
from supportcycle.ui.shared.papers.document_making import (
    draw_chapters,
    draw_chapters_file,
    draw_making,
    draw_with_pictures,
    paper_now,
)
from supportcycle.ui.shared.papers.share_slip import has_slip, slip_now
from supportcycle.ui.shared.papers.share_slip_form import draw_slip
from supportcycle.ui.shared.papers.unshared_help import draw_unshared_asked
from supportcycle.ui.shell.page import page
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.document_view import draw_document
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown

_FEW = 4


def show() -> None:
    """Draw the page."""
    subjects: dict[str, str] = {each: text(f"papers.for.{each}") for each in Audience}
    with page("papers", subjects, ends=False, calm=True) as audience:
        st.caption(text(f"papers.why.{audience}"))
        if audience == Audience.CLIENT and session.has_dossier():
            draw_client_edition()
        if audience == Audience.HELPER:
            _draw_cards()
        else:
            _draw_documents(Audience(audience))
        if audience == Audience.CLIENT:
            draw_agenda()
        if audience == Audience.SUPPORT_WORKER and session.has_dossier():
            draw_take_along()


def _draw_documents(audience: Audience) -> None:
    labels = {name: title_of(offer) for name, offer in offers().items() if offer.audience is audience}
    decided = audience is Audience.MUNICIPALITY and is_decided(session.round()[1].aanvraag)
    name = _draw_chosen(_again_first(labels) if decided else labels, f"papers_{audience}")
    if decided:
        st.caption(text("papers.decided"))
    if about := texts().get(f"papers.about.{offers()[name].key}"):
        st.caption(about)
    if audience == Audience.MUNICIPALITY:
        _draw_read_first()
    _draw_said_beforehand(name)
    paper = paper_now(name)
    if has_slip(name):
        draw_slip(name, paper.empty)
    draw_with_pictures(name)
    _draw_make(name, paper.document)


def _again_first(labels: dict[str, str]) -> dict[str, str]:
    """The plan for a re-examination in front: after a decision nobody asks the same anew."""
    again = text("names.plan_again")
    return {again: labels[again], **labels}


def _draw_said_beforehand(name: str) -> None:
    key = offers()[name].key
    if key == "municipality":
        draw_unshared_asked(name)
    elif key == "client_page":
        _draw_too_much()


def _draw_make(name: str, paper: Document | None = None) -> None:
    if document := draw_making(name, paper=paper):
        _draw_look(name, document)


def _draw_cards() -> None:
    dossier = session.dossier()
    ids = people_with_a_card(dossier, session.round()[0])
    if not ids:
        st.info(text("papers.no_cards"))
        return
    all_of_them = next(name for name, offer in offers().items() if offer.audience is Audience.HELPER)
    labels = {id: shown_name(dossier.people[id]) or text("papers.somebody") for id in ids}
    chosen = _draw_chosen({**labels, "": text("papers.all_cards")}, "papers_card")
    if not chosen:
        _draw_make(all_of_them)
        return
    file = text("papers.card_file")
    if document := draw_making(card_name(chosen), lambda: _card(chosen), file=file, own=chosen):
        _draw_look("", document)


def _card(person: str) -> Document:
    return composed_card(person, session.dossier(), session.today(), slip_now(card_name(person)))


def _draw_chosen(labels: dict[str, str], key: str) -> str:
    names = list(labels)
    if len(names) > _FEW:
        return st.selectbox(text("papers.which"), names, format_func=labels.__getitem__, key=key) or names[0]
    chosen = st.segmented_control(
        text("papers.which"),
        names,
        default=names[0],
        required=True,
        format_func=lambda name: escape_markdown(labels[name]),
        key=key,
    )
    return names[0] if chosen is None else chosen


def _draw_read_first() -> None:
    if st.button(text("papers.read_first"), icon=":material/menu_book:", key="read_first"):
        st.switch_page(entry("read_together").file)


def _draw_too_much() -> None:
    """What does not fit on one side of paper and stands in the plan only."""
    beyond = beyond_client_page(session.dossier(), round_id=session.round()[0], today=session.today())
    if beyond:
        lines = [
            text("papers.too_much_line", title=escape_markdown(title), count=more)
            for title, more in beyond.items()
        ]
        st.info("\n".join([text("papers.too_much"), "", *lines]), icon=":material/info:")


def _draw_look(name: str, document: Document) -> None:
    chapters, preview = text("papers.chapters"), text("request.preview")
    if name == text("names.questions"):
        draw_chapters(document, longest_answers())
    else:
        draw_fold(
            chapters, "chapters", partial(_draw_chapters, name, document), icon=":material/content_copy:"
        )
    draw_fold(preview, "preview", partial(_draw_paper, name, document), icon=":material/visibility:")


def _draw_chapters(name: str, document: Document) -> None:
    draw_chapters(document)
    if name:
        draw_chapters_file(name)


def _draw_paper(name: str, document: Document) -> None:
    """The paper on screen; one that is not for the worker alone can be heard too."""
    if not name or offers()[name].audience is not Audience.SUPPORT_WORKER:
        draw_read_aloud(name, "document")
    draw_document(document)
