"""The office side of a visit: preparing it in five minutes, and going through what came of it."""

from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.visits.planning import held, prepared, running
from supportcycle.domain.visits.turning import visit_path
from supportcycle.ui import session
from supportcycle.ui.pages.visit.afterwards import draw_afterwards
from supportcycle.ui.pages.visit.prepare import draw_prepare, turn_to_visit
from supportcycle.ui.shared.visit import AFTERWARDS, GONE_THROUGH, PREPARE, SEEN, SUBJECT
from supportcycle.ui.shell.deep_link import newly_pointed
from supportcycle.ui.shell.page import page

_STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def show() -> None:
    """Draw the page."""
    _turn_to_today()
    subjects = {key: text(f"visit.subjects.{key}") for key in (PREPARE, AFTERWARDS)}
    st.html(f"<style>{_STYLE}</style>")
    with page("visit", subjects, found_under=_found_under(), ends=False, calm=True) as now:
        _turn_to_visit()
        if now == PREPARE:
            draw_prepare()
        else:
            draw_afterwards()


def _found_under() -> dict[str, str]:
    """Of each visit the half of the page on which its fields stand: a visit that is over is gone through."""
    if not session.has_dossier():
        return {}
    _, round = session.round()
    before_it = {*prepared(round), running(round)}
    halves = {id: PREPARE if id in before_it else AFTERWARDS for id in round.visits}
    return {**halves, "parked": AFTERWARDS, "right_words": AFTERWARDS}


def _turn_to_visit() -> None:
    """To the visit somebody was brought to a field of."""
    dossier, visits = session.dossier(), session.round()[1].visits
    if pointed := newly_pointed((visit_path(dossier, id) for id in visits), "visit"):
        turn_to_visit(pointed[-1])
        session.remember(GONE_THROUGH, pointed[-1])


def _turn_to_today() -> None:
    """A window that comes here for the first time begins with what was done today, else with preparing."""
    if session.recall(SEEN) or not session.has_dossier():
        return
    session.remember(SEEN, True)
    today = _is_of_today()
    now = session.recall(SUBJECT)
    if not now or (now == AFTERWARDS and not today):
        session.remember(SUBJECT, AFTERWARDS if today else PREPARE)


def _is_of_today() -> bool:
    """Whether a visit goes on or was begun today."""
    _, round = session.round()
    latest = next(iter(held(round).values()), None)
    return bool(running(round)) or (
        latest is not None and latest.begun_at[:10] == f"{session.today():%Y-%m-%d}"
    )
