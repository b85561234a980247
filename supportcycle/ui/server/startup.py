"""The first thing a start does: it goes on only for this computer, and only once for the same dossiers."""

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import Unwritable
from supportcycle.storage.paths import data_folder
from supportcycle.storage.running import claim, port_in
from supportcycle.ui.server.streamlit_options import hold_options, listens_to_others, port


def begin() -> None:
    """Go on, or end the program with a sentence that says why. OSError."""
    if listens_to_others():
        raise SystemExit(text("starting.open_to_others"))
    hold_options()
    try:
        folder = data_folder()
    except Unwritable:
        raise SystemExit(text("starting.no_place")) from None
    if not claim(folder, port()):
        raise SystemExit(text("starting.runs_already", port=port_in(folder)))
