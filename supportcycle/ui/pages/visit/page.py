"""The office side of a visit: preparing it in five minutes, and going through what came of it."""

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.dossier import next_id
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.turning import begun, turned
from supportcycle.ui import session
from supportcycle.ui.shared.visit import latest_visit, screens_of
from supportcycle.ui.shell.page import page
from supportcycle.ui.shell.page_navigation import lead_to

SUBJECTS = ("prepare", "afterwards")


def show() -> None:
    """Draw the page."""
    with page("visit", {key: text(f"visit.subjects.{key}") for key in SUBJECTS}) as now:
        if now == "prepare":
            _draw_prepare()


def _draw_prepare() -> None:
    for key, each in visits().items():
        st.button(each.title, key=f"visit_{key}", on_click=_choose, args=(key,))
    if visit_id := latest_visit():
        st.button(text("visit.begin"), key="begin_visit", type="primary", on_click=_begin, args=(visit_id,))


def _choose(kind: str) -> None:
    round_id, round = session.round()
    visit = Visit(kind=kind, on=as_typed(session.today()), moments=visits()[kind].proposal)
    path = ("rounds", round_id, "visits", next_id(round.visits, "b"))
    session.change(lambda dossier: with_value(dossier, path, visit))


def _begin(visit_id: str) -> None:
    if (live := session.live()) is None:
        return
    revision = live.keep(window="")
    at = clock.now().isoformat(timespec="seconds")
    session.change(lambda dossier: begun(dossier, visit_id, revision, at))
    first, today = screens_of(session.dossier(), visit_id)[0], session.today()
    session.change(lambda dossier: turned(dossier, visit_id, first, today))
    lead_to("at_table")
