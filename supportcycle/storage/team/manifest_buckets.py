"""What the database of an organisation should hold: no dossier left out, none in an older state unseen.

The state of each dossier stands in one of many sealed rows, by the hash of its id. A writer holds the row of
its own dossier only, so that two who write in different dossiers hardly ever meet; nobody waits for one row
that all share. A back-up put back as a whole agrees with itself: `Marks`, outside the database, tells that.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from supportcycle.domain.errors import Damaged
from supportcycle.storage.integrity.manifest import Manifest, Row, end_of
from supportcycle.storage.store import Rollback
from supportcycle.storage.team.schema import dossier, manifest
from supportcycle.storage.team.seals import TeamSeals

BUCKETS = 4096
"""With a hundred thousand dossiers 25 in a row: what a save seals anew stays below a kilobyte."""
_NO_SETTINGS = bytes(8)
_ONE = (
    select(manifest.c.sealed)
    .where(manifest.c.organisation == bindparam("organisation"), manifest.c.bucket == bindparam("bucket"))
    .with_for_update()
)
_PUT = (
    update(manifest)
    .where(manifest.c.organisation == bindparam("own"), manifest.c.bucket == bindparam("place"))
    .values(sealed=bindparam("cell"))
)


class ManifestBuckets:
    """The manifest of one organisation, in `size` rows. Every method works in the transaction it is given."""

    def __init__(self, seals: TeamSeals, size: int) -> None:
        self._seals, self.size = seals, size

    def begin(self, db: Connection) -> None:
        """Make the rows of a new organisation, as the keeper."""
        own = self._seals.organisation
        empty = [
            {"organisation": own, "bucket": at, "sealed": self._sealed(at, Manifest())}
            for at in range(self.size)
        ]
        db.execute(insert(manifest), empty)

    def note(self, db: Connection, id: str, change: Callable[[Manifest], Manifest]) -> None:
        """Keep a change in the state of one dossier. A row that is damaged stays as it is, to be told."""
        place = self.bucket_of(id)
        asked = {"organisation": self._seals.organisation, "bucket": place}
        sealed = db.execute(_ONE, asked).scalar_one_or_none()
        with suppress(Damaged):
            changed = self._sealed(place, change(self._opened(place, sealed)))
            db.execute(_PUT, {"own": self._seals.organisation, "place": place, "cell": changed})

    def rollback(self, db: Connection, marks: "Marks | None" = None) -> Rollback:
        """What is not as it was left, as the keeper; `marks` is how far it was known to be."""
        rows, here = self._rows(db), self._all(db)
        known = marks.read() if marks else {}
        found = Rollback()
        for place in range(self.size):
            now = here.get(place)
            of_it = now.differences(rows.get(place, ()), _NO_SETTINGS) if now else Rollback(behind=True)
            is_behind = of_it.behind or (now is not None and now.count < known.get(place, 0))
            found = Rollback(
                older=(*found.older, *of_it.older),
                missing=found.missing + of_it.missing,
                added=(*found.added, *of_it.added),
                behind=found.behind or is_behind,
            )
        return found

    def accept(self, db: Connection, marks: "Marks | None" = None) -> None:
        """Go on with what is there now, as the keeper."""
        rows, here = self._rows(db), self._all(db)
        known = marks.read() if marks else {}
        for place in range(self.size):
            count = max(known.get(place, 0), now.count if (now := here.get(place)) else 0)
            anew = Manifest.of(rows.get(place, ()), _NO_SETTINGS, count + 1)
            asked = {"own": self._seals.organisation, "place": place, "cell": self._sealed(place, anew)}
            if not db.execute(_PUT, asked).rowcount:
                own = {"organisation": self._seals.organisation, "bucket": place}
                db.execute(insert(manifest), {**own, "sealed": asked["cell"]})

    def counts(self, db: Connection) -> dict[int, int]:
        """How far each row is, for `Marks`."""
        return {place: now.count for place, now in self._all(db).items() if now}

    def bucket_of(self, id: str) -> int:
        """The row that a dossier stands in."""
        digest = hashlib.sha256(id.encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[16:20], "big") % self.size

    def _rows(self, db: Connection) -> dict[int, list[Row]]:
        end = func.substr(dossier.c.head, func.length(dossier.c.head) - 7)
        mine = dossier.c.organisation == self._seals.organisation
        found: dict[int, list[Row]] = {}
        for id, number, cell in db.execute(select(dossier.c.id, dossier.c.revision, end).where(mine)):
            found.setdefault(self.bucket_of(id), []).append((id, number, end_of(cell)))
        return found

    def _all(self, db: Connection) -> dict[int, Manifest | None]:
        mine = select(manifest.c.bucket, manifest.c.sealed).where(
            manifest.c.organisation == self._seals.organisation
        )
        return {place: self._readable(place, sealed) for place, sealed in db.execute(mine)}

    def _readable(self, place: int, sealed: Any) -> Manifest | None:
        try:
            return self._opened(place, sealed)
        except Damaged:
            return None

    def _opened(self, place: int, sealed: Any) -> Manifest:
        return Manifest.from_bytes(self._seals.opened(f"manifest/{place}", sealed))

    def _sealed(self, place: int, held: Manifest) -> bytes:
        return self._seals.sealed(f"manifest/{place}", held.as_bytes())


class Marks:
    """How far the rows of an organisation were, in a file outside the database: a back-up that was put back
    is behind it. It holds rising numbers only, sealed; one that cannot be read tells nothing."""

    def __init__(self, folder: Path, seals: TeamSeals) -> None:
        self._seals = seals
        self._file = folder / f"{seals.hashed('marks', seals.organisation).hex()}.mark"

    def read(self) -> Mapping[int, int]:
        """The number by row."""
        try:
            held = json.loads(self._seals.opened("marks", self._file.read_bytes()))
            return {int(place): int(count) for place, count in held.items()}
        except (OSError, ValueError, AttributeError, Damaged):
            return {}

    def write(self, counts: Mapping[int, int]) -> None:
        """Keep how far it is; never less far than was kept."""
        before = self.read()
        held = {str(place): max(count, before.get(place, 0)) for place, count in counts.items()}
        self._put(held)

    def write_anew(self, counts: Iterable[tuple[int, int]]) -> None:
        """Keep this, whatever was kept: somebody said to go on from here."""
        self._put({str(place): count for place, count in counts})

    def _put(self, held: Mapping[str, int]) -> None:
        draft = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft.write_bytes(self._seals.sealed("marks", json.dumps(held).encode()))
            draft.chmod(0o600)
            draft.replace(self._file)
