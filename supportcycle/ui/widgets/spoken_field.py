"""What was said at a field instead of typed, below it, and what it is in Dutch."""

from collections.abc import Collection
from functools import partial

from supportcycle.domain.editing.spoken_notes import notes_at
from supportcycle.domain.model.base import Path
from supportcycle.domain.update import removed
from supportcycle.domain.visits.said_aloud import may_be_said
from supportcycle.ui import session, state
from supportcycle.ui.components.spoken_notes.spoken_notes import draw_spoken_notes
from supportcycle.ui.widgets.interpreted_field import draw_interpreted


def draw_spoken(path: Path, *, only: Collection[str] | None = None, may_say: bool = True) -> None:
    """The notes at a field, but no others than those in `only`, and the button to say one more."""
    notes = notes_at(session.dossier(), path)
    shown = {id: note for id, note in notes.items() if only is None or id in only}
    if shown or may_say:
        draw_spoken_notes(session.field_key(path), state.open_id(), shown, _drop, may_say=may_say)


def draw_heard(path: Path, *, may_say: bool = True) -> None:
    """The notes at a field of a page of the office, and the same in Dutch; at a field of the client, with
    `may_say`, also the button to say one more."""
    if session.has_dossier() and session.recall("page_here") != "at_table":
        draw_spoken(path, may_say=may_say and may_be_said(path))
        draw_interpreted(path)


def _drop(id: str) -> None:
    session.change(partial(removed, path=("spoken", id)))
