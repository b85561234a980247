"""The lock: the form that opens it, and the eye on open pages for when it closes by itself."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import arrival, session
from supportcycle.ui.desk import desk

_LOOK_EVERY = 15


def draw_lock() -> None:
    """A page that says the dossiers are locked, and nothing of what is in them."""
    st.title(text("lock.title"), anchor=False)
    st.markdown(text("lock.calm"))
    draw_unlock_form()


def draw_unlock_form() -> None:
    """One field for the passphrase, and a way to use the recovery code instead."""
    with_code = bool(session.recall("with_code"))
    kind = "code" if with_code else "passphrase"
    with st.form(f"unlock_{kind}", enter_to_submit=True):
        typed = st.text_input(
            text(f"lock.{kind}"), type="default" if with_code else "password", autocomplete="off"
        )
        if st.form_submit_button(text("lock.open"), type="primary", icon=":material/lock_open:"):
            _open(typed, with_code=with_code)
    other = text("lock.use_passphrase" if with_code else "lock.use_code")
    if st.button(other, type="tertiary", key="unlock_otherwise"):
        session.remember("with_code", not with_code)
        st.rerun()


def _open(secret: str, *, with_code: bool) -> None:
    gate = desk().gate
    unlock = gate.unlock_with_code if with_code else gate.unlock
    try:
        unlock(session.browser(), secret)
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    st.rerun()


@st.fragment(run_every=_LOOK_EVERY)
def watch() -> None:
    """Blank an open page when the lock has closed, with a word before; show it again when another window
    opened the lock; try again what the disk refused.

    Asking does not keep the lock open.
    """
    if session.is_unlocked() and desk().gate.closes_soon():
        with st.container(key="locks_soon", horizontal=True, wrap=False, vertical_alignment="center"):
            st.info(text("frame.locks_soon"), icon=":material/lock_clock:")
            st.button(text("frame.still_here"), key="still_here", on_click=desk().gate.touch)
    if arrival.is_lock_turned() or arrival.has_just_saved():
        st.rerun()
