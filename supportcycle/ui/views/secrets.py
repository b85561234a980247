"""Another passphrase, or another recovery code."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.desk import desk
from supportcycle.ui.views.first_time import ask_twice


def draw_secrets() -> None:
    """Folded away: the passphrase and the recovery code."""
    came_with_code = bool(session.recall("with_code"))
    with st.expander(text("start.secrets"), icon=":material/key:", expanded=came_with_code):
        st.markdown(text("start.new_passphrase"))
        if passphrase := ask_twice("new_passphrase", text("start.change_passphrase")):
            _change(passphrase)
        st.markdown(text("start.new_code"))
        if st.button(text("start.make_code"), key="make_code"):
            _new_code()


def _change(passphrase: str) -> None:
    store = desk().gate.store_for(session.browser())
    if store is None:
        st.rerun()
    try:
        store.change_passphrase(passphrase)
        st.success(text("start.passphrase_changed"), icon=":material/check:")
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")


def _new_code() -> None:
    try:
        desk().gate.renew_code(session.browser())
    except SupportCycleError as error:
        st.warning(text(f"errors.{error.code}"), icon=":material/info:")
        return
    st.rerun()
