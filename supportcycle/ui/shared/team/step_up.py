"""Who takes data out of a team's server, or looks in an emergency, shows once more who that is."""

from urllib.parse import urlsplit

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui.widgets.way_out import SIGN_IN, show_way
from supportcycle.workspace.rights.current_rights import current_rights, is_confirmed


def draw_again_first() -> bool:
    """The way to sign in anew, and back to this page, where that is asked first; whether it was drawn.

    Nothing on a laptop, and for who did so a moment ago.
    """
    if current_rights() is None or is_confirmed():
        return False
    st.info(text("signed_in.again_first"), icon=":material/info:")
    show_way(f"{SIGN_IN}/again?to={urlsplit(st.context.url or '/').path}", text("signed_in.again_go"))
    return True
