"""After how many minutes the workbook locks itself."""

from dataclasses import replace

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.pages.start.keep_until import settings_now
from supportcycle.workspace.acting.current import current_workspace

SHORTEST, LONGEST = 1, 60


def draw_lock_time() -> None:
    """Folded away: a number of minutes."""
    with st.expander(text("lock.time"), icon=":material/lock_clock:"):
        st.markdown(text("lock.time_why"))
        now = settings_now().lock_minutes or round(rules()["lock"]["minutes"])
        with st.form("lock_time"):
            minutes = st.number_input(text("lock.minutes"), SHORTEST, LONGEST, max(now, SHORTEST), width=300)
            if not st.form_submit_button(text("lock.keep_time")):
                return
        _draw_keep(minutes)


def _draw_keep(minutes: int) -> None:
    try:
        current_workspace().choose(
            session.browser(), lambda settings: replace(settings, lock_minutes=minutes)
        )
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    said = text("lock.time_kept_one") if minutes == 1 else text("lock.time_kept", minutes=minutes)
    st.success(said, icon=":material/check:")
