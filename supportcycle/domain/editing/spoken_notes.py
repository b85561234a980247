"""Which spoken notes belong to a field, and which belong to nothing any more."""

from collections.abc import Mapping

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.update import value_at

_MADE_BY_WRITING = frozenset({"sheets", "cells", "parts", "plans", "meeting"})
"""Collections that have an entry once something is written in it: nobody takes one away."""


def place_of_note(note: SpokenNote) -> Path:
    """The path of its field."""
    return tuple(note.place.split("-"))


def notes_at(dossier: Dossier, path: Path) -> dict[str, SpokenNote]:
    """The spoken notes at a field, by id, in the order in which they were made."""
    place = "-".join(path)
    return {id: note for id, note in dossier.spoken.items() if note.place == place}


def is_spoken_at(dossier: Dossier, path: Path) -> bool:
    """Whether something was said at a field: it is answered then, also when nothing was typed."""
    return bool(dossier.spoken) and bool(notes_at(dossier, path))


def without_lost_notes(dossier: Dossier) -> Dossier:
    """The dossier without the notes of what was taken away: a person, a step, a goal, an idea."""
    left = {id: note for id, note in dossier.spoken.items() if _has_place(dossier, place_of_note(note))}
    return dossier if len(left) == len(dossier.spoken) else dossier.model_copy(update={"spoken": left})


def _has_place(dossier: Dossier, path: Path) -> bool:
    node: object = dossier
    for name, key in zip(("", *path), path[:-1], strict=False):
        if isinstance(node, Mapping) and key not in node:
            return name in _MADE_BY_WRITING
        node = value_at(node, (key,))
    return True
