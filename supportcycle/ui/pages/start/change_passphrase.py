"""Another passphrase, or another recovery code: whoever knows the old one may choose."""

from collections.abc import Callable

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.pages.start.first_passphrase import new_passphrase
from supportcycle.ui.shell.lock_screen import said
from supportcycle.workspace.acting.current import current_workspace


def draw_change_passphrase() -> None:
    """Folded away: the passphrase and the recovery code."""
    came_with_code = bool(session.recall("with_code"))
    if session.recall("secrets_changed"):
        st.success(text("start.secrets_changed"), icon=":material/check:")
    with st.expander(text("start.secrets"), icon=":material/key:", expanded=came_with_code):
        st.markdown(text("start.new_passphrase"))
        with st.form("new_passphrase"):
            proof = _draw_asked(text("start.old_secret"))
            passphrase = new_passphrase(text("start.change_passphrase"))
        if passphrase:
            _draw_renew(lambda: current_workspace().secret_lock.renew(session.browser(), proof, passphrase))
        st.markdown(text("start.new_code"))
        with st.form("new_code"):
            proof = _draw_asked(text("start.old_passphrase"))
            if st.form_submit_button(text("start.make_code")):
                _draw_renew(lambda: current_workspace().secret_lock.renew(session.browser(), proof))


def _draw_asked(label: str) -> str:
    return st.text_input(label, type="password", autocomplete="off")


def _draw_renew(act: Callable[[], None]) -> None:
    try:
        act()
    except SupportCycleError as error:
        st.warning(said(error), icon=":material/info:")
        return
    st.rerun()
