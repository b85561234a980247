"""How the dossier looked before: a list without words, one look at a time, and bringing it back."""

from datetime import datetime
from itertools import pairwise

import streamlit as st

from supportcycle.clock import clock_time, today
from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.domain.dates import as_typed
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.history.revision_diff import draw_look, looking_at
from supportcycle.ui.shell.page import page
from supportcycle.ui.shell.page_change import turn_over
from supportcycle.ui.shell.page_of_path import pages_of
from supportcycle.workspace.diff import differences
from supportcycle.workspace.open_dossier import OpenDossier

_AT_ONCE = 12


def show() -> None:
    """Draw the page."""
    with page("history", ends=False):
        live = session.live()
        if live is None:
            return
        try:
            _draw(live)
        except SupportCycleError as error:
            st.warning(text(f"errors.{error.code}"), icon=":material/info:")


def _draw(live: OpenDossier) -> None:
    kept = live.history()
    chosen = next((entry for entry in kept if entry.revision == looking_at()), None)
    if chosen:
        draw_look(live, chosen.revision, moment_words(chosen.saved_at))
        return
    if session.recall("restored"):
        session.remember("restored", None)
        st.success(text("history.restored"), icon=":material/check:")
    _draw_list(live, kept)
    keep = rules()["revisions"]
    st.caption(text("history.kept", keep=keep["keep"], days=keep["keep_days"]))


def _draw_list(live: OpenDossier, kept: list[Entry]) -> None:
    if not kept:
        st.info(text("history.none"), icon=":material/info:")
        return
    most = int(session.recall("revisions_shown") or _AT_ONCE)
    states = [live.dossier, *(_state(live, entry) for entry in kept[: most + 1])]
    changed = [_changed(older, newer) for newer, older in pairwise(states)]
    st.markdown("  \n".join([f"**{text('history.now')}**", *changed[:1]]))
    for place, entry in enumerate(kept[:most]):
        _draw_line(entry, changed[place + 1] if place + 1 < len(changed) else text("history.first"))
    if len(kept) > most and st.button(text("history.more"), key="more_revisions"):
        session.remember("revisions_shown", most + _AT_ONCE)
        st.rerun()


def _draw_line(entry: Entry, changed: str) -> None:
    with st.container(border=True, key=f"revision_{entry.revision}"):
        about, button = st.columns([4, 1], vertical_alignment="center")
        about.markdown(f"**{moment_words(entry.saved_at)}**  \n{changed}")
        if entry.saved_at and button.button(text("history.look"), key=f"look_{entry.revision}"):
            session.remember("looking_at", entry.revision)
            turn_over()
            st.rerun()


def moment_words(saved_at: datetime | None) -> str:
    """A moment as people say it; a sentence of its own when it cannot be read any more."""
    if saved_at is None:
        return text("history.damaged")
    day, time = saved_at.astimezone().date(), clock_time(saved_at)
    key = "history.today" if day == today() else "history.day"
    return text(key, day=as_typed(day), time=time)


def _state(live: OpenDossier, entry: Entry) -> Dossier | None:
    try:
        return live.at(entry.revision)
    except SupportCycleError:
        return None


def _changed(older: Dossier | None, newer: Dossier | None) -> str:
    if older is None or newer is None:
        return text("history.damaged")
    pages = pages_of(each.path for each in differences(older, newer))
    if not pages:
        return text("history.same")
    return text("history.changed", pages=", ".join(text(f"pages.{page}") for page in pages))
