"""A button that fetches a made file of any size as a stream, and knows whether all of it came."""

import json
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui.server.transfer_routes import BACKUP_PATH
from supportcycle.workspace.acting.current import current_workspace

_SAYS = ("busy", "gone", "broken")
_HERE = Path(__file__)
_component = st.components.v2.component(
    "supportcycle_fetching",
    html='<div class="transfer">\n<button type="button"></button><p role="status"></p>\n</div>\n',
    css=_HERE.with_name("transfer.css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def draw_fetching(key: str, transfer: str, *, size: int, name: str, on_arrived: Callable[[], None]) -> None:
    """The button; the file is saved as `name`."""
    # As text: a dictionary inside would make Streamlit load pandas.
    say = {each: text(f"backup.fetching.{each}") for each in _SAYS}
    _component(
        key=key,
        data={
            "url": f"{BACKUP_PATH}/{transfer}",
            "token": current_workspace().token,
            "label": text("backup.fetch"),
            "size": size,
            "name": name,
            "say": json.dumps(say),
        },
        on_arrived_change=on_arrived,
    )
