"""What comes to a turn of a line that was taken over: late words of just that, or another window's own."""

from supportcycle.domain.editing.quick_entry import is_taken, next_place
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.conflicts import FieldInput


class QuickEntries:
    """The turns that were taken over since the dossier was opened; one `OpenDossier` holds it."""

    def __init__(self) -> None:
        self._taken: dict[Path, set[tuple[str, str]]] = {}
        self._moved: dict[tuple[Path, str], Path] = {}

    def take(self, place: Path, words: str, window: str) -> Path:
        """This window takes these words over from this place; gives the place that stands for it there."""
        self._taken.setdefault(place, set()).add((window, words))
        return self._moved.get((place, window), place)

    def has_taken(self, dossier: Dossier, place: Path, words: str, window: str) -> bool:
        """Whether this window took just these words over from this place, and nobody put that back since."""
        return is_taken(dossier, place) and (window, words) in self._taken.get(place, ())

    def place_of(self, dossier: Dossier, place: Path, typed: FieldInput) -> Path | None:
        """Where to write what was typed at a place; None when it was taken over already.

        Another window that still shows the old turn gets one of its own, for as long as it types on there.
        """
        if not is_taken(dossier, place):
            return place
        moved = self._moved.get((place, typed.window))
        if moved is None and self._is_late(place, typed.text):
            return None
        moved = moved or next_place(dossier, place)
        self._moved[place, typed.window] = moved
        return None if is_taken(dossier, moved) else moved

    def _is_late(self, place: Path, text: str) -> bool:
        """What taken words began with is a draft that was still under way; empty words are nothing."""
        taken = self._taken.get(place)
        return not text.strip() or not taken or any(words.startswith(text.strip()) for _, words in taken)
