"""The days of this round as a file for the agenda of a phone or computer."""

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.upcoming_days import days
from supportcycle.documents.privacy.name_consent import as_told
from supportcycle.documents.rendering import AGENDA
from supportcycle.documents.tree import Document, Paragraph
from supportcycle.domain.dates import as_typed
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import make_file
from supportcycle.ui.shared.papers.document_making import draw_download
from supportcycle.ui.shared.papers.names_question import draw_names_asked
from supportcycle.ui.shared.papers.share_slip import slip_now
from supportcycle.ui.widgets.markdown import escape_markdown

if TYPE_CHECKING:
    from supportcycle.documents.exchange.calendar import Event

NAME = "agenda"


def draw_agenda() -> None:
    """The days there are, whether the agenda may tell what they are about, and the file."""
    st.subheader(text("papers.agenda.title"), anchor=False)
    found = days(session.dossier(), session.round()[0])
    if not found:
        st.info(text("papers.agenda.nothing"))
        return
    lines = [f"- {as_typed(each.day)}: {escape_markdown(each.title)}" for each in found]
    st.markdown("\n".join(lines))
    telling = st.checkbox(text("papers.agenda.tell"), key="agenda_tells", help=text("papers.agenda.tell_why"))
    if telling:
        draw_names_asked(NAME, _told(_events(neutral=False)))
    st.button(text("papers.agenda.make"), key="make_agenda", on_click=_make, args=(not telling,))
    draw_download(NAME)


def _events(*, neutral: bool) -> "tuple[Event, ...]":
    from supportcycle.documents.exchange.dossier_calendar import agenda_events

    return agenda_events(session.dossier(), session.round()[0], neutral=neutral)


def _told(events: "tuple[Event, ...]") -> Document:
    """What the agenda will show, as it was decided about names."""
    document = Document("", tuple(Paragraph(event.title) for event in events))
    return as_told(document, session.dossier(), slip_now(NAME))


def _make(neutral: bool) -> None:
    events = _events(neutral=neutral)
    titles = (block.text for block in _told(events).blocks if isinstance(block, Paragraph))
    told = [replace(event, title=title) for event, title in zip(events, titles, strict=True)]
    make_file(NAME, AGENDA, told)
