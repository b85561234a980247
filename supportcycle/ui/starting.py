"""The first thing a start does: it goes on only for this computer, and only once for the same dossiers."""

from supportcycle.content import text
from supportcycle.storage.place import data_folder
from supportcycle.storage.running import claim, port_in
from supportcycle.ui.options import hold_options, listens_to_others, port


def begin() -> None:
    """Go on, or end the program with a sentence that says why. Unwritable, OSError."""
    if listens_to_others():
        raise SystemExit(text("starting.open_to_others"))
    hold_options()
    if not claim(data_folder(), port()):
        raise SystemExit(text("starting.runs_already", port=port_in(data_folder())))
