"""The locked file: made once with a passphrase and a recovery code, opened with either of them."""

import os
import tempfile
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import insert, select, update

from supportcycle.clock import file_age
from supportcycle.domain.errors import Conflict, Damaged, StoreError, Unwritable
from supportcycle.storage.database.open_file import Database
from supportcycle.storage.database.schema import PASSPHRASE, RECOVERY, VERSION, keyslot, meta, tables
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.encryption.cells import CellSealer, slot_label
from supportcycle.storage.encryption.crypto import fresh_key
from supportcycle.storage.encryption.key_slots import (
    KdfCost,
    cost_of,
    opened_slot,
    plain_code,
)
from supportcycle.storage.integrity.manifest_keeper import ManifestKeeper
from supportcycle.storage.integrity.store_marks import StoreMarks
from supportcycle.storage.paths import settle
from supportcycle.storage.retention import RetentionPolicy
from supportcycle.storage.schema_upgrade import bring_up_to_date, drop_copies, must_not_be_newer, note_form

_DRAFT, _AT_WORK = ".new-", 600.0


class StoreFile:
    """What a `Vault` makes and opens: the file at one path."""

    def __init__(
        self,
        path: Path,
        *,
        cost: KdfCost,
        keep: RetentionPolicy,
        clock: Callable[[], datetime],
        marks: StoreMarks,
    ) -> None:
        self._path, self._cost, self._keep, self._clock, self._marks = path, cost, keep, clock, marks

    def make(self, passphrase: str, code: str) -> None:
        """Make it for these two secrets. Conflict when it exists; OSError.

        Everything is written beside the file first, so that a crash leaves a whole store or none.
        """
        folder = self._path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=_DRAFT, dir=folder)
        os.close(handle)
        fresh = Path(name)
        try:
            self._fill(fresh, passphrase, code)
            _publish(fresh, self._path)
        finally:
            fresh.unlink(missing_ok=True)

    def unlock(self, passphrase: str) -> EncryptedStore:
        """See `StoreOpener`."""
        return self._unlocked(PASSPHRASE, passphrase)

    def unlock_with_code(self, code: str) -> EncryptedStore:
        """See `StoreOpener`."""
        return self._unlocked(RECOVERY, plain_code(code))

    def _fill(self, file: Path, passphrase: str, code: str) -> None:
        store_id = str(uuid.uuid4())
        seals = CellSealer(store_id, fresh_key())
        secrets = {PASSPHRASE: passphrase, RECOVERY: plain_code(code)}
        slots = [
            {"name": name, "slot": seals.slot(name, secret, self._cost)} for name, secret in secrets.items()
        ]
        database = Database(file)
        try:
            with database.writing() as db:
                tables.create_all(db)
                db.execute(insert(meta).values(store_id=store_id, schema_version=VERSION))
                db.execute(insert(keyslot), slots)
                ManifestKeeper(seals, self._marks).begin(db)
                note_form(db)
        finally:
            database.close()

    def _unlocked(self, name: str, secret: str) -> EncryptedStore:
        database = Database(self._path)
        try:
            seals, version = self._opened(database, name, secret)
            form = bring_up_to_date(database, ManifestKeeper(seals, self._marks), version)
            with suppress(Unwritable):
                drop_copies(self._path, of_before=self._clock())
        except BaseException:
            database.close()
            raise
        _sweep_drafts(self._path)
        return EncryptedStore(
            database,
            seals,
            keep=self._keep,
            clock=self._clock,
            cost=self._cost,
            marks=self._marks,
            form=form,
        )

    def _opened(self, database: Database, name: str, secret: str) -> tuple[CellSealer, int]:
        with database.reading() as db:
            about = db.execute(select(meta)).first()
            if about is None or not _is_version(about.schema_version):
                raise Damaged("meta")
            must_not_be_newer(db, about.schema_version)
            slot = db.execute(select(keyslot.c.slot).where(keyslot.c.name == name)).scalar_one_or_none()
        label = slot_label(about.store_id, name)
        seals = CellSealer(about.store_id, opened_slot(slot, secret, label))
        if cost_of(slot, label).is_below(self._cost):
            with suppress(StoreError), database.writing() as db:
                raised = seals.slot(name, secret, self._cost)
                db.execute(update(keyslot).where(keyslot.c.name == name).values(slot=raised))
        return seals, about.schema_version


def _sweep_drafts(path: Path) -> None:
    """Take away what a first time left that was broken off, unless it may be at work still."""
    for draft in path.parent.glob(_DRAFT + "*"):
        with suppress(OSError):
            if file_age(draft) > _AT_WORK:
                draft.unlink()


def _is_version(number: object) -> bool:
    return isinstance(number, int) and number >= 1


def _publish(fresh: Path, path: Path) -> None:
    """Give the file its name, never over another one: a link refuses what a rename would replace."""
    try:
        path.hardlink_to(fresh)
    except FileExistsError:
        raise Conflict("the store exists") from None
    except OSError:  # a file system without links, such as FAT on a memory stick
        fresh.rename(path)
    settle(path.parent)
