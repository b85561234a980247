"""All dossiers: cards as long as there are few, a list to search in when there are many."""

from collections.abc import Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.dossier_list import DossierLine, ListOrder, in_order
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.backup import days_since
from supportcycle.ui.pages.start.dossier_cards import draw_cards, draw_damaged
from supportcycle.ui.pages.start.dossier_rows import draw_rows
from supportcycle.ui.pages.start.keep_until import settings_now
from supportcycle.ui.pages.start.list_filter import draw_choice
from supportcycle.ui.shared.dossiers.lines import lines_of
from supportcycle.ui.shared.dossiers.row_text import thousands

FEW = 12


def is_long(entries: Sequence[Entry]) -> bool:
    """Whether there are so many dossiers that they stand in a list."""
    return sum(entry.head is not None for entry in entries) > FEW


def draw_dossiers(entries: Sequence[Entry]) -> list[DossierLine]:
    """The dossiers, damaged ones last, and how old the back-up is; gives those on screen or found."""
    lines, settings = lines_of(entries), settings_now()
    by_id = {entry.id: entry for entry in entries}
    if not is_long(entries):
        shown = in_order(lines, ListOrder.RECENT)
        draw_cards(shown, by_id, settings)
    else:
        shown = draw_choice(lines)
        draw_rows(shown, by_id, settings)
    for entry in entries:
        if entry.head is None:
            draw_damaged(entry)
    _draw_notes(lines, settings.backed_up_on)
    return shown


def _draw_notes(lines: Sequence[DossierLine], backed_up_on: str) -> None:
    said = [_not_whole(lines), _backup(lines, backed_up_on)]
    if words := "  \n".join(filter(None, said)):
        st.caption(words)


def _not_whole(lines: Sequence[DossierLine]) -> str:
    count = sum(not line.whole for line in lines)
    if not count:
        return ""
    return text("overview.not_whole_one" if count == 1 else "overview.not_whole", count=thousands(count))


def _backup(lines: Sequence[DossierLine], typed: str) -> str:
    """How long ago, and in how many dossiers was written since."""
    day, age = as_date(typed), days_since(typed, session.today())
    if day is None or age is None or not lines:
        return ""
    key = {0: "backup_today", 1: "backup_yesterday"}.get(age, "backup_age")
    since = sum(bool(line.saved_at and line.saved_at.astimezone().date() > day) for line in lines)
    worked = text(
        "overview.worked_since_one" if since == 1 else "overview.worked_since", count=thousands(since)
    )
    return " ".join([text(f"overview.{key}", day=as_typed(day), days=age), worked if since else ""])
