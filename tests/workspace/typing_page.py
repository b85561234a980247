"""A page on which somebody types in one field, without a browser: what it sends, and what it shows."""

import uuid
from collections.abc import Callable

from supportcycle.domain.model.base import Path
from supportcycle.domain.update import value_at
from supportcycle.workspace.conflicts import FieldInput, fingerprint
from supportcycle.workspace.open_dossier import OpenDossier


class TypingPage:
    """One window with one field in it; everything that is sent waits until it is delivered."""

    def __init__(self, live: OpenDossier, path: Path) -> None:
        self.live, self.path, self.window = live, path, uuid.uuid4().hex
        self.number = 0
        self.look()

    def look(self) -> None:
        """The field is drawn anew, with what stands there."""
        self.text = value_at(self.live.dossier, self.path) or ""
        self.known, self.began = [fingerprint(self.text)], self.text
        self.live.sequence.drawn(self.path, self.window, self.text)

    def type(self, text: str) -> None:
        self.known.append(fingerprint(self.text))
        self.text = text
        self.number += 1

    def draft(self) -> Callable[[], bool]:
        """What the script sends of it now; it may be delivered later, twice or never."""
        typed = FieldInput(self.text, tuple(self.known), self.window, (self.window, self.number))
        return lambda: self.live.put(self.path, typed)

    def leave(self) -> Callable[[], bool]:
        """What Streamlit sends when the field is left."""
        typed = FieldInput(self.text, (fingerprint(self.began),), self.window)
        return lambda: self.live.put(self.path, typed)
