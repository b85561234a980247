"""What every store of dossiers can do, and what opens one. Every store and opener passes the same tests."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, NewType, Protocol

from supportcycle.domain.errors import Unwritable
from supportcycle.storage.settings import Settings

Head = Mapping[str, str | int | bool | None]
WorkerId = NewType("WorkerId", str)
"""Who writes, as a store knows people: a key that tells nothing to who does not have the list."""
SOLE_WORKER = WorkerId("worker")
"""Whoever knows the secret of a store of this computer: it keeps no list of people."""


class Entry(NamedTuple):
    """One dossier in the list: its small sealed head, or `head=None` when it is damaged; `by` wrote it."""

    id: str
    revision: int
    head: Head | None
    saved_at: datetime | None
    by: WorkerId = SOLE_WORKER

    def __repr__(self) -> str:
        return f"Entry(id={self.id!r}, revision={self.revision})"


@dataclass(frozen=True, slots=True)
class Saved:
    """A dossier as loaded: `text` is the JSON that was handed in, `by` whom."""

    id: str
    revision: int
    head: Head
    text: str
    saved_at: datetime
    by: WorkerId = SOLE_WORKER

    def __repr__(self) -> str:
        return f"Saved(id={self.id!r}, revision={self.revision})"


@dataclass(frozen=True, slots=True)
class Rollback:
    """What is not as it was left: dossiers in an older state, missing or come from elsewhere; the settings;
    or the whole store, which is older than this computer knew it."""

    older: tuple[str, ...] = ()
    missing: int = 0
    added: tuple[str, ...] = ()
    settings: bool = False
    behind: bool = False

    def __bool__(self) -> bool:
        return bool(self.older or self.missing or self.added or self.settings or self.behind)


@dataclass(frozen=True, slots=True)
class NewSecrets:
    """A recovery code to be noted; it holds, with the passphrase, from when the store adopts them."""

    code: str = field(repr=False)


class Store(Protocol):
    """Dossiers by id: a random one, never made from a name, because an id is readable on disk.

    Every write of a dossier names the revision it was based on and makes the next one. Whatever writes for
    somebody says for whom: `by`; somebody whom the store does not know writes nothing, Unwritable. Every call
    may raise Unwritable (gone, locked, unreadable) and Damaged. Safe to use from several threads.
    """

    def must_be_there(self, id: str = "") -> None:
        """FileGone when what was saved is not where it was any more, Unwritable when locked.

        With a dossier also Missing, when who asks may not see that one any more; a store of one person, who
        may see them all, does not look at it.
        """
        ...

    def is_read_only(self) -> bool:
        """Whether everything can be read and nothing written."""
        ...

    def is_on_network(self) -> bool:
        """Whether it lies on a share, where it is less safe."""
        ...

    def lacks_copy(self) -> bool:
        """Whether it was to be kept as it was before its form changes, and could not be."""
        ...

    def entries(self) -> list[Entry]:
        """All dossiers, damaged ones too; never raises because of one bad row."""
        ...

    def add(self, id: str, head: Head, text: str, *, by: WorkerId) -> int:
        """Keep a new dossier; gives revision 1. Conflict when the id exists, Unwritable."""
        ...

    def load(self, id: str, revision: int | None = None) -> Saved:
        """The newest text, or an older kept one. Missing, Damaged."""
        ...

    def save(self, id: str, *, expected: int, head: Head, text: str, by: WorkerId) -> int:
        """Write revision `expected + 1`. Conflict when another one is stored, Missing, Unwritable."""
        ...

    def history(self, id: str) -> list[Entry]:
        """Kept older revisions, newest first; none for an unknown dossier."""
        ...

    def restore(self, id: str, *, expected: int, revision: int, by: WorkerId) -> int:
        """Put an old text back as a new revision; nothing is ever rewound. Conflict, Missing.

        The text that is left is always kept, so that an undo can be undone.
        """
        ...

    def thin_out(self) -> None:
        """Let go of older revisions whose time is over, also where nobody writes. Unwritable."""
        ...

    def forget(self, id: str, *, by: WorkerId) -> None:
        """Remove the dossier, its history and its key, so that no copy of them is left in the store.

        What is gone stays gone: forgetting twice is no error. Unwritable: ask again.
        """
        ...

    def keep_sound(self, id: str, note: str, sound: bytes, *, by: WorkerId) -> None:
        """Keep what was recorded for a spoken note of a dossier, apart from its text.

        More of the same takes the place of its beginning. Conflict when there is another, Missing when there
        is no such dossier, Unwritable.
        """
        ...

    def sound(self, id: str, note: str) -> bytes:
        """What was recorded for a note. Missing, Damaged."""
        ...

    def sounds(self, id: str) -> list[str]:
        """The notes of a dossier for which there is a sound; none for an unknown dossier."""
        ...

    def forget_sounds(self, id: str, notes: Collection[str], *, by: WorkerId) -> None:
        """Remove the sounds of these notes; those that are gone already are no error. Unwritable."""
        ...

    def settings(self) -> Settings:
        """What was chosen for this store; the defaults, marked as such, when that is damaged. Unwritable."""
        ...

    def change_settings(self, change: Callable[[Settings], Settings], *, by: WorkerId) -> Settings:
        """Choose something else for this store; gives what holds now. Unwritable."""
        ...

    def rollback(self) -> Rollback:
        """What is not as it was left; empty when all is well. Unwritable, Damaged."""
        ...

    def accept_rollback(self, *, by: WorkerId) -> None:
        """Go on with what is there now. Unwritable."""
        ...

    def close(self) -> None:
        """Lock: every later call is Unwritable. Closing twice is no error."""
        ...


class LockedStore(Store, Protocol):
    """A store that is opened with a passphrase, or with the recovery code that goes with it."""

    def new_secrets(self, proof: str, passphrase: str | None = None) -> NewSecrets:
        """A recovery code to be noted, and perhaps another passphrase; they hold from `adopt_secrets` on.

        `proof` is the passphrase of now, or the code when another one is chosen. WrongSecret, TooLittleMemory
        or Damaged; ValueError for an empty passphrase.
        """
        ...

    def adopt_secrets(self, new: NewSecrets, *, by: WorkerId) -> None:
        """From now on these hold, and the old ones open nothing.

        Unwritable: the old ones hold on. WrongSecret when another store made them.
        """
        ...


class StoreOpener(Protocol):
    """Makes a store once, and opens it for who has a secret that fits; it knows where, never the secret."""

    def exists(self) -> bool:
        """Whether there is a store to open; it is never half made."""
        ...

    def missed_at(self) -> Path | None:
        """Where this computer had a store that is not there now; None when nothing is missed."""
        ...

    def begin_anew(self) -> None:
        """Miss no longer what is not there."""
        ...

    def create(self, passphrase: str) -> tuple[LockedStore, str]:
        """A new, empty store and its recovery code, to be shown once.

        Conflict when there is one, Unwritable, ValueError for an empty passphrase.
        """
        ...

    def unlock(self, passphrase: str) -> LockedStore:
        """The store. WrongSecret, Missing when there is none yet, Damaged, Unwritable, NewerVersion."""
        ...

    def unlock_with_code(self, code: str) -> LockedStore:
        """As `unlock`; the code may have lower case, spaces and missing dashes."""
        ...


def must_know(by: WorkerId) -> None:
    """For a store that keeps no list of people, and so need not keep who wrote either. Unwritable."""
    if by != SOLE_WORKER:
        raise Unwritable("a worker this store does not know")
