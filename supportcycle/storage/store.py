"""What every store of dossiers can do. `EncryptedStore` and `MemoryStore` pass the same tests."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

Head = Mapping[str, str | int | bool | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One dossier in the list: its small sealed head, or `head=None` when it is damaged."""

    id: str
    revision: int
    head: Head | None
    saved_at: datetime | None

    def __repr__(self) -> str:
        return f"Entry(id={self.id!r}, revision={self.revision})"


@dataclass(frozen=True, slots=True)
class Saved:
    """A dossier as loaded: `text` is the JSON that was handed in."""

    id: str
    revision: int
    head: Head
    text: str
    saved_at: datetime

    def __repr__(self) -> str:
        return f"Saved(id={self.id!r}, revision={self.revision})"


class Store(Protocol):
    """Dossiers by id: a random one, never made from a name, because an id is readable on disk.

    Every write names the revision it was based on and makes the next one. Every call may raise
    Unwritable (file gone, locked, unreadable) and Damaged.
    """

    def must_be_there(self) -> None:
        """FileGone when what was saved is not where it was any more, Unwritable when locked."""
        ...

    def entries(self) -> list[Entry]:
        """All dossiers, damaged ones too; never raises because of one bad row."""
        ...

    def add(self, id: str, head: Head, text: str) -> int:
        """Keep a new dossier; gives revision 1. Conflict when the id exists, Unwritable."""
        ...

    def load(self, id: str, revision: int | None = None) -> Saved:
        """The newest text, or an older kept one. Missing, Damaged."""
        ...

    def save(self, id: str, *, expected: int, head: Head, text: str) -> int:
        """Write revision `expected + 1`. Conflict when another one is stored, Missing, Unwritable."""
        ...

    def history(self, id: str) -> list[Entry]:
        """Kept older revisions, newest first; none for an unknown dossier."""
        ...

    def restore(self, id: str, *, expected: int, revision: int) -> int:
        """Put an old text back as a new revision; nothing is ever rewound. Conflict, Missing."""
        ...

    def thin_out(self) -> None:
        """Let go of older revisions whose time is over, also where nobody writes. Unwritable."""
        ...

    def forget(self, id: str) -> None:
        """Remove the dossier, its history and its key, so that no copy of them is left in the file.

        What is gone stays gone: forgetting twice is no error. Unwritable: ask again.
        """
        ...
