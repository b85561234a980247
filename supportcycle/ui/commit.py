"""What was typed in a field, from its widget to where it is kept: a dossier, or the list of the team."""

from collections.abc import Callable

from supportcycle.domain.model.base import Path
from supportcycle.ui import state
from supportcycle.workspace.conflicts import FieldInput, fingerprint

Put = Callable[[Path, FieldInput], bool]


def commit_input(words: str, key: str, put: Put, path: Path, *, drawn_at: Path) -> None:
    """Have `put` write what the widget `key` holds at `path`; what `put` raises comes through.

    When something else stands there then, the field starts anew with that: its generation is kept at
    `drawn_at`.
    """
    began = state.drawn(key)
    known = None if began is None else (fingerprint(began),)
    if put(path, FieldInput(words, known, state.window())):
        state.note_drawn(key, words, anew=True)
    else:
        state.redraw(drawn_at)
