"""Keeps the manifest with every writing, and says at unlock what is not as it was left."""

from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from supportcycle.domain.errors import Damaged, FileGone
from supportcycle.storage.database.schema import dossier, meta, setting
from supportcycle.storage.encryption.cells import CellSealer
from supportcycle.storage.integrity.manifest import Manifest, end_of
from supportcycle.storage.integrity.store_marks import StoreMark, StoreMarks
from supportcycle.storage.store import Rollback

SETTINGS, MANIFEST, KEY = "settings", "manifest", "key"
_KEY_NAME_BYTES = 8
_SINCE = 2
"""The form of the store from which on there is a manifest."""
_BOTH = select(setting.c.name, setting.c.sealed).where(setting.c.name.in_((MANIFEST, KEY)))
_REPLACE = update(setting).where(setting.c.name == bindparam("wanted")).values(sealed=bindparam("other"))


class ManifestKeeper:
    """Safe to use from several threads; every method works within the transaction it is given."""

    def __init__(self, seals: CellSealer, marks: StoreMarks) -> None:
        self._seals, self.marks = seals, marks
        self._last: tuple[bytes, Manifest] = (b"", Manifest())
        self._guard = Lock()

    def begin(self, db: Connection, count: int = 0) -> None:
        """Write down what holds now, whatever was written down before."""
        settings = end_of(noted(db, SETTINGS))
        self._put(db, Manifest.of(_rows(db), settings, count + 1))
        put_note(db, KEY, self._seals.key_name)

    def note(self, db: Connection, change: Callable[[Manifest], Manifest]) -> None:
        """Keep a change. FileGone when another program changed the key of the store meanwhile."""
        notes = _notes(db)
        self._must_fit(notes)
        if (now := self._known(notes.get(MANIFEST))) is not None:
            self._put(db, change(now))

    def must_fit(self, db: Connection) -> None:
        """FileGone when the store has another key by now; one damaged name of it is no other key."""
        self._must_fit(_notes(db))

    def rollback(self, db: Connection) -> Rollback:
        """What is not as it was left. Damaged when the file is torn."""
        if db.execute(select(meta.c.schema_version)).scalar_one() < _SINCE:
            return Rollback()
        rows = _rows(db)
        now = self._read(db)
        found = now.differences(rows, end_of(noted(db, SETTINGS))) if now else Rollback(behind=True)
        before = self._marked()
        if before is None:
            return replace(found, behind=found.behind or self._is_of_another_key())
        ahead = before.is_ahead_of(now or Manifest(), rows)
        older = tuple(sorted({*found.older, *ahead.older}))
        return replace(
            found, older=older, missing=max(found.missing, ahead.missing), behind=found.behind or ahead.behind
        )

    def accept(self, db: Connection) -> None:
        """Go on with what is there now."""
        self.begin(db, self.count(db))

    def count(self, db: Connection) -> int:
        """The highest number that is known, here or outside."""
        return max((each.count for each in (self._read(db), self._marked()) if each), default=0)

    def mark(self, db: Connection) -> None:
        """Keep outside the store how far it is; never less far than it was."""
        now, before = self._read(db), self._marked()
        if now and (before is None or before.count < now.count):
            self.mark_anew(db)

    def mark_anew(self, db: Connection) -> None:
        """Keep outside the store how far it is, whatever was known of it."""
        if (sealed := noted(db, MANIFEST)) is not None:
            mark = StoreMark(self._seals.store_id, self._seals.key_name.hex(), sealed)
            self.marks.write(mark)

    def _must_fit(self, notes: dict[str, bytes]) -> None:
        found = (notes.get(name, b"")[:_KEY_NAME_BYTES] for name in (MANIFEST, KEY))
        names = {name for name in found if len(name) == _KEY_NAME_BYTES}
        if names and self._seals.key_name not in names:
            raise FileGone("another key")

    def _marked(self) -> Manifest | None:
        mark = self.marks.read()
        if not mark or mark.store != self._seals.store_id or mark.key != self._seals.key_name.hex():
            return None
        return self._opened(mark.sealed)

    def _is_of_another_key(self) -> bool:
        mark = self.marks.read()
        return bool(mark and mark.store == self._seals.store_id and mark.key != self._seals.key_name.hex())

    def _read(self, db: Connection) -> Manifest | None:
        return self._known(noted(db, MANIFEST))

    def _known(self, sealed: bytes | None) -> Manifest | None:
        with self._guard:
            if sealed is not None and sealed == self._last[0]:
                return self._last[1]
        return self._opened(sealed)

    def _opened(self, sealed: bytes | None) -> Manifest | None:
        """None when there is none, or none that can be read."""
        try:
            return Manifest.from_bytes(self._seals.opened(MANIFEST, (sealed or b"")[_KEY_NAME_BYTES:]))
        except Damaged:
            return None

    def _put(self, db: Connection, manifest: Manifest) -> None:
        sealed = self._seals.key_name + self._seals.sealed(MANIFEST, manifest.as_bytes())
        put_note(db, MANIFEST, sealed)
        with self._guard:
            self._last = (sealed, manifest)


def noted(db: Connection, name: str) -> bytes | None:
    """A sealed note of the store as a whole; None when there is none."""
    found = db.execute(select(setting.c.sealed).where(setting.c.name == name)).scalar_one_or_none()
    return found if isinstance(found, bytes) else None


def put_note(db: Connection, name: str, sealed: bytes) -> None:
    """Put another one in its place."""
    if not db.execute(_REPLACE, {"wanted": name, "other": sealed}).rowcount:
        db.execute(insert(setting).values(name=name, sealed=sealed))


def _notes(db: Connection) -> dict[str, bytes]:
    """What every writing needs to know, in one question."""
    return {name: sealed for name, sealed in db.execute(_BOTH).all() if isinstance(sealed, bytes)}


def _rows(db: Connection) -> list[Any]:
    end = func.substr(dossier.c.head, -8)
    found = db.execute(select(dossier.c.id, dossier.c.revision, end)).all()
    return [(str(id), number if isinstance(number, int) else 0, end_of(end)) for id, number, end in found]
