"""The store of one person of a team, in PostgreSQL: ciphertext, and only of the dossiers of that person."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert
from sqlalchemy.exc import IntegrityError

from supportcycle.domain.errors import Conflict, Damaged, Late, Missing
from supportcycle.storage.store import Entry, Head, Saved, WorkerId
from supportcycle.storage.team import queries
from supportcycle.storage.team.person_store import PersonStore
from supportcycle.storage.team.private_part import joined, split
from supportcycle.storage.team.schema import OWN, WRITE, body, dossier, dossier_access, dossier_key
from supportcycle.storage.team.seals import DOSSIER, must_be_wrapped
from supportcycle.storage.team_store import DraftNumber, draft_now


class PostgresStore(PersonStore):
    """A `TeamStore`; `OpenedTeam` is what those of all people share. Safe to use from several threads."""

    def must_be_there(self, id: str = "") -> None:
        """See `Store`."""
        with self._transaction() as db:
            if id and not queries.is_visible(db, self._names(id)):
                raise Missing(id)

    def entries(self) -> list[Entry]:
        """See `Store`. Those that this person may see at least the head of."""
        with self._transaction() as db:
            rows = queries.heads(db, self._names(""))
        return sorted((self._entry(row.id, row.revision, row, row.head) for row in rows), key=_by_id)

    def add(self, id: str, head: Head, text: str, *, by: WorkerId | None = None) -> int:
        """See `Store`. It is this person's then."""
        key_name, wrapped = self._team.seals.new_key(DOSSIER, id)
        key = self._team.seals.key(DOSSIER, id, (key_name, wrapped))
        shared, own = split(text)
        sealed = self._cells(id, 1, key, head, shared)
        place = {"organisation": self._team.organisation}
        with self._transaction(by, granting=id) as db:
            access = {**place, "dossier": id, "person": self._person, "source": OWN, "may": WRITE}
            try:
                db.execute(insert(dossier_access), access)
                db.execute(insert(dossier), {**place, "id": id, "revision": 1, "head": sealed[0]})
                db.execute(insert(body), {**place, "dossier": id, "sealed": sealed[1]})
                wrapping = {"key_name": key_name, "wrapped": wrapped}
                db.execute(insert(dossier_key), {**place, "dossier": id, **wrapping})
            except IntegrityError:
                raise Conflict(id) from None
            self._put_own(db, id, own, b"")
            self._team.manifest.note(db, id, lambda now: now.noting(id, 1, sealed[0]))
        self._team.written(id, 1)
        return 1

    def load(self, id: str, revision: int | None = None) -> Saved:
        """See `Store`. With the private part of this person, as it is now."""
        names = self._names(id)
        with self._transaction() as db:
            newest = queries.newest(db, names)
            is_newest = revision in (None, newest.revision)
            row = newest if is_newest else queries.older(db, names, revision)
            key = self._team.own_key(db, self._person) if newest.private is not None else b""
        wrapped, seals = must_be_wrapped(newest), self._team.seals
        found = (seals.head if is_newest else seals.older_head)(id, row.revision, wrapped, row.head)
        text = seals.text(id, row.revision, wrapped, row.sealed)
        if newest.private is not None:
            text = joined(text, seals.opened_own_part(id, self._person, key, newest.private))
        return Saved(id, row.revision, found.head, text, found.saved_at, found.by)

    def save(
        self,
        id: str,
        *,
        expected: int,
        head: Head,
        text: str,
        by: WorkerId | None = None,
        draft: DraftNumber | None = None,
    ) -> int:
        """See `Store` and `TeamStore`."""
        with self._transaction(by) as db:
            number = self._replace(db, id, expected, head, text, draft=draft or draft_now())
        self._team.written(id, number)
        return number

    def history(self, id: str) -> list[Entry]:
        """See `Store`."""
        names = self._names(id)
        with self._transaction() as db:
            rows = queries.kept(db, names)
            key = queries.key_of(db, names) if rows else None
        return [self._older_entry(id, row.revision, key, row.head) for row in rows]

    def restore(self, id: str, *, expected: int, revision: int, by: WorkerId | None = None) -> int:
        """See `Store`."""
        old = self.load(id, revision)
        with self._transaction(by) as db:
            number = self._replace(db, id, expected, old.head, old.text, keep_anyway=True)
        self._team.written(id, number)
        return number

    def thin_out(self) -> None:
        """See `Store`. One dossier at a time, so that nobody who writes has to wait."""
        with self._transaction() as db:
            rows = queries.with_kept(db, self._names(""))
        for row in rows:
            left = self._entry(row.id, row.revision, row, row.head).saved_at
            names = self._names(row.id)
            with self._transaction() as db:
                queries.drop(db, names, self._going(db, row.id, row, self._team.clock(), left))

    def forget(self, id: str, *, by: WorkerId | None = None) -> None:
        """See `Store`. The row with its key goes too: what back-ups of other tables hold opens no more."""
        with self._transaction(by, granting=id) as db:
            own = (dossier.c.organisation == self._team.organisation) & (dossier.c.id == id)
            if db.execute(delete(dossier).where(own)).rowcount:
                of_it = dossier_access.c.organisation == self._team.organisation
                db.execute(delete(dossier_access).where(of_it, dossier_access.c.dossier == id))
                self._team.manifest.note(db, id, lambda now: now.without(id))
            elif queries.is_visible(db, self._names(id)):
                queries.standing(db, self._names(id))
        self._team.seals.forget(id)
        self._team.written(id, 0)

    def keep_sound(self, id: str, note: str, sound: bytes, *, by: WorkerId | None = None) -> None:
        """See `Store`."""
        names, seals = self._names(id), self._team.seals
        with self._transaction(by) as db:
            key = seals.key(DOSSIER, id, must_be_wrapped(queries.standing(db, names)))
            before = queries.sound(db, names, note)
            if before is not None and not sound.startswith(seals.sound(id, note, key, before)):
                raise Conflict(f"{id}, sound {note}")
            queries.put_sound(db, names, note, seals.sound_cell(id, note, key, sound))

    def sound(self, id: str, note: str) -> bytes:
        """See `Store`."""
        names = self._names(id)
        with self._transaction() as db:
            wrapped, sealed = must_be_wrapped(queries.key_of(db, names)), queries.sound(db, names, note)
        if sealed is None:
            raise Missing(f"{id}, sound {note}")
        return self._team.seals.sound(id, note, self._team.seals.key(DOSSIER, id, wrapped), sealed)

    def sounds(self, id: str) -> list[str]:
        """See `Store`."""
        with self._transaction() as db:
            return queries.sounds(db, self._names(id))

    def forget_sounds(self, id: str, notes: Collection[str], *, by: WorkerId | None = None) -> None:
        """See `Store`."""
        with self._transaction(by) as db:
            queries.drop_sounds(db, self._names(id), notes)

    def _replace(
        self,
        db: Connection,
        id: str,
        expected: int,
        head: Head,
        text: str,
        *,
        keep_anyway: bool = False,
        draft: DraftNumber | None = None,
    ) -> int:
        names, now = self._names(id), self._team.clock()
        old = self._held(db, id, expected, draft)
        key = self._team.seals.key(DOSSIER, id, must_be_wrapped(old))
        if keep_anyway or self._team.keep.wants(now, self._last_kept(id, old)):
            queries.keep(db, names)
            queries.drop(db, names, self._going(db, id, old, now, now))
        shared, own = split(text)
        head_cell, body_cell = self._cells(id, (number := expected + 1), key, head, shared)
        queries.replace(db, names, expected, head_cell, body_cell)
        self._put_own(db, id, own, old.mark)
        self._team.manifest.note(db, id, lambda held: held.noting(id, number, head_cell))
        return number

    def _last_kept(self, id: str, old: Any) -> datetime | None:
        return None if old.kept is None else self._older_entry(id, old.kept, old, old.kept_head).saved_at

    def _held(self, db: Connection, id: str, expected: int, draft: DraftNumber | None) -> Any:
        """The row to replace, held against others. Missing, ReadOnly, Late, Conflict."""
        old = queries.standing(db, self._names(id))
        if draft is not None:
            page, field = (self._team.seals.hashed("draft", each) for each in (draft.page, draft.place))
            if not queries.is_later(db, self._names(id), page, field, draft.number):
                raise Late(id)
        if old.revision != expected:
            raise Conflict(id)
        return old

    def _put_own(self, db: Connection, id: str, own: str | None, before: bytes | None) -> None:
        seals = self._team.seals
        if own is None or (mark := seals.hashed(f"private/{id}", own)) == before:
            return
        sealed = seals.own_part(id, self._person, self._team.own_key(db, self._person), own)
        queries.put_private(db, self._names(id), mark, sealed)

    def _cells(self, id: str, revision: int, key: bytes, head: Head, text: str) -> tuple[bytes, bytes]:
        seals = self._team.seals
        head_cell = seals.head_cell(id, revision, key, head, self._team.clock(), self._person)
        return head_cell, seals.body_cell(id, revision, key, text)

    def _going(self, db: Connection, id: str, row: Any, now: datetime, left: datetime | None) -> list[int]:
        kept = queries.kept(db, self._names(id))
        times = [
            (each.revision, self._older_entry(id, each.revision, row, each.head).saved_at) for each in kept
        ]
        return self._team.keep.superfluous(times, now=now, left=left)

    def _entry(self, id: str, revision: int, key: Any, head: bytes) -> Entry:
        return self._read(self._team.seals.head, id, revision, key, head)

    def _older_entry(self, id: str, revision: int, key: Any, head: bytes) -> Entry:
        return self._read(self._team.seals.older_head, id, revision, key, head)

    def _read(self, open_head: Callable[..., Any], id: str, revision: int, key: Any, head: bytes) -> Entry:
        try:
            found = open_head(id, revision, must_be_wrapped(key), head)
        except Damaged:
            return Entry(id, revision, None, None)
        return Entry(id, revision, found.head, found.saved_at, found.by)

    def _ids(self) -> frozenset[str]:
        with self._transaction() as db:
            return frozenset(row.id for row in queries.heads(db, self._names("")))

    def _names(self, id: str) -> dict[str, str]:
        return self._team.names(id, self._person)


def _by_id(entry: Entry) -> str:
    return entry.id
