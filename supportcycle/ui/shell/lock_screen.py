"""The lock: the page in front of everything, and the form that opens it."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.widgets.way_out import SIGN_IN, show_way
from supportcycle.workspace.acting.current import current_workspace


def draw_lock() -> None:
    """A page that says the dossiers are locked, and nothing of what is in them."""
    if not current_workspace().has_secrets:
        st.title(text("signed_in.over_title"), anchor=False)
        draw_unlock_form()
        return
    st.title(text("lock.title"), anchor=False)
    st.markdown(text("lock.calm"))
    draw_unlock_form()


def draw_unlock_form() -> None:
    """One field for the passphrase, and a way to use the recovery code instead; or the way to sign in."""
    if not current_workspace().has_secrets:
        st.markdown(text("signed_in.over_why"))
        show_way(SIGN_IN, text("signed_in.go"), is_main=True)
        return
    with_code = bool(session.recall("with_code"))
    kind = "code" if with_code else "passphrase"
    with st.form(f"unlock_{kind}", enter_to_submit=True):
        typed = st.text_input(
            text(f"lock.{kind}"), type="default" if with_code else "password", autocomplete="off"
        )
        if st.form_submit_button(text("lock.open"), type="primary", icon=":material/lock_open:"):
            _draw_open(typed, with_code=with_code)
    other = text("lock.use_passphrase" if with_code else "lock.use_code")
    if st.button(other, type="tertiary", key="unlock_otherwise"):
        session.remember("with_code", not with_code)
        st.rerun()


def said(error: SupportCycleError) -> str:
    """The sentence for what kept somebody out."""
    return text(f"errors.{error.code}", seconds=getattr(error, "seconds", 0))


def _draw_open(secret: str, *, with_code: bool) -> None:
    store_lock = current_workspace().secret_lock
    unlock = store_lock.unlock_with_code if with_code else store_lock.unlock
    try:
        unlock(session.browser(), secret)
    except SupportCycleError as error:
        st.warning(said(error), icon=":material/info:")
        return
    st.rerun()
