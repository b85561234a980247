"""Which spoken notes belong to a field, and which belong to nothing any more."""

from collections.abc import Mapping

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.update import value_at, with_value


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


def with_note(dossier: Dossier, id: str, note: SpokenNote) -> Dossier:
    """The dossier with this note, and with the entries in which its field stands; of one that it has already
    only the length grows. ValueError when there is no such field."""
    if id in dossier.spoken:
        longer = note.seconds > dossier.spoken[id].seconds
        return with_value(dossier, ("spoken", id, "seconds"), note.seconds) if longer else dossier
    path = place_of_note(note)
    if value_at(dossier, path) is None:
        dossier = with_value(dossier, path, "")
    return with_value(dossier, ("spoken", id), note)


def without_lost_notes(dossier: Dossier) -> Dossier:
    """The dossier without the notes of what was taken away: a person, a step, a goal, an idea."""
    left = {id: note for id, note in dossier.spoken.items() if has_place(dossier, place_of_note(note))}
    return dossier if len(left) == len(dossier.spoken) else dossier.model_copy(update={"spoken": left})


def has_place(dossier: Dossier, path: Path) -> bool:
    """Whether what a field belongs to is still there; of a field alone nothing need be said yet."""
    node: object = dossier
    for key in path[:-1]:
        if isinstance(node, Mapping) and key not in node:
            return False
        node = value_at(node, (key,))
    return True
