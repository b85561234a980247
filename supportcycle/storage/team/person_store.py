"""The store of one person in a team, but for its dossiers: settings, what it should hold, its end."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert as upsert

from supportcycle.domain.errors import Damaged, Unwritable
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import Rollback, WorkerId
from supportcycle.storage.team.opened_team import OpenedTeam
from supportcycle.storage.team.schema import person_setting

_SEALED = select(person_setting.c.sealed)


class PersonStore(ABC):
    """What `PostgresStore` adds dossiers to. It writes for this person and nobody else."""

    def __init__(self, team: OpenedTeam, person: WorkerId) -> None:
        self._team, self._person = team, person
        self._is_closed = False

    def is_read_only(self) -> bool:
        """See `Store`. So is a standby that takes over reading."""
        return self._team.is_read_only

    def is_on_network(self) -> bool:
        """See `Store`. A server is made for that."""
        return False

    def lacks_copy(self) -> bool:
        """See `Store`. Back-ups are made by who runs the server."""
        return False

    def settings(self) -> Settings:
        """See `Store`. Everybody has their own."""
        with self._transaction() as db:
            return self._settings(db)

    def change_settings(
        self, change: Callable[[Settings], Settings], *, by: WorkerId | None = None
    ) -> Settings:
        """See `Store`."""
        with self._transaction(by) as db:
            self._first_settings(db)
            before = self._settings(db, hold=True)
            if (changed := change(before)) != before:
                self._put_settings(db, changed)
        return changed

    def rollback(self) -> Rollback:
        """See `Store`. Of dossiers, only those that this person may see are named."""
        self.must_be_there()
        found = self._team.rollback()
        if not found:
            return found
        mine = self._ids()
        return Rollback(
            older=tuple(id for id in found.older if id in mine),
            missing=found.missing,
            added=tuple(id for id in found.added if id in mine),
            behind=found.behind,
        )

    def accept_rollback(self, *, by: WorkerId | None = None) -> None:
        """See `Store`. It counts for the whole organisation."""
        with self._transaction(by):
            pass
        self._team.accept_rollback()

    def close(self) -> None:
        """See `Store`. The connections stay: they are everybody's."""
        self._is_closed = True

    @contextmanager
    def _transaction(self, by: WorkerId | None = None, *, granting: str = "") -> Iterator[Connection]:
        """Closed, or somebody else's writing: Unwritable."""
        if self._is_closed:
            raise Unwritable("locked")
        if by not in (None, self._person):
            raise Unwritable("a worker whose store this is not")
        with self._team.database.transaction(self._team.organisation, self._person, granting=granting) as db:
            yield db

    @abstractmethod
    def must_be_there(self, id: str = "") -> None:
        """See `Store`."""

    @abstractmethod
    def _ids(self) -> frozenset[str]:
        """The dossiers that this person may see."""

    def _first_settings(self, db: Connection) -> None:
        """Have a row to hold, so that of two first choices none is lost."""
        own = {"organisation": self._team.organisation, "person": self._person}
        first = self._team.seals.note(self._place, Settings().as_text())
        db.execute(upsert(person_setting).values(**own, sealed=first).on_conflict_do_nothing())

    def _settings(self, db: Connection, *, hold: bool = False) -> Settings:
        own = {"organisation": self._team.organisation, "person": self._person}
        asked = _SEALED.filter_by(**own)
        row = db.execute(asked.with_for_update() if hold else asked).first()
        try:
            return Settings.from_text(self._team.seals.noted(self._place, row.sealed)) if row else Settings()
        except Damaged:
            return Settings(damaged=True)

    def _put_settings(self, db: Connection, changed: Settings) -> None:
        sealed = self._team.seals.note(self._place, changed.as_text())
        own = {"organisation": self._team.organisation, "person": self._person}
        written = upsert(person_setting).values(**own, sealed=sealed)
        db.execute(
            written.on_conflict_do_update(constraint=person_setting.primary_key, set_={"sealed": sealed})
        )

    @property
    def _place(self) -> str:
        return f"settings/{self._person}"
