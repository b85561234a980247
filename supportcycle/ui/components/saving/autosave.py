"""The script that saves while people type, and the line that says so."""

from pathlib import Path

import streamlit as st

from supportcycle.clock import clock_time
from supportcycle.content.catalogue import text
from supportcycle.ui import restore, session, state
from supportcycle.ui.components.joined_script import joined_script
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.drafts import AUTOSAVE
from supportcycle.workspace.field_keys import SOCIAL_MAP, key_of

_SAID = ("unsent", "unsaved", "refused", "held", "saved")
_SCRIPTS = ("fingerprint", "field_keys", "unsent_drafts", "stray_keys", "cursor", "type_ahead", "autosave")
_HERE = Path(__file__)


def script() -> str:
    """All of it as the one module that a component may be, without what its parts import from each other."""
    return joined_script(_HERE.parent, *_SCRIPTS)


_component = st.components.v2.component(
    "supportcycle_autosave",
    html='<p data-status="" role="status" aria-live="polite"></p>\n',
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=script(),
)


def draw_autosave() -> None:
    """Mount the script; on a locked page it only keeps what could not be sent yet."""
    status, kind = _status()
    _component(
        key="autosave",
        data={
            "url": AUTOSAVE,
            "token": current_workspace().token,
            "window": state.window(),
            "open": session.has_dossier(),
            "cursor": _cursor(),
            "status": status,
            "status_kind": kind,
            # A dictionary inside would make Streamlit load pandas before the first page is shown.
            **{f"say_{name}": text(f"saving.{name}") for name in _SAID},
        },
        on_resent_change=restore.catch_up,
        on_asked_change=lambda: None,
    )


def _cursor() -> str:
    path = state.take_cursor()
    if path[:1] == (SOCIAL_MAP,):
        return key_of(state.generation(path), SOCIAL_MAP, path[1:])
    return session.field_key(path) if path and session.has_dossier() else ""


def _status() -> tuple[str, str]:
    live = session.live() if session.has_dossier() else None
    if live is None:
        return "", ""
    if live.problem:
        return text("saving.unsaved"), "problem"
    last = max(filter(None, (live.saved_at, current_workspace().team_list.saved_at)))
    return text("saving.saved", time=clock_time(last)), "saved"
