"""The eye on an open page for when the lock turns, and the word a minute before it closes.

It asks a route of our own, and has the page drawn anew only when something turned. Why it is not a fragment
that runs by itself: docs/decisions/0006.
"""

from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui import session, state
from supportcycle.ui.server.lock_status import LOCK_PATH
from supportcycle.workspace.acting.current import current_workspace

_HERE = Path(__file__)
_component = st.components.v2.component(
    "supportcycle_watch",
    html='<div class="soon" hidden>\n<p role="status"></p><button type="button"></button></div>\n',
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def draw_watch(*, at_table: bool = False) -> None:
    """Mount the script; it shows nothing until a minute before the lock closes. At the table it asks then
    whether people still sit there."""
    live = session.live() if session.has_dossier() else None
    with st.container(key="watch"):
        _component(
            key="watch_eye",
            data={
                "url": LOCK_PATH,
                "token": current_workspace().token,
                "window": state.window(),
                "unlocked": session.is_unlocked(),
                "waiting": state.open_id() if live and live.problem else "",
                "say_soon": text("frame.still_there" if at_table else "frame.locks_soon"),
                "say_here": text("frame.we_are" if at_table else "frame.still_here"),
            },
            on_turned_change=_draw_anew,
        )


def _draw_anew() -> None:
    """The drawing that follows heeds what turned."""
