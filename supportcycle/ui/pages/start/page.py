"""The first page: the lock, the dossiers behind it, and the practice dossiers in front of it."""

from collections.abc import Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.store import Entry
from supportcycle.ui import session
from supportcycle.ui.pages.start.backup import draw_backup
from supportcycle.ui.pages.start.change_passphrase import draw_change_passphrase
from supportcycle.ui.pages.start.dossier_cards import draw_new
from supportcycle.ui.pages.start.dossier_list import draw_dossiers, is_long
from supportcycle.ui.pages.start.export_list import draw_list_export
from supportcycle.ui.pages.start.first_passphrase import draw_code, draw_first_time
from supportcycle.ui.pages.start.first_steps import draw_news, draw_tour_offer, is_tour_over
from supportcycle.ui.pages.start.import_dossier import draw_import
from supportcycle.ui.pages.start.lock_time import draw_lock_time
from supportcycle.ui.pages.start.notices import draw_notices
from supportcycle.ui.pages.start.practice import draw_practice
from supportcycle.ui.pages.start.store_warnings import draw_missing_store, draw_rollback
from supportcycle.ui.pages.start.totals import draw_totals
from supportcycle.ui.pages.start.visit_end import draw_closed
from supportcycle.ui.shell.guidance.explain_button import draw_explained_title
from supportcycle.ui.shell.lock_screen import draw_unlock_form
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.acting.current import current_workspace


def show() -> None:
    """Draw the page."""
    if (code := _code_to_note()) and session.is_unlocked():
        draw_code(code)
        return
    if not session.is_unlocked():
        session.turn_to_list()
        _draw_entrance()
        draw_practice()
        return
    if session.just_closed():
        draw_closed(session.just_closed())
        return
    there = _draw_dossiers()
    if there:
        section(text("start.practise_and_set"))
    with st.container(gap="xsmall"):
        draw_practice(folded=there, tour=there or is_tour_over())
        if current_workspace().has_secrets:
            draw_lock_time()
            draw_change_passphrase()


def _code_to_note() -> str:
    return current_workspace().secret_lock.code_to_note if current_workspace().has_secrets else ""


def _draw_entrance() -> None:
    draw_explained_title("start", text("start.welcome"))
    st.markdown(text("start.purpose"))
    if not current_workspace().has_secrets:
        draw_unlock_form()
    elif (folder := current_workspace().secret_lock.missed_at()) is not None:
        draw_missing_store(folder)
    elif current_workspace().secret_lock.is_new():
        draw_first_time()
    else:
        draw_unlock_form()


def _draw_overview_link(entries: Sequence[Entry]) -> None:
    if entries:
        label = text("overview.page.link")
        st.page_link(entry("overview").file, label=label, icon=":material/table_rows:")


def _draw_dossiers() -> bool:
    """Everything about the dossiers; whether there are any."""
    draw_explained_title("start", text("pages.start"))
    try:
        entries = current_workspace().entries(session.browser())
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return False
    draw_rollback(entries)
    draw_notices(entries)
    (draw_news if entries else draw_tour_offer)()
    draw_new(first=not entries)
    _draw_overview_link(entries)
    shown = draw_dossiers(entries)
    if entries:
        section(text("start.keep_and_take_along"))
    with st.container(gap="xsmall"):
        draw_list_export(shown, searched=is_long(entries))
        draw_backup(entries)
        draw_import()
        draw_totals(shown)
    return bool(entries)
