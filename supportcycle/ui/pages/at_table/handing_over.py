"""The end of a visit, before the laptop goes back to the office."""

from collections.abc import Callable

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.own_request import own_request, own_request_slip
from supportcycle.documents.compose.parts.asked import asked_lines
from supportcycle.documents.rendering import PDF
from supportcycle.documents.tree import Document, why_empty
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.privacy.medical_redaction import holds_medical
from supportcycle.domain.visits.covers import covers_anything
from supportcycle.domain.visits.planning import held
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import made_file, make_file
from supportcycle.ui.shared.papers.document_making import draw_download, paper_now
from supportcycle.ui.shared.papers.share_slip import keep_slip
from supportcycle.ui.shared.visit import AFTERWARDS, SEEN, SUBJECT, TABLE
from supportcycle.ui.shell.page_navigation import lead_to
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.two_languages import draw_words


def draw_end() -> None:
    """A word of thanks, the paper to take along, and the way to the office."""
    with st.container(key="moment_heading"):
        st.title(text("at_table.end"), anchor=False)
        st.markdown(text("at_table.end_words"))
    with st.container(key="moment_answer"), st.container(key="moment_words"):
        _draw_paper()
    with st.container(key="moment_foot", horizontal_alignment="right"):
        st.button(text("at_table.to_office"), key="to_office", type="primary", on_click=_to_office)


def _draw_paper() -> None:
    """The request when something is asked of the municipality, else the client's own page: to make and to
    fetch. What must be asked of the worker about a paper that leaves is asked at the office."""
    if not _is_alone():
        st.markdown(text("at_table.paper_later"))
    elif any(asked_lines(session.round()[1])):
        _draw_own_request()
    else:
        name = text("names.client_page")
        _draw_making("client_page", name, lambda: paper_now(name).document, kept=name)


def _draw_own_request() -> None:
    """The client's own copy of the request: it stays with the client, so it is no paper for the municipality
    and no slip is kept of it."""
    _, round = session.round()
    draw_words(text("at_table.paper_asked"), "paper_asked")
    words = []
    if holds_medical(round):
        words.append(f"at_table.health.{round.aanvraag.medical_data or 'unsaid'}")
    if own_request_slip(session.dossier()).left_out:
        words.append("at_table.paper_stays")
    for key in words:
        draw_words(text(key), key.replace(".", "_"))
    _draw_making("aanvraag", text("names.own_request"), _own_request)


def _own_request() -> Document:
    return own_request(session.dossier(), session.today())


def _draw_making(key: str, name: str, compose: Callable[[], Document], *, kept: str = "") -> None:
    """A button that makes this paper, and then the one to fetch it; `kept`: under what its slip is kept."""
    made = made_file(name)
    if made and made.revision == session.revision():
        draw_download(name)
        return
    if why := why_empty(compose()):
        st.markdown(escape_markdown(why))
        return
    label = text(f"at_table.paper.{key}")
    st.button(
        label, key="make_paper", icon=":material/description:", on_click=_make, args=(name, compose, kept)
    )


def _make(name: str, compose: Callable[[], Document], kept: str) -> None:
    if kept:
        keep_slip(kept)
    make_file(name, PDF, compose())


def _is_alone() -> bool:
    """Whether only the client sees what is made here: nobody sat beside, and nothing had to stay covered."""
    visit = next(iter(held(session.round()[1]).values()), Visit())
    around = visit.present or visit.others.strip()
    return not around and not covers_anything(visit)


def _to_office() -> None:
    session.remember(TABLE, "")
    session.remember(SEEN, True)
    session.remember(SUBJECT, AFTERWARDS)
    lead_to("visit")
