"""The very first time: choosing a passphrase, and noting the recovery code."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import common_passphrases
from supportcycle.domain.access.passphrases import weakness
from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.pages.start.first_steps import know_news
from supportcycle.workspace.acting.current import current_workspace


def draw_first_time() -> None:
    """Ask for a passphrase, twice, with advice."""
    st.header(text("start.choose_passphrase"), anchor=False)
    st.markdown(text("start.advice"))
    if passphrase := ask_twice("first_time", text("start.begin")):
        try:
            current_workspace().secret_lock.found(session.browser(), passphrase)
        except SupportCycleError as error:
            st.warning(text(f"errors.{error.code}"), icon=":material/info:")
            return
        st.rerun()


def ask_twice(key: str, button: str) -> str:
    """A form for a new passphrase; gives it when it is good and typed the same twice, else empty."""
    with st.form(key):
        return new_passphrase(button)


def new_passphrase(button: str) -> str:
    """As `ask_twice`, within a form that asks for more."""
    st.caption(text("start.how_long"))
    first = st.text_input(text("start.passphrase"), type="password", autocomplete="new-password")
    again = st.text_input(text("start.once_more"), type="password", autocomplete="new-password")
    if not st.form_submit_button(button, type="primary"):
        return ""
    if problem := _problem(first, again):
        st.warning(text(f"start.{problem}"), icon=":material/info:")
        return ""
    return first


def _problem(first: str, again: str) -> str:
    return weakness(first, common_passphrases()) or ("" if first == again else "not_the_same")


def draw_code(code: str) -> None:
    """Show the recovery code, once, until somebody says it was written down."""
    st.title(text("start.code_title"), anchor=False)
    is_changing = current_workspace().secret_lock.is_changing
    st.markdown(text("start.code_why"))
    with st.container(border=True, key="recovery_code"):
        st.text(code)
    st.markdown(text("start.code_where"))
    if is_changing:
        st.info(text("start.code_counts_when_noted"), icon=":material/info:")
    noted = st.checkbox(text("start.code_noted"))
    with st.container(horizontal=True):
        on = st.button(text("start.go_on"), type="primary", disabled=not noted)
        if is_changing:
            st.button(text("start.leave_secrets"), on_click=current_workspace().secret_lock.give_up_code)
    if on:
        _draw_note()


def _draw_note() -> None:
    is_changing = current_workspace().secret_lock.is_changing
    try:
        current_workspace().secret_lock.note_code(session.browser())
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    session.remember("secrets_changed", is_changing)
    if not is_changing:
        know_news()
    st.rerun()
