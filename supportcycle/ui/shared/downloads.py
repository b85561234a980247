"""The one way to hand out a file that is made here."""

from collections.abc import Callable
from typing import Any, Literal

import streamlit as st

from supportcycle.documents.rendering import Format
from supportcycle.ui import session
from supportcycle.ui.server.generated_files import kind_told

Data = bytes | Callable[[], bytes]


def offer_download(
    label: str,
    data: Data,
    stem: str,
    format: Format[Any],
    *,
    of_nobody: bool = False,
    key: str | None = None,
    icon: str | None = None,
    on_click: Callable[[], None] | Literal["ignore"] = "ignore",
) -> None:
    """A button that saves a file of this format under the name `stem`.

    Only who is let in can fetch it, unless it is `of_nobody` or of a practice dossier. `data` that has to be
    called is made when the button is pressed.
    """
    known = None if callable(data) else data
    told = kind_told(format.mime, known, of_nobody=of_nobody or session.is_practice())
    name = format.file_name(stem)
    st.download_button(label, data, name, mime=told, on_click=on_click, key=key, icon=icon)
