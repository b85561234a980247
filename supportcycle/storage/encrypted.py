"""The store on disk: SQLite on a laptop, any SQLAlchemy database later, ciphertext everywhere."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, delete, insert, inspect, select
from sqlalchemy.exc import IntegrityError

from supportcycle.domain.errors import Conflict, Damaged, FileGone, Missing
from supportcycle.storage import rows
from supportcycle.storage.database import Database
from supportcycle.storage.keeping import KEEP, KeepPolicy, utc_now
from supportcycle.storage.known_states import KnownStates
from supportcycle.storage.schema import PASSPHRASE, RECOVERY, dossier, keyslot, meta, setting
from supportcycle.storage.sealing import Seals
from supportcycle.storage.settings import Settings
from supportcycle.storage.slots import KDF_COST, KdfCost, new_recovery_code, plain_code
from supportcycle.storage.store import Entry, Head, Saved

SETTINGS = "settings"


class EncryptedStore:
    """A `Store` that is unlocked; `Vault` hands it out. Safe to use from several threads."""

    def __init__(
        self,
        database: Database,
        seals: Seals,
        *,
        keep: KeepPolicy = KEEP,
        clock: Callable[[], datetime] = utc_now,
        cost: KdfCost = KDF_COST,
    ) -> None:
        self._database, self._reading, self._writing = database, database.reading, database.writing
        self._seals, self._keep, self._clock, self._cost = seals, keep, clock, cost
        self._known = KnownStates()
        database.is_ours, database.replaced = self._must_be_ours, self._unsettle

    def entries(self) -> list[Entry]:
        """See `Store`. When a page of the file is torn, every dossier beside it is still listed."""
        try:
            listed = [self._entry(*row) for row in self._rows(rows.heads)]
        except Damaged:
            listed = [self._lone_entry(id) for (id,) in self._rows(rows.ids)]
        return sorted(listed, key=lambda entry: entry.id)

    def add(self, id: str, head: Head, text: str) -> int:
        """See `Store`."""
        key = self._seals.new_key(id)
        cells = self._seals.cells(id, 1, key, head, text, self._clock())
        with self._writing() as db:
            try:
                db.execute(insert(dossier).values(id=id, key=key, **cells))
            except IntegrityError:
                raise Conflict(id) from None
        self._known.note(id, 1, cells["head"])
        return 1

    def load(self, id: str, revision: int | None = None) -> Saved:
        """See `Store`."""
        with self._reading() as db:
            newest = rows.newest(db, id)
            if revision is None:
                self._known.note(id, newest.revision, newest.head)
            row = newest if revision in (None, newest.revision) else rows.older(db, id, revision)
        head, saved_at = self._seals.head(id, row.revision, row.head)
        text = self._seals.text(id, row.revision, newest.key, row.body)
        return Saved(id, row.revision, head, text, saved_at)

    def save(self, id: str, *, expected: int, head: Head, text: str) -> int:
        """See `Store`."""
        return self._replace(id, expected, head, text, keep_anyway=False)

    def history(self, id: str) -> list[Entry]:
        """See `Store`."""
        with self._reading() as db:
            return self._kept(db, id)

    def restore(self, id: str, *, expected: int, revision: int) -> int:
        """See `Store`. The text that is left is always kept, so that an undo can be undone."""
        old = self.load(id, revision)
        return self._replace(id, expected, old.head, old.text, keep_anyway=True)

    def thin_out(self) -> None:
        """See `Store`. One dossier at a time, so that nobody who writes has to wait."""
        for id, number, head in self._rows(rows.with_kept):
            kept = self._rows(partial(rows.kept, id=id))
            if going := self._going(id, kept, self._clock(), self._seals.saved_at(id, number, head)):
                with self._writing() as db:
                    rows.drop(db, id, going)

    def forget(self, id: str) -> None:
        """See `Store`. Backups made elsewhere keep what they hold."""
        with self._writing() as db:
            db.execute(delete(dossier).where(dossier.c.id == id))
        self._known.forget(id)
        self._database.scrub()

    def settings(self) -> Settings:
        """What was chosen for this store; the defaults, marked as such, when that is damaged. Unwritable."""
        with self._reading() as db:
            return self._settings(db)

    def change_settings(self, change: Callable[[Settings], Settings]) -> Settings:
        """Choose something else for this store; gives what holds now. Unwritable."""
        with self._writing() as db:
            setting.create(db, checkfirst=True)
            before = self._settings(db)
            if (changed := change(before)) == before:
                return before
            db.execute(delete(setting))
            db.execute(
                insert(setting).values(name=SETTINGS, sealed=self._seals.note(SETTINGS, changed.as_text()))
            )
        return changed

    def change_passphrase(self, new: str) -> None:
        """The old passphrase opens nothing any more. ValueError when `new` is empty, Unwritable."""
        self._put_slot(PASSPHRASE, new)

    def new_recovery_code(self) -> str:
        """A new code; the old one opens nothing any more. Unwritable."""
        code = new_recovery_code()
        self._put_slot(RECOVERY, plain_code(code))
        return code

    def must_be_there(self) -> None:
        """FileGone when the file is not at its place any more, Unwritable when locked."""
        self._database.must_be_there()

    def close(self) -> None:
        """Lock: every later call is Unwritable, and the file is left without a write-ahead log."""
        self._seals.forget_heads()
        self._database.close()

    def _settings(self, db: Connection) -> Settings:
        if not inspect(db).has_table(setting.name):
            return Settings()
        row = db.execute(select(setting.c.sealed)).first()
        try:
            return Settings.from_text(self._seals.noted(SETTINGS, row.sealed)) if row else Settings()
        except Damaged:
            return Settings(damaged=True)

    def _put_slot(self, name: str, secret: str) -> None:
        slot = self._seals.slot(name, secret, self._cost)
        with self._writing() as db:
            db.execute(delete(keyslot).where(keyslot.c.name == name))
            db.execute(insert(keyslot).values(name=name, slot=slot))
        self._database.scrub()

    def _replace(self, id: str, expected: int, head: Head, text: str, *, keep_anyway: bool) -> int:
        now = self._clock()
        with self._writing() as db:
            old = self._known.standing(db, id, expected)
            last = self._entry(id, old.kept, old.head).saved_at if old.kept is not None else None
            if keep_anyway or self._keep.wants(now, last):
                rows.keep(db, id)
                rows.drop(db, id, self._going(id, rows.kept(db, id), now, now))
            cells = self._seals.cells(id, expected + 1, old.key, head, text, now)
            rows.replace(db, id, expected, cells)
        self._known.note(id, expected + 1, cells["head"])
        return expected + 1

    def _kept(self, db: Connection, id: str) -> list[Entry]:
        return [self._entry(id, *row) for row in rows.kept(db, id)]

    def _going(self, id: str, kept: list[Any], now: datetime, left: datetime | None) -> list[int]:
        times = [(number, self._seals.saved_at(id, number, head)) for number, head in kept]
        return self._keep.superfluous(times, now=now, left=left)

    def _entry(self, id: str, revision: int, head: object) -> Entry:
        try:
            return Entry(id, revision, *self._seals.head(id, revision, head))
        except Damaged:
            return Entry(str(id), revision if isinstance(revision, int) else 0, None, None)

    def _lone_entry(self, id: str) -> Entry:
        try:
            with self._reading() as db:
                row = rows.newest(db, id)
            return self._entry(id, row.revision, row.head)
        except (Damaged, Missing):
            return self._entry(id, 0, None)

    def _rows(self, query: Callable[[Connection], list[Any]]) -> list[Any]:
        with self._reading() as db:
            return query(db)

    def _must_be_ours(self, db: Connection) -> None:
        """FileGone when the file that came in the place of the open one is another store."""
        if db.execute(select(meta.c.store_id)).scalar_one_or_none() != self._seals.store_id:
            raise FileGone("another store")

    def _unsettle(self) -> None:
        self._known.unsettle()
        self._seals.forget_heads()
