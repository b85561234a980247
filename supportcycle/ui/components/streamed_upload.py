"""A field to choose a file of any size, which is brought in as a stream."""

import json
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui.server.transfer_routes import INCOMING_PATH
from supportcycle.ui.state import widget
from supportcycle.workspace.acting.current import current_workspace

_SAYS = ("choose", "none", "busy", "there", "locked", "too_large", "unwritable", "failed")
_HERE = Path(__file__)
_component = st.components.v2.component(
    "supportcycle_incoming",
    html='<div class="transfer">\n<label for="file"></label>'
    '<div class="chooser"><input id="file" type="file">'
    '<span class="choose" aria-hidden="true"></span><span class="chosen" aria-hidden="true"></span></div>'
    '<p role="status"></p>\n</div>\n',
    css=_HERE.with_name("transfer.css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def draw_incoming(key: str, label: str, on_file: Callable[[str], None]) -> None:
    """The field; `on_file` is told the name under which the file is kept until the lock closes."""
    # As text: a dictionary inside would make Streamlit load pandas.
    say = {each: text(f"backup.incoming.{each}") for each in _SAYS}
    _component(
        key=key,
        data={
            "url": INCOMING_PATH,
            "token": current_workspace().token,
            "label": label,
            "say": json.dumps(say),
        },
        on_file_change=lambda: _told(key, on_file),
    )


def _told(key: str, on_file: Callable[[str], None]) -> None:
    sent = getattr(widget(key), "file", None)
    if isinstance(sent, str):
        on_file(sent)
