"""What happens to a window at every drawing: where it is, what locked, what changed elsewhere."""

import re

import streamlit as st

from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import session, state
from supportcycle.workspace.acting.current import current_workspace

_ID = re.compile(r"[a-z0-9_]{1,60}")


def heed_lock() -> None:
    """Drop everything typed in this window when the lock has closed; which dossier was open stays.

    When it opens again, every page turns to the subject it showed before.
    """
    was, now = state.was_unlocked(), session.is_unlocked()
    if now and not was:
        _take_up_subjects()
    elif was and not now:
        state.forget_words()
    state.note_unlocked(now)


def is_changed_elsewhere() -> bool:
    """Whether another window changed the open dossier since the fields of this one were drawn."""
    return session.has_dossier() and state.elsewhere(session.changes_elsewhere()) > 0


def catch_up() -> None:
    """Draw the fields anew, with what other windows wrote."""
    if session.has_dossier():
        state.note_elsewhere(session.changes_elsewhere())
    state.redraw()


def arrive(page: str) -> str:
    """Take up the dossier of the address, or in a new window the one this browser had open.

    Gives the key of the page to be on. A dossier that cannot be opened is left, and told about; what the disk
    refused is tried again.
    """
    if state.is_new():
        page = _take_up(page)
    try:
        if (live := session.live()) and live.problem:
            live.save()
    except SupportCycleError as error:
        state.tell(error.code)
        session.close_dossier()
    if session.has_dossier():
        current_workspace().whereabouts(session.browser()).go(state.open_id(), page)
    if st.query_params.get(session.ADDRESS, "") != state.open_id():
        st.query_params.from_dict(session.address())
    return page


def come_back(id: str) -> str:
    """Open a dossier where it was open last; gives the key of the page, empty when it was closed since."""
    session.open_dossier(id)
    last = current_workspace().come_back(id, session.browser())
    _take_up_subjects()
    return "" if last.page == "start" else last.page


def keep_place() -> None:
    """Have the next start of the program lead back here; a disk that refuses words is not asked for this."""
    live = session.live() if session.has_dossier() else None
    if not (live and live.problem):
        current_workspace().keep_place(session.browser())


def _take_up(page: str) -> str:
    asked = st.query_params.get(session.ADDRESS, "")
    last = current_workspace().whereabouts(session.browser())
    state.set_open(asked if _ID.fullmatch(asked) else last.dossier)
    _take_up_subjects()
    if state.open_id() == last.dossier:
        state.place_cursor(last.typed_at)
    return last.page if page == "start" and not asked and last.page else page


def _take_up_subjects() -> None:
    last = current_workspace().whereabouts(session.browser())
    if state.open_id() and state.open_id() == last.dossier:
        for name, subject in last.subjects.items():
            state.remember(name, subject)
