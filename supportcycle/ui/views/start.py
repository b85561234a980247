"""The first page: the lock, the dossiers behind it, and the practice dossiers in front of it."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.desk import desk
from supportcycle.ui.lock import draw_unlock_form
from supportcycle.ui.views.backup import draw_backup
from supportcycle.ui.views.dossier_cards import draw_new
from supportcycle.ui.views.dossier_list import draw_dossiers
from supportcycle.ui.views.first_time import draw_code, draw_first_time
from supportcycle.ui.views.lock_time import draw_lock_time
from supportcycle.ui.views.news import draw_news
from supportcycle.ui.views.practice import draw_practice
from supportcycle.ui.views.secrets import draw_secrets
from supportcycle.ui.views.take_in import draw_take_in


def show() -> None:
    """Draw the page."""
    if desk().gate.code_to_note and session.is_unlocked():
        draw_code(desk().gate.code_to_note)
        return
    if session.is_unlocked():
        _dossiers()
    else:
        _entrance()
    draw_practice()
    if session.is_unlocked():
        draw_lock_time()
        draw_secrets()


def _entrance() -> None:
    st.title(text("start.welcome"), anchor=False)
    st.markdown(text("start.purpose"))
    if desk().gate.is_new():
        draw_first_time()
    else:
        draw_unlock_form()


def _dossiers() -> None:
    st.title(text("pages.start"), anchor=False)
    try:
        entries = desk().entries(session.browser())
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    draw_news(entries)
    draw_new(first=not entries)
    draw_dossiers(entries)
    draw_take_in()
    draw_backup(entries)
