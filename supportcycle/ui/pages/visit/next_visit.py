"""The next visit: which, when and where, and the file for the agenda."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.documents.rendering import AGENDA
from supportcycle.domain.dates import as_date
from supportcycle.domain.visits.planning import held, prepared, with_prepared
from supportcycle.domain.visits.turning import visit_path
from supportcycle.ui import session
from supportcycle.ui.pages.visit.appointment import draw_when
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file
from supportcycle.ui.shared.visit import CHOSEN, PREPARE, SUBJECT, declaration_of
from supportcycle.ui.shell.page import section


def following_kind() -> str:
    """The kind of visit that comes after the one that was held last; after the last one the same again."""
    kinds = [key for key in visits() if key != "free"]
    last = next((visit.kind for visit in held(session.round()[1]).values()), None)
    at = kinds.index(last) + 1 if last in kinds else 0
    return kinds[min(at, len(kinds) - 1)]


def draw_next_visit() -> None:
    """The one that waits, else a press to plan one."""
    section(text("visit.after.next"))
    waiting = prepared(session.round()[1])
    if not waiting:
        label = text("visit.after.plan_next", title=visits()[following_kind()].title)
        st.button(label, key="plan_next", type="primary", icon=":material/event:", on_click=_plan)
        return
    visit_id = next(reversed(waiting))
    visit = waiting[visit_id]
    st.markdown(
        text("visit.after.next_is", title=declaration_of(visit).title, count=len(visit.moments)),
    )
    draw_when(visit_path(session.dossier(), visit_id))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(text("visit.after.to_moments"), key="to_moments", on_click=_to_moments, args=(visit_id,))
        st.button(
            text("visit.after.agenda"),
            key="visit_ics",
            icon=":material/event:",
            on_click=_make,
            args=(visit_id,),
            disabled=not _has_day(visit_id),
        )
    if made := made_file(("visit", visit_id)):
        draw_made(made, text("names.visit_agenda"), key="fetch_visit")


def _plan() -> None:
    kind = visits()[following_kind()]
    session.change(lambda dossier: with_prepared(dossier, kind, "")[0])


def _to_moments(visit_id: str) -> None:
    session.remember(CHOSEN, visit_id)
    session.remember(SUBJECT, PREPARE)


def _has_day(visit_id: str) -> bool:
    return as_date(session.round()[1].visits[visit_id].on) is not None


def _make(visit_id: str) -> None:
    from supportcycle.documents.exchange.visit_events import visit_event

    if event := visit_event(session.dossier(), session.round()[0], visit_id):
        make_file(("visit", visit_id), AGENDA, [event])
