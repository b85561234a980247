"""A store that lives as long as the program: for tests and practice dossiers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from threading import RLock

from supportcycle.domain.errors import Conflict, Missing
from supportcycle.storage.retention import RETENTION, RetentionPolicy, utc_now
from supportcycle.storage.store import Entry, Head, Saved


class MemoryStore:
    """A `Store` that behaves as `EncryptedStore` does, and forgets everything at the end."""

    def __init__(self, *, keep: RetentionPolicy = RETENTION, clock: Callable[[], datetime] = utc_now) -> None:
        self._keep, self._clock = keep, clock
        self._newest: dict[str, Saved] = {}
        self._older: dict[str, list[Saved]] = {}
        self._lock = RLock()

    def must_be_there(self) -> None:
        """See `Store`."""

    def entries(self) -> list[Entry]:
        """See `Store`."""
        with self._lock:
            return [_entry(self._newest[id]) for id in sorted(self._newest)]

    def add(self, id: str, head: Head, text: str) -> int:
        """See `Store`."""
        with self._lock:
            if id in self._newest:
                raise Conflict(id)
            self._newest[id] = Saved(id, 1, dict(head), text, self._clock())
            self._older[id] = []
        return 1

    def load(self, id: str, revision: int | None = None) -> Saved:
        """See `Store`."""
        with self._lock:
            for saved in [self._current(id), *self._older[id]]:
                if revision in (None, saved.revision):
                    return replace(saved, head=dict(saved.head))
        raise Missing(f"{id}, revision {revision}")

    def save(self, id: str, *, expected: int, head: Head, text: str) -> int:
        """See `Store`."""
        return self._replace(id, expected, head, text, keep_anyway=False)

    def history(self, id: str) -> list[Entry]:
        """See `Store`."""
        with self._lock:
            return [_entry(saved) for saved in reversed(self._older.get(id, []))]

    def restore(self, id: str, *, expected: int, revision: int) -> int:
        """See `Store`."""
        with self._lock:
            old = self.load(id, revision)
            return self._replace(id, expected, old.head, old.text, keep_anyway=True)

    def thin_out(self) -> None:
        """See `Store`."""
        with self._lock:
            for id, kept in self._older.items():
                self._older[id] = self._thinned(kept, self._clock(), self._newest[id].saved_at)

    def forget(self, id: str) -> None:
        """See `Store`."""
        with self._lock:
            self._newest.pop(id, None)
            self._older.pop(id, None)

    def _current(self, id: str) -> Saved:
        if id not in self._newest:
            raise Missing(id)
        return self._newest[id]

    def _replace(self, id: str, expected: int, head: Head, text: str, *, keep_anyway: bool) -> int:
        with self._lock:
            old, now, kept = self._current(id), self._clock(), self._older[id]
            if old.revision != expected:
                raise Conflict(id)
            if keep_anyway or self._keep.wants(now, kept[-1].saved_at if kept else None):
                self._older[id] = self._thinned([*kept, old], now, now)
            self._newest[id] = Saved(id, expected + 1, dict(head), text, now)
        return expected + 1

    def _thinned(self, kept: list[Saved], now: datetime, left: datetime) -> list[Saved]:
        numbers = [(saved.revision, saved.saved_at) for saved in reversed(kept)]
        going = self._keep.superfluous(numbers, now=now, left=left)
        return [saved for saved in kept if saved.revision not in going]


def _entry(saved: Saved) -> Entry:
    return Entry(saved.id, saved.revision, dict(saved.head), saved.saved_at)
