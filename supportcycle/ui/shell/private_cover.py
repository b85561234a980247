"""While the client sits with own people only: the pages of the worker are covered, not locked."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.together.gathering import is_own_time
from supportcycle.ui import session
from supportcycle.ui.shell.page_registry import PageEntry

_BACK = "worker_is_back"


def draw_cover(here: PageEntry) -> None:
    """In own time, a word in place of a private page, until somebody says the worker is back."""
    if not here.private:
        return
    if not is_own_time(session.round()[1].together.gatherings.values()):
        session.remember(_BACK, False)
    elif not session.recall(_BACK):
        st.info(text("together.covered"), icon=":material/meeting_room:")
        st.button(text("together.uncover"), key="uncover", on_click=session.remember, args=(_BACK, True))
        st.stop()
