"""The first page: the lock, the dossiers behind it, and the practice dossiers in front of it."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.desk import desk
from supportcycle.ui.lock import draw_unlock_form
from supportcycle.ui.page import section
from supportcycle.ui.views.backup import draw_backup
from supportcycle.ui.views.dossier_cards import draw_new
from supportcycle.ui.views.dossier_list import draw_dossiers, is_long
from supportcycle.ui.views.first_time import draw_code, draw_first_time
from supportcycle.ui.views.list_out import draw_list_out
from supportcycle.ui.views.lock_time import draw_lock_time
from supportcycle.ui.views.missing_store import draw_missing_store
from supportcycle.ui.views.news import draw_news
from supportcycle.ui.views.practice import draw_practice
from supportcycle.ui.views.rollback import draw_rollback
from supportcycle.ui.views.secrets import draw_secrets
from supportcycle.ui.views.take_in import draw_take_in
from supportcycle.ui.views.two_numbers import draw_two_numbers


def show() -> None:
    """Draw the page."""
    if desk().gate.code_to_note and session.is_unlocked():
        draw_code(desk().gate.code_to_note)
        return
    if not session.is_unlocked():
        _entrance()
        draw_practice()
        return
    there = _dossiers()
    if there:
        section(text("start.practise_and_set"))
    with st.container(gap="xsmall"):
        draw_practice(folded=there)
        draw_lock_time()
        draw_secrets()


def _entrance() -> None:
    st.title(text("start.welcome"), anchor=False)
    st.markdown(text("start.purpose"))
    if (folder := desk().gate.missed_at()) is not None:
        draw_missing_store(folder)
    elif desk().gate.is_new():
        draw_first_time()
    else:
        draw_unlock_form()


def _dossiers() -> bool:
    """Everything about the dossiers; whether there are any."""
    st.title(text("pages.start"), anchor=False)
    try:
        entries = desk().entries(session.browser())
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return False
    draw_rollback(entries)
    draw_news(entries)
    draw_new(first=not entries)
    shown = draw_dossiers(entries)
    if entries:
        section(text("start.keep_and_take_along"))
    with st.container(gap="xsmall"):
        draw_list_out(shown, searched=is_long(entries))
        draw_backup(entries)
        draw_take_in()
        draw_two_numbers(shown)
    return bool(entries)
