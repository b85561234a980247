"""The store on disk: SQLite on a laptop, any SQLAlchemy database later, ciphertext everywhere."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, delete, insert
from sqlalchemy.exc import IntegrityError

from supportcycle.domain.errors import Conflict, Damaged, Missing
from supportcycle.storage.database import queries
from supportcycle.storage.database.open_file import Database
from supportcycle.storage.database.schema import dossier, spoken
from supportcycle.storage.encryption.cells import CellSealer
from supportcycle.storage.encryption.kept_heads import collector_paused
from supportcycle.storage.encryption.key_slots import KDF_COST, KdfCost
from supportcycle.storage.integrity.store_marks import StoreMarks
from supportcycle.storage.retention import RETENTION, RetentionPolicy, utc_now
from supportcycle.storage.schema_upgrade import StoreForm, drop_copies, note_form
from supportcycle.storage.store import SOLE_WORKER, Entry, Head, Saved, WorkerId, must_know
from supportcycle.storage.unlocked_store import UnlockedStore


class EncryptedStore(UnlockedStore):
    """A `Store` that is unlocked; `Vault` hands it out. Safe to use from several threads."""

    def __init__(
        self,
        database: Database,
        seals: CellSealer,
        *,
        keep: RetentionPolicy = RETENTION,
        clock: Callable[[], datetime] = utc_now,
        cost: KdfCost = KDF_COST,
        marks: StoreMarks | None = None,
        form: StoreForm = StoreForm.OF_TODAY,
    ) -> None:
        super().__init__(database, seals, cost=cost, marks=marks)
        self._keep, self._clock = keep, clock
        self._form, self._is_noted = form, form is StoreForm.OF_TODAY

    def lacks_copy(self) -> bool:
        """See `Store`."""
        return self._form is StoreForm.WITHOUT_COPY

    def entries(self) -> list[Entry]:
        """See `Store`. When a page of the file is torn, every dossier beside it is still listed."""
        try:
            with collector_paused():
                return self._seals.entries(sorted(self._rows(queries.heads), key=_by_id))
        except Damaged:
            return [self._lone_entry(id) for (id,) in sorted(self._rows(queries.ids), key=_by_id)]

    def add(self, id: str, head: Head, text: str, *, by: WorkerId = SOLE_WORKER) -> int:
        """See `Store`."""
        must_know(by)
        with self._writing_dossier() as db:
            key = self._seals.new_key(id)
            cells = self._seals.cells(id, 1, key, head, text, self._clock())
            try:
                db.execute(insert(dossier).values(id=id, key=key, **cells))
            except IntegrityError:
                raise Conflict(id) from None
            self._books.note(db, lambda now: now.noting(id, 1, cells["head"]))
        self._known.note(id, 1, cells["head"])
        return 1

    def load(self, id: str, revision: int | None = None) -> Saved:
        """See `Store`."""
        with self._reading() as db:
            newest = queries.newest(db, id)
            if revision is None:
                self._known.note(id, newest.revision, newest.head)
            row = newest if revision in (None, newest.revision) else queries.older(db, id, revision)
        head, saved_at = self._seals.head(id, row.revision, row.head)
        text = self._seals.text(id, row.revision, newest.key, row.body)
        return Saved(id, row.revision, head, text, saved_at)

    def save(self, id: str, *, expected: int, head: Head, text: str, by: WorkerId = SOLE_WORKER) -> int:
        """See `Store`."""
        must_know(by)
        return self._replace(id, expected, head, text, keep_anyway=False)

    def history(self, id: str) -> list[Entry]:
        """See `Store`."""
        with self._reading() as db:
            return self._kept(db, id)

    def restore(self, id: str, *, expected: int, revision: int, by: WorkerId = SOLE_WORKER) -> int:
        """See `Store`."""
        must_know(by)
        old = self.load(id, revision)
        return self._replace(id, expected, old.head, old.text, keep_anyway=True)

    def thin_out(self) -> None:
        """See `Store`. One dossier at a time, so that nobody who writes has to wait."""
        for id, number, head in self._rows(queries.with_kept):
            kept = self._rows(partial(queries.kept, id=id))
            if going := self._going(id, kept, self._clock(), self._seals.saved_at(id, number, head)):
                with self._writing() as db:
                    queries.drop(db, id, going)

    def forget(self, id: str, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`. Backups made elsewhere keep what they hold."""
        must_know(by)
        drop_copies(self._database.path)
        with self._writing() as db:
            db.execute(delete(dossier).where(dossier.c.id == id))
            self._books.note(db, lambda now: now.without(id))
        self._known.forget(id)
        self._database.scrub()

    def keep_sound(self, id: str, note: str, sound: bytes, *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        must_know(by)
        with self._writing() as db:
            self._books.must_fit(db)
            spoken.create(db, checkfirst=True)
            key = queries.key_of(db, id)
            if note in queries.sounds(db, id):
                before = self._seals.opened_sound(id, note, key, queries.sound(db, id, note))
                if not sound.startswith(before):
                    raise Conflict(f"{id}, sound {note}")
            queries.put_sound(db, id, note, self._seals.sound(id, note, key, sound))

    def sound(self, id: str, note: str) -> bytes:
        """See `Store`."""
        with self._reading() as db:
            key, sealed = queries.key_of(db, id), queries.sound(db, id, note)
        return self._seals.opened_sound(id, note, key, sealed)

    def sounds(self, id: str) -> list[str]:
        """See `Store`."""
        with self._reading() as db:
            return queries.sounds(db, id)

    def forget_sounds(self, id: str, notes: Collection[str], *, by: WorkerId = SOLE_WORKER) -> None:
        """See `Store`."""
        must_know(by)
        if notes and not set(notes).isdisjoint(self.sounds(id)):
            with self._writing() as db:
                self._books.must_fit(db)
                queries.drop_sounds(db, id, notes)
            self._database.scrub()

    def _replace(self, id: str, expected: int, head: Head, text: str, *, keep_anyway: bool) -> int:
        now = self._clock()
        with self._writing_dossier() as db:
            old = self._known.standing(db, id, expected)
            last = self._seals.saved_at(id, old.kept, old.head) if old.kept is not None else None
            if keep_anyway or self._keep.wants(now, last):
                queries.keep(db, id)
                queries.drop(db, id, self._going(id, queries.kept(db, id), now, now))
            cells = self._seals.cells(id, expected + 1, old.key, head, text, now)
            queries.replace(db, id, expected, cells)
            self._books.note(db, lambda now: now.noting(id, expected + 1, cells["head"]))
        self._known.note(id, expected + 1, cells["head"])
        return expected + 1

    @contextmanager
    def _writing_dossier(self) -> Iterator[Connection]:
        """As `_writing`; after it a store of an older form is never taken for what it was before."""
        with self._writing() as db:
            if not self._is_noted:
                note_form(db)
            yield db
        self._is_noted = True

    def _kept(self, db: Connection, id: str) -> list[Entry]:
        return [self._seals.entry(id, *row) for row in queries.kept(db, id)]

    def _going(self, id: str, kept: list[Any], now: datetime, left: datetime | None) -> list[int]:
        times = [(number, self._seals.saved_at(id, number, head)) for number, head in kept]
        return self._keep.superfluous(times, now=now, left=left)

    def _lone_entry(self, id: str) -> Entry:
        try:
            with self._reading() as db:
                row = queries.newest(db, id)
            return self._seals.entry(id, row.revision, row.head)
        except (Damaged, Missing):
            return self._seals.entry(id, 0, None)

    def _rows(self, query: Callable[[Connection], list[Any]]) -> list[Any]:
        with self._reading() as db:
            return query(db)


def _by_id(row: Sequence[object]) -> str:
    """Put in order before a line is made of each, so that lines stand in memory as they stand in the list."""
    return str(row[0])
