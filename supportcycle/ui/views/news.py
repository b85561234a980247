"""What the first page says before the dossiers: what was just closed or removed, what asks for a look."""

import streamlit as st

from supportcycle.content import rules, text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.views.backup import days_since, reminder
from supportcycle.ui.views.keep_until import draw_keep_until, past_their_day, settings_now


def draw_news(entries: list[Entry]) -> None:
    """One calm line for each."""
    settings = settings_now()
    if settings.damaged:
        st.warning(text("start.settings_damaged"), icon=":material/info:")
    if session.recall("forgotten"):
        session.remember("forgotten", None)
        st.success(text("start.forgotten"), icon=":material/check:")
    _closed(entries, settings)
    if past := len(past_their_day(entries, settings, session.today())):
        said = text("keeping.past_one") if past == 1 else text("keeping.past", count=past)
        st.info(said, icon=":material/info:")
    age = days_since(settings.backed_up_on, session.today())
    if entries and (age is None or age > rules()["backup"]["remind_after_days"]):
        st.info(reminder(settings), icon=":material/info:")


def _closed(entries: list[Entry], settings: Settings) -> None:
    """Ask once how long to keep the dossier that was just left, when nobody said so before."""
    id = session.recall("just_closed")
    one = next((entry for entry in entries if entry.id == id), None)
    if one is None or one.head is None or id in settings.keep_until:
        return
    with st.container(border=True, key="just_closed"):
        st.markdown(text("keeping.closed", name=plain(str(one.head["name"]))))
        try:
            kept = draw_keep_until(one.id)
        except SupportCycleError as error:
            kept = False
            st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        with st.container(horizontal=True):
            forget = st.button(text("keeping.forget_now"), key="forget_now", type="tertiary")
            later = st.button(text("keeping.later"), key="decide_later", type="tertiary")
    if kept or forget or later:
        session.remember("just_closed", None)
        session.remember("task", (one.id, "forget") if forget else None)
        st.rerun()
