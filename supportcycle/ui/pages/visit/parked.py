"""What was put aside at the table: tick it off, go to its place, or take it along to the next visit."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.visits import ParkedQuestion
from supportcycle.domain.visits.places import context_of, place_of
from supportcycle.domain.visits.planning import parked_open, prepared, with_carried, with_prepared
from supportcycle.ui import session
from supportcycle.ui.pages.visit.going import draw_go
from supportcycle.ui.pages.visit.next_visit import following_kind
from supportcycle.ui.shared.visit import declaration_of
from supportcycle.ui.shell.page import section


def draw_parked() -> None:
    """The questions that wait, of all visits that were held; not those that go along to a next one."""
    round_id, round = session.round()
    coming = prepared(round)
    waiting = [(path, each) for path, each in parked_open(round) if path[1] not in coming]
    if not waiting:
        return
    section(text("visit.after.parked"))
    for path, question in waiting:
        _draw_question(("rounds", round_id, *path), question)


def _draw_question(path: Path, question: ParkedQuestion) -> None:
    key = "-".join(path[3:])
    with st.container(border=True, key=f"parked_{key}"):
        st.text(question.text)
        with st.container(horizontal=True):
            st.button(text("visit.after.done"), key=f"done_{key}", on_click=_done, args=(path,))
            st.button(text("visit.after.take_along"), key=f"along_{key}", on_click=_take_along, args=(path,))
            if place := _place(path[3], question):
                draw_go(place, key=f"place_{key}")


def _place(visit_id: str, question: ParkedQuestion) -> Path:
    """Where the answer to what was asked just then stands; empty when that is no one place."""
    visit = session.round()[1].visits[visit_id]
    moment = declaration_of(visit).named.get(question.moment or "")
    if moment is None or moment.each or not moment.place or "{visit}" in moment.place:
        return ()
    return place_of(moment, context_of(session.dossier(), visit_id))


def _done(path: Path) -> None:
    session.write((*path, "is_done"), True)


def _take_along(path: Path) -> None:
    """To the visit that is prepared; one is, when none was."""
    kind, on = visits()[following_kind()], as_typed(session.today())
    waits = next(reversed(prepared(session.round()[1])), "")
    if not waits:
        waits = with_prepared(session.dossier(), kind, on)[1]
        session.change(lambda dossier: with_prepared(dossier, kind, "")[0])
    session.change(lambda dossier: with_carried(dossier, path[2:], waits))
