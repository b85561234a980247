"""What the first page says before the dossiers: what was just removed, what asks for a look."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.backup import days_since, reminder
from supportcycle.ui.pages.start.keep_until import past_their_day, settings_now
from supportcycle.ui.shared.newer_version import draw_newer_version


def draw_notices(entries: list[Entry]) -> None:
    """One calm line for each."""
    settings = settings_now()
    if settings.damaged:
        st.warning(text("start.settings_damaged"), icon=":material/info:")
    draw_newer_version()
    if settings.code_waits:
        st.info(text("start.code_waits"), icon=":material/key:")
    if session.recall("forgotten"):
        session.remember("forgotten", None)
        st.success(text("start.forgotten"), icon=":material/check:")
    if past := len(past_their_day(entries, settings, session.today())):
        said = text("keeping.past_one") if past == 1 else text("keeping.past", count=past)
        st.info(said, icon=":material/info:")
    age = days_since(settings.backed_up_on, session.today())
    if entries and (age is None or age > rules()["backup"]["remind_after_days"]):
        st.info(reminder(settings), icon=":material/info:")
