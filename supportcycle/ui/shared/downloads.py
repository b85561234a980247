"""The one way to hand out a file that is made here."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from supportcycle.ui import session
from supportcycle.ui.server.generated_files import kind_told

Data = str | bytes | Callable[[], bytes]


def offer_download(
    label: str,
    data: Data,
    name: str,
    *,
    mime: str = "",
    of_nobody: bool = False,
    key: str | None = None,
    icon: str | None = None,
    on_click: Callable[[], None] | Literal["ignore"] = "ignore",
) -> None:
    """A button that saves a file under `name`.

    Only who is let in can fetch it, unless it is `of_nobody` or of a practice dossier. `data` that has to be
    called is made when the button is pressed.
    """
    kind = mime or ("text/plain" if isinstance(data, str) else "application/octet-stream")
    known = None if callable(data) else data.encode() if isinstance(data, str) else data
    told = kind_told(kind, known, of_nobody=of_nobody or session.is_practice())
    st.download_button(label, data, name, mime=told, on_click=on_click, key=key, icon=icon)
