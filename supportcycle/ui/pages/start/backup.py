"""One sealed file with all dossiers, and the reminder when the last one is old."""

from datetime import date

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.components.streamed_download import draw_fetching
from supportcycle.ui.pages.start.first_passphrase import ask_twice
from supportcycle.ui.pages.start.keep_until import settings_now
from supportcycle.ui.server.backup import BACKUP, Backup, make_backup
from supportcycle.ui.shared.dossiers.row_text import thousands
from supportcycle.ui.shared.team.step_up import draw_again_first
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.transfers import Transfer

_NAME, _MOST_NAMED = "backup_name", 20


def draw_backup(entries: list[Entry]) -> None:
    """Folded away: a passphrase of its own, and the file."""
    if not entries:
        return
    with st.expander(text("backup.title"), icon=":material/save:"):
        st.markdown(text("backup.why"))
        st.caption(_last(settings_now()))
        if draw_again_first():
            return
        try:
            if passphrase := ask_twice("backup", text("backup.make")):
                session.remember(_NAME, _draw_make(passphrase))
        except SupportCycleError as error:
            st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        name = session.recall(_NAME)
        if name and (made := current_workspace().transfers.find(BACKUP, session.browser(), name)):
            _draw_fetch(name, made)


def days_since(typed: str, today: date) -> int | None:
    """How many days ago; None when there is no day. A day to come, after a clock was set back, is today."""
    day = as_date(typed)
    return None if day is None else max(0, (today - day).days)


def reminder(settings: Settings) -> str:
    """The calm words for a back-up that is old, or was never made."""
    day = as_date(settings.backed_up_on)
    return text("backup.remind", day=as_typed(day)) if day else text("backup.remind_first")


def _last(settings: Settings) -> str:
    day = as_date(settings.backed_up_on)
    return text("backup.last", day=as_typed(day)) if day else text("backup.never")


def _draw_make(passphrase: str) -> str:
    """The name under which the file can be fetched. Unwritable, Damaged."""
    bar = st.progress(0.0)

    def told(doing: str, done: int, of: int) -> None:
        words = text(f"backup.{doing}", done=thousands(done), count=thousands(of))
        bar.progress(done / max(of, 1), text=words)

    try:
        return make_backup(
            current_workspace(), session.browser(), passphrase, made_on=as_typed(session.today()), told=told
        )
    finally:
        bar.empty()


def _draw_fetch(name: str, made: Transfer) -> None:
    """The day counts from when the browser has the whole file: before that it is nowhere."""
    about: Backup = made.about
    file_name = text("backup.file_name", day=f"{session.today():%Y-%m-%d}")
    st.success(text("backup.ready", name=file_name, count=thousands(about.count)), icon=":material/check:")
    if about.without:
        named = ", ".join(about.without[:_MOST_NAMED])
        st.warning(
            text("backup.without", count=thousands(len(about.without)), names=escape_markdown(named)),
            icon=":material/info:",
        )
    draw_fetching("fetch_backup", name, size=about.size, name=file_name, on_arrived=_arrived)
    if made.arrived:
        st.success(text("backup.arrived", name=file_name), icon=":material/check:")


def _arrived() -> None:
    """The drawing that follows says so."""
