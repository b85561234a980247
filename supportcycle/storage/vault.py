"""Whether there is a store, and the way to what makes and opens it.

To look costs next to nothing: the database and its library are loaded with the first store that is made or
opened.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from supportcycle.domain.errors import Conflict, Missing, Unwritable
from supportcycle.storage.encryption.key_slots import KDF_COST, KdfCost, new_recovery_code
from supportcycle.storage.integrity.store_marks import StoreMarks
from supportcycle.storage.retention import RETENTION, RetentionPolicy, utc_now

if TYPE_CHECKING:
    from supportcycle.storage.encrypted_store import EncryptedStore
    from supportcycle.storage.store_file import StoreFile


class Vault:
    """A `StoreOpener` for one file: knows where that is, never the key."""

    def __init__(
        self,
        path: Path,
        *,
        cost: KdfCost = KDF_COST,
        keep: RetentionPolicy = RETENTION,
        clock: Callable[[], datetime] = utc_now,
        marks: Path | None = None,
    ) -> None:
        self._path, self._cost, self._keep, self._clock = path, cost, keep, clock
        self._marks = StoreMarks(marks, path)

    def missed_at(self) -> Path | None:
        """See `StoreOpener`. The folder that the file stood in."""
        return self._path.parent if not self.exists() and self._marks.exists() else None

    def begin_anew(self) -> None:
        """See `StoreOpener`."""
        if self.missed_at():
            self._marks.forget()

    def exists(self) -> bool:
        """See `StoreOpener`."""
        return self._path.is_file()

    def create(self, passphrase: str) -> tuple[EncryptedStore, str]:
        """See `StoreOpener`."""
        if self.exists():
            raise Conflict("the store exists")
        code = new_recovery_code()
        self._marks.forget()
        try:
            self._file().make(passphrase, code)
        except OSError as error:
            raise Unwritable(type(error).__name__) from None
        return self.unlock(passphrase), code

    def unlock(self, passphrase: str) -> EncryptedStore:
        """See `StoreOpener`."""
        return self._there().unlock(passphrase)

    def unlock_with_code(self, code: str) -> EncryptedStore:
        """See `StoreOpener`."""
        return self._there().unlock_with_code(code)

    def _there(self) -> StoreFile:
        if not self.exists():
            raise Missing("no store yet")
        return self._file()

    def _file(self) -> StoreFile:
        from supportcycle.storage.store_file import StoreFile

        return StoreFile(self._path, cost=self._cost, keep=self._keep, clock=self._clock, marks=self._marks)


def get_ready() -> None:
    """Loads what the first store that is made or opened needs: the library of the database."""
    from supportcycle.storage import store_file

    del store_file
