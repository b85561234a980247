"""The office side of a visit: preparing it in five minutes, and going through what came of it."""

from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.visits.planning import held, running
from supportcycle.ui import session
from supportcycle.ui.pages.visit.afterwards import draw_afterwards
from supportcycle.ui.pages.visit.prepare import draw_prepare
from supportcycle.ui.shared.visit import AFTERWARDS, PREPARE, SEEN, SUBJECT
from supportcycle.ui.shell.page import page

_STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def show() -> None:
    """Draw the page."""
    _turn_to_today()
    subjects = {key: text(f"visit.subjects.{key}") for key in (PREPARE, AFTERWARDS)}
    st.html(f"<style>{_STYLE}</style>")
    with page("visit", subjects, found_under={"parked": AFTERWARDS}, ends=False, calm=True) as now:
        if now == PREPARE:
            draw_prepare()
        else:
            draw_afterwards()


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
