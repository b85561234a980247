"""One sealed file with all dossiers, and the reminder when the last one is old."""

from dataclasses import replace
from datetime import date

import streamlit as st

from supportcycle.content import text
from supportcycle.documents.archive import dossier_json
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.moments import as_date, as_typed
from supportcycle.storage.parcel import sealed_parcel
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.desk import desk
from supportcycle.ui.download import offer
from supportcycle.ui.views.first_time import ask_twice
from supportcycle.ui.views.keep_until import settings_now

_FILE = "backup_file"


def draw_backup(entries: list[Entry]) -> None:
    """Folded away: a passphrase of its own, and the file."""
    if not entries:
        return
    with st.expander(text("backup.title"), icon=":material/save:"):
        st.markdown(text("backup.why"))
        st.caption(_last(settings_now()))
        try:
            if passphrase := ask_twice("backup", text("backup.make")):
                session.remember(_FILE, _made(entries, passphrase))
        except SupportCycleError as error:
            st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        if made := session.recall(_FILE):
            _fetch(*made)


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


def _made(entries: list[Entry], passphrase: str) -> tuple[bytes, int]:
    """The file, and how many dossiers are too damaged to be in it. ArchiveError."""
    texts = {entry.id: _json(entry.id) for entry in entries}
    readable = {id: text for id, text in texts.items() if text}
    return sealed_parcel(readable, passphrase), len(texts) - len(readable)


def _json(id: str) -> str:
    try:
        live = desk().live(id, session.browser())
    except SupportCycleError:
        return ""
    return dossier_json(live.dossier) if live else ""


def _fetch(file: bytes, without: int) -> None:
    """The day counts from when the file is fetched: before that it is nowhere."""
    name = text("backup.file_name", day=f"{session.today():%Y-%m-%d}")
    st.success(text("backup.ready", name=name), icon=":material/check:")
    if without:
        st.warning(text("backup.without", count=without), icon=":material/info:")
    offer(text("backup.fetch"), file, name, on_click=note_backup, key="fetch_backup")


def note_backup() -> None:
    """Keep the day of the last back-up; failing that the reminder comes back, and no harm is done."""
    today = as_typed(session.today())
    try:
        desk().choose(session.browser(), lambda settings: replace(settings, backed_up_on=today))
    except SupportCycleError:
        return
