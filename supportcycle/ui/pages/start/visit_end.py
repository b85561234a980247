"""The end of a visit: the dossier is closed; until when is it kept, or is it removed now; and the lock."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.keep_until import draw_keep_until
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.workspace import current_workspace


def draw_closed(entries: list[Entry], settings: Settings) -> None:
    """Say of the dossier that was just left until when it is kept, or ask for it; once."""
    one = next((entry for entry in entries if entry.id == session.recall("just_closed")), None)
    if one is None or one.head is None:
        return
    day = as_date(settings.keep_until.get(one.id, ""))
    with st.container(border=True, key="just_closed"):
        st.markdown(text("keeping.closed", name=escape_markdown(str(one.head["name"]))))
        if day is None:
            st.markdown(text("keeping.closed_ask"))
            if _draw_asked(one.id):
                st.rerun()
        else:
            key = "keeping.closed_past" if day < session.today() else "keeping.closed_until"
            st.markdown(text(key, day=as_typed(day)))
        _draw_ways_on(one.id, has_day=day is not None)


def _draw_asked(id: str) -> bool:
    try:
        return draw_keep_until(id)
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return False


def _draw_ways_on(id: str, *, has_day: bool) -> None:
    with st.container(horizontal=True):
        over = st.button(text("keeping.visit_over"), key="visit_over", icon=":material/lock:")
        rest = st.button(text("keeping.fine" if has_day else "keeping.later"), key="decide_later")
        other = has_day and st.button(text("keeping.other_day"), key="other_day", type="tertiary")
        forget = st.button(text("keeping.forget_now"), key="forget_now", type="tertiary")
    if over:
        current_workspace().store_lock.lock()
    if over or rest or other or forget:
        session.remember("just_closed", None)
        task = "forget" if forget else "keep_until"
        session.remember("task", (id, task) if forget or other else None)
        st.rerun()
