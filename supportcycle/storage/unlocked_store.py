"""A store that is unlocked, as a whole: its settings, its secrets, what it should hold, and its end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import RLock

from sqlalchemy import Connection, inspect, select

from supportcycle.domain.errors import Damaged, FileGone, StoreError, WrongSecret
from supportcycle.storage.database.medium import is_on_network
from supportcycle.storage.database.open_file import Database
from supportcycle.storage.database.schema import keyslot, meta, setting
from supportcycle.storage.encryption.cells import CellSealer
from supportcycle.storage.encryption.key_slots import KDF_COST, KdfCost
from supportcycle.storage.integrity.known_states import KnownStates
from supportcycle.storage.integrity.manifest_keeper import SETTINGS, ManifestKeeper, noted, put_note
from supportcycle.storage.integrity.store_marks import StoreMarks
from supportcycle.storage.schema_upgrade import drop_copies
from supportcycle.storage.secret_change import SealedSecrets, adopt, prepared
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import SOLE_WORKER, NewSecrets, Rollback, WorkerId, must_know


class UnlockedStore:
    """What `EncryptedStore` adds dossiers to."""

    def __init__(
        self,
        database: Database,
        seals: CellSealer,
        *,
        cost: KdfCost = KDF_COST,
        marks: StoreMarks | None = None,
    ) -> None:
        self._database, self._reading, self._seals, self._cost = database, database.reading, seals, cost
        self._books = ManifestKeeper(seals, marks or StoreMarks(None, database.path))
        self._known = KnownStates()
        self._rollback: Rollback | None = None
        self._turn = RLock()
        database.is_ours, database.replaced, database.swept = self._must_be_ours, self._unsettle, self._mark

    def settings(self) -> Settings:
        """See `Store`."""
        with self._reading() as db:
            return self._settings(db)

    def change_settings(
        self, change: Callable[[Settings], Settings], *, by: WorkerId = SOLE_WORKER
    ) -> Settings:
        """See `Store`."""
        must_know(by)
        with self._writing() as db:
            setting.create(db, checkfirst=True)
            before = self._settings(db)
            if (changed := change(before)) == before:
                return before
            sealed = self._seals.note(SETTINGS, changed.as_text())
            put_note(db, SETTINGS, sealed)
            self._books.note(db, lambda now: now.choosing(sealed))
        return changed

    def new_secrets(self, proof: str, passphrase: str | None = None) -> NewSecrets:
        """See `Store`."""
        with self._reading() as db:
            slots = {row.name: row.slot for row in db.execute(select(keyslot)).all()}
        return prepared(self._seals.store_id, slots, proof, passphrase, self._cost)

    def adopt_secrets(self, new: NewSecrets, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`. The old ones open nothing, also with a copy of a slot."""
        if not isinstance(new, SealedSecrets) or new.seals.store_id != self._seals.store_id:
            raise WrongSecret("of another store")
        must_know(by)
        drop_copies(self._database.path)
        with self._turn:
            with self._writing() as db:
                self._books.must_fit(db)
                adopt(db, self._seals, new)
                count = self._books.count(db)
                ManifestKeeper(new.seals, self._books.marks).begin(db, count)
            self._seals.become(new.seals)
            self._known.resealed()
        with suppress(StoreError), self._reading() as db:
            self._books.mark_anew(db)
        with suppress(StoreError):
            self._database.scrub()

    def rollback(self) -> Rollback:
        """See `Store`."""
        if self._rollback is None:
            with self._reading() as db:
                self._rollback = self._books.rollback(db)
        return self._rollback

    def accept_rollback(self, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        must_know(by)
        with self._writing() as db:
            self._books.accept(db)
        self._rollback = Rollback()
        self._mark()

    def is_read_only(self) -> bool:
        """See `Store`."""
        return self._database.is_read_only()

    def is_on_network(self) -> bool:
        """See `Store`."""
        return is_on_network(self._database.path)

    def must_be_there(self, id: str = "") -> None:
        """See `Store`."""
        del id
        self._database.must_be_there()

    def close(self) -> None:
        """See `Store`. The file is left without a write-ahead log."""
        self._mark()
        self._seals.forget_heads()
        self._database.close()
        self._rollback = None

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One at a time in this process, so that nobody seals with a key that was just changed."""
        with self._turn, self._database.writing() as db:
            yield db

    def _settings(self, db: Connection) -> Settings:
        if not inspect(db).has_table(setting.name):
            return Settings()
        sealed = noted(db, SETTINGS)
        try:
            return (
                Settings.from_text(self._seals.noted(SETTINGS, sealed)) if sealed is not None else Settings()
            )
        except Damaged:
            return Settings(damaged=True)

    def _mark(self) -> None:
        """Keep outside the store how far it is; not while it is behind, for then that would be forgotten."""
        with suppress(StoreError):
            if not self.rollback():
                with self._reading() as db:
                    self._books.mark(db)

    def _must_be_ours(self, db: Connection) -> None:
        """FileGone when the file that came in the place of the open one is of another store or key."""
        if db.execute(select(meta.c.store_id)).scalar_one_or_none() != self._seals.store_id:
            raise FileGone("another store")
        self._books.must_fit(db)

    def _unsettle(self) -> None:
        self._known.unsettle()
        self._seals.forget_heads()
        self._rollback = None
