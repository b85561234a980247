"""A store that lives as long as the program: for tests and practice dossiers."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import RLock

from supportcycle.domain.errors import Conflict, Missing, Unwritable, WrongSecret
from supportcycle.storage.encryption.key_slots import new_recovery_code, plain_code, plain_secret
from supportcycle.storage.retention import RETENTION, RetentionPolicy, utc_now
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import (
    SOLE_WORKER,
    Entry,
    Head,
    NewSecrets,
    Rollback,
    Saved,
    WorkerId,
    must_know,
)


@dataclass(slots=True)
class MemoryContents:
    """What every connection to one store shares. Without a passphrase nobody can change it."""

    passphrase: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    newest: dict[str, Saved] = field(default_factory=dict, repr=False)
    older: dict[str, list[Saved]] = field(default_factory=dict, repr=False)
    sounds: dict[str, dict[str, bytes]] = field(default_factory=dict, repr=False)
    settings: Settings = field(default_factory=Settings, repr=False)
    lock: RLock = field(default_factory=RLock, repr=False)


@dataclass(frozen=True, slots=True)
class MemorySecrets(NewSecrets):
    """With the passphrase, and the store that they are for."""

    passphrase: str = field(repr=False)
    store: MemoryContents = field(repr=False)


class MemoryStore:
    """A `Store` that behaves as `EncryptedStore` does, and forgets everything at the end."""

    def __init__(
        self,
        contents: MemoryContents | None = None,
        *,
        keep: RetentionPolicy = RETENTION,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._contents, self._keep, self._clock = contents or MemoryContents(), keep, clock
        self._is_closed = False

    def must_be_there(self, id: str = "") -> None:
        """See `Store`."""
        del id
        with self._held():
            return

    def is_read_only(self) -> bool:
        """See `Store`."""
        return False

    def is_on_network(self) -> bool:
        """See `Store`."""
        return False

    def lacks_copy(self) -> bool:
        """See `Store`."""
        return False

    def entries(self) -> list[Entry]:
        """See `Store`."""
        with self._held() as now:
            return [_entry(now.newest[id]) for id in sorted(now.newest)]

    def add(self, id: str, head: Head, text: str, *, by: WorkerId = SOLE_WORKER) -> int:
        """See `Store`."""
        with self._writing(by) as now:
            if id in now.newest:
                raise Conflict(id)
            now.newest[id] = Saved(id, 1, dict(head), text, self._clock(), by)
            now.older[id] = []
        return 1

    def load(self, id: str, revision: int | None = None) -> Saved:
        """See `Store`."""
        with self._held() as now:
            for saved in [_current(now, id), *now.older[id]]:
                if revision in (None, saved.revision):
                    return replace(saved, head=dict(saved.head))
        raise Missing(f"{id}, revision {revision}")

    def save(self, id: str, *, expected: int, head: Head, text: str, by: WorkerId = SOLE_WORKER) -> int:
        """See `Store`."""
        with self._writing(by) as now:
            return self._replace(
                now, id, expected, Saved(id, expected + 1, dict(head), text, self._clock(), by)
            )

    def history(self, id: str) -> list[Entry]:
        """See `Store`."""
        with self._held() as now:
            return [_entry(saved) for saved in reversed(now.older.get(id, []))]

    def restore(self, id: str, *, expected: int, revision: int, by: WorkerId = SOLE_WORKER) -> int:
        """See `Store`."""
        with self._writing(by) as now:
            old = self.load(id, revision)
            new = replace(old, revision=expected + 1, saved_at=self._clock(), by=by)
            return self._replace(now, id, expected, new, keep_anyway=True)

    def thin_out(self) -> None:
        """See `Store`."""
        with self._held() as now:
            for id, kept in now.older.items():
                now.older[id] = self._thinned(kept, self._clock(), now.newest[id].saved_at)

    def forget(self, id: str, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        with self._writing(by) as now:
            now.newest.pop(id, None)
            now.older.pop(id, None)
            now.sounds.pop(id, None)

    def keep_sound(self, id: str, note: str, sound: bytes, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        with self._writing(by) as now:
            _current(now, id)
            if not sound.startswith(now.sounds.setdefault(id, {}).get(note, b"")):
                raise Conflict(f"{id}, sound {note}")
            now.sounds[id][note] = sound

    def sound(self, id: str, note: str) -> bytes:
        """See `Store`."""
        with self._held() as now:
            if note not in now.sounds.get(id, {}):
                raise Missing(f"{id}, sound {note}")
            return now.sounds[id][note]

    def sounds(self, id: str) -> list[str]:
        """See `Store`."""
        with self._held() as now:
            return list(now.sounds.get(id, {}))

    def forget_sounds(self, id: str, notes: Collection[str], *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        with self._writing(by) as now:
            for note in notes:
                now.sounds.get(id, {}).pop(note, None)

    def settings(self) -> Settings:
        """See `Store`."""
        with self._held() as now:
            return now.settings

    def change_settings(
        self, change: Callable[[Settings], Settings], *, by: WorkerId = SOLE_WORKER
    ) -> Settings:
        """See `Store`."""
        with self._writing(by) as now:
            now.settings = change(now.settings)
            return now.settings

    def new_secrets(self, proof: str, passphrase: str | None = None) -> NewSecrets:
        """See `Store`."""
        with self._held() as now:
            knows = bool(now.passphrase) and plain_secret(proof) == now.passphrase
            if not knows and (passphrase is None or plain_code(proof) != now.code):
                raise WrongSecret("memory")
            chosen = now.passphrase if passphrase is None else plain_secret(passphrase)
            if not chosen:
                raise ValueError("an empty secret guards nothing")
            return MemorySecrets(new_recovery_code(), chosen, now)

    def adopt_secrets(self, new: NewSecrets, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        with self._writing(by) as now:
            if not isinstance(new, MemorySecrets) or new.store is not now:
                raise WrongSecret("of another store")
            now.passphrase, now.code = new.passphrase, plain_code(new.code)

    def rollback(self) -> Rollback:
        """See `Store`. Nothing but this program reaches it."""
        with self._held():
            return Rollback()

    def accept_rollback(self, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        with self._writing(by):
            return

    def close(self) -> None:
        """See `Store`. What is kept stays for who is connected to it still."""
        self._is_closed = True

    @contextmanager
    def _held(self) -> Iterator[MemoryContents]:
        with self._contents.lock:
            if self._is_closed:
                raise Unwritable("locked")
            yield self._contents

    @contextmanager
    def _writing(self, by: WorkerId) -> Iterator[MemoryContents]:
        must_know(by)
        with self._held() as now:
            yield now

    def _replace(
        self, now: MemoryContents, id: str, expected: int, new: Saved, *, keep_anyway: bool = False
    ) -> int:
        old, kept = _current(now, id), now.older[id]
        if old.revision != expected:
            raise Conflict(id)
        if keep_anyway or self._keep.wants(new.saved_at, kept[-1].saved_at if kept else None):
            now.older[id] = self._thinned([*kept, old], new.saved_at, new.saved_at)
        now.newest[id] = new
        return new.revision

    def _thinned(self, kept: list[Saved], now: datetime, left: datetime) -> list[Saved]:
        numbers = [(saved.revision, saved.saved_at) for saved in reversed(kept)]
        going = self._keep.superfluous(numbers, now=now, left=left)
        return [saved for saved in kept if saved.revision not in going]


def _current(now: MemoryContents, id: str) -> Saved:
    if id not in now.newest:
        raise Missing(id)
    return now.newest[id]


def _entry(saved: Saved) -> Entry:
    return Entry(saved.id, saved.revision, dict(saved.head), saved.saved_at, saved.by)
