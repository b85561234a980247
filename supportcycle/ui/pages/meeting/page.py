"""Phase 1: who is here, what comes first, and the client's story."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.people import shown_name
from supportcycle.ui import session
from supportcycle.ui.shared.client_edition import draw_client_edition
from supportcycle.ui.shell.page import page
from supportcycle.ui.widgets.collections import draw_cards
from supportcycle.ui.widgets.fields import draw_field, draw_grid, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

SUBJECTS = ("here", "explain", "urgent", "story", "earlier", "talks")
PLACE = (("place", "place_chosen_by"), ("language", "interpreter"))
IDENTITY = (
    ("first_names", "surname", "birth_date"),
    ("street", "postcode", "town"),
    ("phone", "email", "contact_by"),
    ("housemates", "representative"),
    ("support_worker", "organisation"),
)
EARLIER = (
    ("reason",),
    ("reason_known",),
    ("earlier_help_good", "earlier_help_bad"),
    ("what_does_not_work",),
    ("call", "call_how"),
)
LISTENING = """
[data-testid='stSidebar'], [data-testid='stExpandSidebarButton'] { display: none; }
.stTextArea textarea { min-height: calc(100vh - 13rem); font-size: 1.3rem; line-height: 1.7; }
"""
SHEETS = {"urgent": "meeting_urgent", "story": "meeting_story", "earlier": "meeting_earlier"}


def show() -> None:
    """Draw the page; in listening mode nothing but the client's story."""
    if session.has_dossier() and session.recall("listening"):
        _draw_listen()
        return
    subjects = {key: text(f"meeting.subjects.{key}") for key in SUBJECTS} if session.has_dossier() else {}
    done = _done() if subjects else ()
    with page("meeting", subjects, done=done, found_under=_found_under(), telling=("story",)) as now:
        {"here": _draw_here, "explain": _draw_explain, "talks": _draw_talks}.get(
            now, lambda: _draw_sheet(now)
        )()


def _found_under() -> dict[str, str]:
    """The subject of each field, by its key; who the client is stands where it is said who is here."""
    here = dict.fromkeys(worksheet("meeting_talk").named, "here") | {"identity": "here"}
    asked = {key: subject for subject, sheet in SHEETS.items() for key in worksheet(sheet).named}
    return here | {"understood": "explain", **asked}


def _base() -> Path:
    round_id, _ = session.round()
    return ("rounds", round_id, "meeting")


def _done() -> list[str]:
    meeting = session.round()[1].meeting
    said = {
        "here": (meeting.present, meeting.place),
        "explain": (meeting.understood,),
        "urgent": (meeting.urgent, meeting.urgent_this_week, meeting.first_subject),
        "story": (meeting.story,),
        "earlier": (meeting.reason, meeting.earlier_help_good, meeting.earlier_help_bad, meeting.call),
        "talks": (meeting.talks,),
    }
    return [key for key, parts in said.items() if not all(is_blank(part) for part in parts)]


def _draw_here() -> None:
    sheet = worksheet("meeting_talk")
    draw_field(sheet.named["present"], (*_base(), "present"))
    for person_id in session.round()[1].meeting.present:
        _draw_person(person_id)
    draw_grid(sheet.fields, _base(), PLACE, without=("present", "understood"))
    draw_client_edition()
    with st.expander(text("meeting.who_are_you"), key="who_are_you"):
        st.caption(text("meeting.who_are_you_why"))
        draw_grid(worksheet("identity").fields, ("identity",), IDENTITY)


def _draw_person(person_id: str) -> None:
    person = session.dossier().people.get(person_id)
    if person is None:
        return
    fields = worksheet("person").named
    with st.container(border=True, key=f"present_{person_id}"):
        st.markdown(f"**{escape_markdown(shown_name(person))}**")
        draw_side_by_side([fields["relation"], fields["role"]], ("people", person_id))


def _draw_explain() -> None:
    with st.container(border=True, key="read_aloud"):
        st.markdown(text("meeting.read_aloud"))
    understood = next(field for field in worksheet("meeting_talk").fields if field.key == "understood")
    draw_field(understood, (*_base(), "understood"))


def _draw_listen() -> None:
    st.html(f"<style>{LISTENING}</style>")
    field = worksheet("meeting_story").named["story"]
    st.title(field.label, anchor=False)
    draw_field(field.model_copy(update={"guide": ()}), (*_base(), "story"), label="")
    st.button(text("meeting.stop_listening"), on_click=session.remember, args=("listening", False))


def _begin_to_listen() -> None:
    session.remember("listening", True)
    session.focus((*_base(), "story"))


def _draw_sheet(subject: str) -> None:
    sheet = worksheet(SHEETS[subject])
    if sheet.purpose:
        st.markdown(sheet.purpose)
    if subject == "story":
        label = text("meeting.listen")
        st.button(label, icon=":material/hearing:", on_click=_begin_to_listen)
    draw_grid(sheet.fields, _base(), EARLIER if subject == "earlier" else ())


def _draw_talks() -> None:
    st.markdown(text("meeting.talks_why"))
    path = (*_base(), "talks")
    add = text("meeting.add_talk")
    start = {"on": as_typed(session.today())}
    draw_cards(
        path, "t", lambda id: _draw_talk((*path, id)), add=add, first="remark", start=start, newest_first=True
    )


def _draw_talk(path: Path) -> None:
    draw_grid(worksheet("talk").fields, path, (("on", "present"),))
