"""Until when a dossier is kept: chosen by the worker, told when the day has passed, never done by itself."""

from datetime import date

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.workspace.acting.current import current_workspace


def settings_now() -> Settings:
    """What was chosen for all dossiers; the defaults when it cannot be read now."""
    try:
        return current_workspace().settings(session.browser())
    except SupportCycleError:
        return Settings()


def draw_keep_until(id: str) -> bool:
    """Ask for the day; whether it was kept just now. Unwritable."""
    st.markdown(text("keeping.why"))
    with st.form(f"keep_until_{id}"):
        now = settings_now().keep_until.get(id, "")
        typed = st.text_input(text("keeping.until"), value=now, autocomplete="off", width=300).strip()
        if not st.form_submit_button(text("keeping.save"), type="primary"):
            return False
    if typed and as_date(typed) is None:
        st.info(text("keeping.unreadable"), icon=":material/info:")
        return False
    current_workspace().choose(session.browser(), lambda settings: settings.keeping(id, typed))
    return True


def keep_words_of(typed: str, today: date) -> list[str]:
    """What the list says of the day that was chosen: nothing when there is none."""
    day = as_date(typed)
    if day is None:
        return []
    return [text("keeping.card_past" if day < today else "keeping.card", day=as_typed(day))]


def past_their_day(entries: list[Entry], settings: Settings, today: date) -> list[str]:
    """The ids of the dossiers that were to be kept until a day that has passed."""
    days = {entry.id: as_date(settings.keep_until.get(entry.id, "")) for entry in entries}
    return [id for id, day in days.items() if day and day < today]
