"""What the first page says before the dossiers: what was just removed, what asks for a look."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.backup import days_since, reminder
from supportcycle.ui.pages.start.keep_until import past_their_day, settings_now
from supportcycle.ui.shared.newer_version import draw_newer_version
from supportcycle.workspace.acting.current import current_workspace


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
    if entries and _asks_for_back_up(settings):
        st.info(reminder(settings), icon=":material/info:")


def _asks_for_back_up(settings: Settings) -> bool:
    """Whether none was made for long; of a server its keeper makes them."""
    age = days_since(settings.backed_up_on, session.today())
    is_long_ago = age is None or age > rules()["backup"]["remind_after_days"]
    return current_workspace().has_secrets and is_long_ago
