"""The end of a visit, before the laptop goes back to the office."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.parts.asked import asked_lines
from supportcycle.documents.rendering import PDF
from supportcycle.documents.tree import why_empty
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.visits.covers import covers_anything
from supportcycle.domain.visits.planning import held
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import made_file, make_file
from supportcycle.ui.shared.papers.document_making import draw_download, paper_now
from supportcycle.ui.shared.papers.share_slip import keep_slip
from supportcycle.ui.shared.visit import AFTERWARDS, SEEN, SUBJECT, TABLE
from supportcycle.ui.shell.page_navigation import lead_to
from supportcycle.ui.widgets.markdown import escape_markdown


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
        return
    asked = any(asked_lines(session.round()[1]))
    key = "aanvraag" if asked else "client_page"
    name = text(f"names.{key}")
    if asked:
        st.markdown(text("at_table.paper_asked"))
    made = made_file(name)
    if made and made.revision == session.revision():
        draw_download(name)
        return
    if why := why_empty(paper_now(name).document):
        st.markdown(escape_markdown(why))
        return
    label = text(f"at_table.paper.{key}")
    st.button(label, key="make_paper", icon=":material/description:", on_click=_make, args=(name,))


def _make(name: str) -> None:
    keep_slip(name)
    make_file(name, PDF, paper_now(name).document)


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
