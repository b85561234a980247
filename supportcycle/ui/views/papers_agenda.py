"""The days of this round as a file for the agenda of a phone or computer."""

from datetime import datetime

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.compose.days import days
from supportcycle.domain.moments import as_typed
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.views.make_document import draw_download

NAME = "agenda"


def draw_agenda() -> None:
    """The days there are, whether the agenda may tell what they are about, and the file."""
    st.subheader(text("papers.agenda.title"), anchor=False)
    found = days(session.dossier(), session.round()[0])
    if not found:
        st.info(text("papers.agenda.nothing"))
        return
    lines = [f"- {as_typed(each.day)}: {plain(each.title)}" for each in found]
    st.markdown("\n".join(lines))
    telling = st.checkbox(text("papers.agenda.tell"), key="agenda_tells", help=text("papers.agenda.tell_why"))
    st.button(text("papers.agenda.make"), key="make_agenda", on_click=_make, args=(not telling,))
    draw_download(NAME)


def _make(neutral: bool) -> None:
    from supportcycle.documents.agenda import agenda

    now = datetime.now().astimezone()
    whole = agenda(session.dossier(), session.round()[0], created=now, neutral=neutral)
    session.remember("made", (NAME, "ics", whole, now, session.revision()))
