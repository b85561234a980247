"""A store of one person that tells the log of the team what is done with dossiers through it."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.errors import StoreError
from supportcycle.storage.retention import utc_now
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import SOLE_WORKER, Entry, Head, Rollback, Saved, Store, WorkerId

TOLD_AGAIN = timedelta(minutes=15)
"""Seeing or changing the same dossier is one entry for so long: a page saves at every pause in typing."""


class DossierLog(Protocol):
    """Notes in the log of the team what this person does with dossiers. NotAllowed, Unwritable."""

    def note(self, act: Act, dossier: str) -> None:
        """It was laid out, seen or changed."""
        ...

    def remove(self, dossier: str) -> None:
        """It is about to be removed, and may be."""
        ...


class AuditedStore:
    """A `Store`. What cannot be noted is not done: nobody sees a dossier without an entry (NEN 7513)."""

    def __init__(self, store: Store, log: DossierLog, *, clock: Callable[[], datetime] = utc_now) -> None:
        self._store, self._log, self._clock = store, log, clock
        self._told: dict[tuple[Act, str], datetime] = {}
        self._guard = Lock()

    def must_be_there(self, id: str = "") -> None:
        """See `Store`."""
        self._store.must_be_there(id)

    def is_read_only(self) -> bool:
        """See `Store`."""
        return self._store.is_read_only()

    def is_on_network(self) -> bool:
        """See `Store`."""
        return self._store.is_on_network()

    def lacks_copy(self) -> bool:
        """See `Store`."""
        return self._store.lacks_copy()

    def entries(self) -> list[Entry]:
        """See `Store`. A list of heads is no look into a dossier."""
        return self._store.entries()

    def add(self, id: str, head: Head, text: str, *, by: WorkerId = SOLE_WORKER) -> int:
        """See `Store`."""
        revision = self._store.add(id, head, text, by=by)
        try:
            self._log.note(Act.LAY_OUT, id)
        except StoreError:
            self._store.forget(id, by=by)
            raise
        return revision

    def load(self, id: str, revision: int | None = None) -> Saved:
        """See `Store`."""
        saved = self._store.load(id, revision)
        self._tell(Act.VIEW, id)
        return saved

    def save(self, id: str, *, expected: int, head: Head, text: str, by: WorkerId = SOLE_WORKER) -> int:
        """See `Store`."""
        self._tell(Act.CHANGE, id)
        return self._store.save(id, expected=expected, head=head, text=text, by=by)

    def history(self, id: str) -> list[Entry]:
        """See `Store`."""
        return self._store.history(id)

    def restore(self, id: str, *, expected: int, revision: int, by: WorkerId = SOLE_WORKER) -> int:
        """See `Store`."""
        self._tell(Act.CHANGE, id)
        return self._store.restore(id, expected=expected, revision=revision, by=by)

    def thin_out(self) -> None:
        """See `Store`."""
        self._store.thin_out()

    def forget(self, id: str, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`. What is gone already asks nobody."""
        if id not in {entry.id for entry in self._store.entries()}:
            self._store.forget(id, by=by)
            return
        self._log.remove(id)
        self._store.forget(id, by=by)

    def keep_sound(self, id: str, note: str, sound: bytes, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        self._tell(Act.CHANGE, id)
        self._store.keep_sound(id, note, sound, by=by)

    def sound(self, id: str, note: str) -> bytes:
        """See `Store`."""
        self._tell(Act.VIEW, id)
        return self._store.sound(id, note)

    def sounds(self, id: str) -> list[str]:
        """See `Store`."""
        return self._store.sounds(id)

    def forget_sounds(self, id: str, notes: Collection[str], *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        if notes:
            self._tell(Act.CHANGE, id)
        self._store.forget_sounds(id, notes, by=by)

    def settings(self) -> Settings:
        """See `Store`."""
        return self._store.settings()

    def change_settings(
        self, change: Callable[[Settings], Settings], *, by: WorkerId = SOLE_WORKER
    ) -> Settings:
        """See `Store`."""
        return self._store.change_settings(change, by=by)

    def rollback(self) -> Rollback:
        """See `Store`."""
        return self._store.rollback()

    def accept_rollback(self, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        self._store.accept_rollback(by=by)

    def close(self) -> None:
        """See `Store`."""
        self._store.close()

    def _tell(self, act: Act, id: str) -> None:
        now = self._clock()
        with self._guard:
            last = self._told.get((act, id))
            if last is not None and now - last < TOLD_AGAIN:
                return
        self._log.note(act, id)
        with self._guard:
            self._told[act, id] = now
