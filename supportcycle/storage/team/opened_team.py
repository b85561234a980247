"""An organisation whose keys are at hand: what all stores of its people in one process share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError

from supportcycle.domain.errors import Conflict, Missing
from supportcycle.storage.encryption.crypto import fresh_key
from supportcycle.storage.retention import RETENTION, RetentionPolicy, utc_now
from supportcycle.storage.store import Rollback, WorkerId
from supportcycle.storage.team.manifest_buckets import BUCKETS, ManifestBuckets, Marks
from supportcycle.storage.team.organisation_key import KeyRing, label_of
from supportcycle.storage.team.schema import organisation as organisation_row
from supportcycle.storage.team.schema import person_key
from supportcycle.storage.team.seals import DATA, PERSON, TeamSeals, must_be_wrapped
from supportcycle.storage.team.team_database import TeamDatabase

Told = Callable[[str, int], None]
"""Hears the id and the revision of a dossier that was written."""


def _nobody(id: str, revision: int) -> None:
    """Nobody else is there to be told."""


@dataclass(slots=True)
class OpenedTeam:
    """One organisation in this process. `keeping` goes through all of it: checks, other keys, terms."""

    database: TeamDatabase
    keeping: TeamDatabase
    seals: TeamSeals
    manifest: ManifestBuckets
    marks: Marks | None = None
    keep: RetentionPolicy = RETENTION
    clock: Callable[[], datetime] = utc_now
    written: Told = _nobody
    is_read_only: bool = False
    _found: Rollback | None = field(default=None, repr=False)

    @property
    def organisation(self) -> str:
        return self.seals.organisation

    def rollback(self) -> Rollback:
        """What is not as it was left, looked at once; `look_again` does so anew. Unwritable, Damaged."""
        if self._found is None:
            with self.keeping.transaction(self.organisation, snapshot=True) as db:
                self._found = self.manifest.rollback(db, self.marks)
        return self._found

    def look_again(self) -> Rollback:
        """As `rollback`, of now; when all is well how far it is, is kept outside. Unwritable, Damaged."""
        self._found = None
        if not (found := self.rollback()):
            self.mark()
        return found

    def accept_rollback(self) -> None:
        """Go on with what is there now. Unwritable."""
        with self.keeping.transaction(self.organisation) as db:
            self.manifest.accept(db, self.marks)
            counts = self.manifest.counts(db)
        if self.marks:
            self.marks.write_anew(counts.items())
        self._found = Rollback()

    def mark(self) -> None:
        """Keep outside the database how far it is. Unwritable."""
        if self.marks:
            with self.keeping.transaction(self.organisation) as db:
                self.marks.write(self.manifest.counts(db))

    def own_key(self, db: Connection, person: WorkerId) -> bytes:
        """The key of what this person keeps alone, in a transaction of theirs; made at the first need."""
        own = {"organisation": self.organisation, "person": person}
        asked = select(person_key).filter_by(**own)
        if (row := db.execute(asked).first()) is None:
            name, wrapped = self.seals.new_key(PERSON, person)
            made = upsert(person_key).values(**own, key_name=name, wrapped=wrapped)
            db.execute(made.on_conflict_do_nothing())
            row = db.execute(asked).one()
        return self.seals.key(PERSON, person, must_be_wrapped(row))

    def names(self, id: str, person: WorkerId) -> dict[str, str]:
        """What every question about a dossier names."""
        return {"of_organisation": self.organisation, "of_dossier": id, "of_person": person}


def create_organisation(
    keeping: TeamDatabase, organisation: str, ring: KeyRing, *, buckets: int = BUCKETS
) -> None:
    """Make an organisation, as the keeper. Conflict when it is there already, Unwritable."""
    name, wrapped = ring.wrap(fresh_key(), label_of(organisation, DATA, ""))
    row = {"organisation": organisation, "buckets": buckets, "key_name": name, "wrapped": wrapped}
    with keeping.transaction(organisation) as db:
        try:
            db.execute(insert(organisation_row), row)
        except IntegrityError:
            raise Conflict("the organisation exists") from None
        ManifestBuckets(TeamSeals(organisation, ring, (name, wrapped)), buckets).begin(db)


def open_team(
    database: TeamDatabase,
    keeping: TeamDatabase,
    organisation: str,
    ring: KeyRing,
    *,
    marks: Path | None = None,
    keep: RetentionPolicy = RETENTION,
    clock: Callable[[], datetime] = utc_now,
    written: Told = _nobody,
) -> OpenedTeam:
    """The organisation, for the keys of `ring`; `marks` is the folder for what is kept outside the database.

    Missing when it was never made, WrongSecret when its keys were wrapped with another, Damaged, Unwritable.
    """
    row, is_read_only = _found(database, organisation)
    seals = TeamSeals(organisation, ring, must_be_wrapped(row))
    outside = Marks(marks, seals) if marks else None
    held = ManifestBuckets(seals, row.buckets)
    return OpenedTeam(database, keeping, seals, held, outside, keep, clock, written, is_read_only)


def _found(database: TeamDatabase, organisation: str) -> tuple[Any, bool]:
    """The row of the organisation, and whether nothing can be written. Missing."""
    with database.transaction(organisation) as db:
        row = db.execute(select(organisation_row)).first()
        mode = str(db.exec_driver_sql("SHOW transaction_read_only").scalar_one())
    if row is None:
        raise Missing("no such organisation")
    return row, mode == "on"
