"""What is taken along from a team's server, in PostgreSQL, for one person."""

from contextlib import AbstractContextManager, suppress
from typing import Any

from sqlalchemy import Connection, Select, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from supportcycle.domain.access.taken_along import Taking, TakingState
from supportcycle.domain.errors import Damaged, ReadOnly
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team import queries
from supportcycle.storage.team.along.tables import brought_back, taken_along
from supportcycle.storage.team.opened_team import OpenedTeam
from supportcycle.storage.team.private_part import joined, split
from supportcycle.storage.team.schema import WRITE, dossier_access
from supportcycle.storage.team.seals import DOSSIER, must_be_wrapped

_ROW, _BROUGHT, _ACCESS = taken_along.c, brought_back.c, dossier_access.c
_OWN = "own"


class PostgresTakenAlong:
    """A `TakenAlong`. Row-level security shows the takings of dossiers that this person may read."""

    def __init__(self, team: OpenedTeam, person: WorkerId) -> None:
        self._team, self._person = team, person

    def may_write(self, dossier: str) -> bool:
        """See `TakenAlong`."""
        with self._transaction() as db:
            return self._writes(db, dossier)

    def out(self) -> list[Taking]:
        """See `TakenAlong`."""
        mine = select(_ACCESS.dossier).where(
            _ACCESS.organisation == self._team.organisation, _ACCESS.person == self._person
        )
        asked = self._asked().where(_ROW.state == TakingState.OUT.value, _ROW.dossier.in_(mine))
        with self._transaction() as db:
            return [_taking(row) for row in db.execute(asked.order_by(_ROW.since, _ROW.id))]

    def take(self, id: str, dossier: str, revision: int, base: str) -> Taking:
        """See `TakenAlong`."""
        taking = Taking(id, dossier, self._person, revision, self._team.clock())
        shared, own = split(base)
        seals = self._team.seals
        with self._transaction() as db:
            held = queries.standing(db, self._team.names(dossier, self._person))
            key = seals.key(DOSSIER, dossier, must_be_wrapped(held))
            row: dict[str, Any] = {
                "organisation": self._team.organisation,
                "id": id,
                "dossier": dossier,
                "person": self._person,
                "revision": revision,
                "since": taking.since,
                "state": taking.state.value,
                "base": seals.along_cell(id, key, shared),
            }
            if own is not None:
                row["own"] = seals.along_cell(id + _OWN, self._team.own_key(db, self._person), own)
            db.execute(insert(taken_along), row)
        return taking

    def find(self, id: str) -> Taking | None:
        """See `TakenAlong`."""
        with self._transaction() as db:
            return self._found(db, id)

    def base(self, id: str) -> str | None:
        """See `TakenAlong`."""
        with self._transaction() as db:
            row = db.execute(self._asked(_ROW.base, _ROW.own).where(_ROW.id == id)).first()
            if row is None or row.person != self._person or row.base is None:
                return None
            wrapped = must_be_wrapped(queries.key_of(db, self._team.names(row.dossier, self._person)))
            own_key = self._team.own_key(db, self._person) if row.own is not None else b""
        seals = self._team.seals
        with suppress(Damaged):
            text = seals.along_text(id, seals.key(DOSSIER, row.dossier, wrapped), row.base)
            own = seals.along_text(id + _OWN, own_key, row.own) if row.own is not None else None
            return joined(text, own)
        return None

    def was_brought(self, id: str, text: str) -> bool:
        """See `TakenAlong`."""
        here = (_BROUGHT.organisation == self._team.organisation, _BROUGHT.taking == id)
        asked = select(_BROUGHT.at).where(*here, _BROUGHT.mark == self._mark(id, text))
        with self._transaction() as db:
            return db.execute(asked).first() is not None

    def bring(self, id: str, text: str) -> None:
        """See `TakenAlong`."""
        with self._transaction() as db:
            if (taking := self._may_end(db, id)) is None:
                return
            row = {
                "organisation": self._team.organisation,
                "taking": id,
                "mark": self._mark(id, text),
                "dossier": taking.dossier,
                "at": self._team.clock(),
            }
            db.execute(upsert(brought_back).values(**row).on_conflict_do_nothing())
            self._end(db, id, TakingState.BACK)

    def call_lost(self, id: str) -> None:
        """See `TakenAlong`."""
        with self._transaction() as db:
            if self._may_end(db, id):
                self._end(db, id, TakingState.LOST)

    def _may_end(self, db: Connection, id: str) -> Taking | None:
        """ReadOnly for who may not write in its dossier."""
        if (taking := self._found(db, id)) and not self._writes(db, taking.dossier):
            raise ReadOnly(taking.dossier)
        return taking

    def _end(self, db: Connection, id: str, state: TakingState) -> None:
        """The policy of the table leaves one that is lost as it is."""
        here = (_ROW.organisation == self._team.organisation, _ROW.id == id)
        ended = func.coalesce(_ROW.ended, self._team.clock())
        what = {"state": state.value, "ended": ended, "base": None, "own": None}
        db.execute(update(taken_along).where(*here).values(what))

    def _found(self, db: Connection, id: str) -> Taking | None:
        row = db.execute(self._asked().where(_ROW.id == id)).first()
        return _taking(row) if row else None

    def _writes(self, db: Connection, dossier: str) -> bool:
        asked = select(_ACCESS.dossier).where(
            _ACCESS.organisation == self._team.organisation,
            _ACCESS.dossier == dossier,
            _ACCESS.person == self._person,
            _ACCESS.may == WRITE,
            _ACCESS.since <= func.now(),
            or_(_ACCESS.until.is_(None), func.now() < _ACCESS.until),
        )
        return db.execute(asked).first() is not None

    def _asked(self, *more: Any) -> Select[Any]:
        columns = (_ROW.id, _ROW.dossier, _ROW.person, _ROW.revision, _ROW.since, _ROW.state, _ROW.ended)
        return select(*columns, *more).where(_ROW.organisation == self._team.organisation)

    def _mark(self, id: str, text: str) -> bytes:
        return self._team.seals.hashed(f"brought/{id}", text)

    def _transaction(self) -> AbstractContextManager[Connection]:
        return self._team.database.transaction(self._team.organisation, self._person)


def _taking(row: Any) -> Taking:
    return Taking(row.id, row.dossier, row.person, row.revision, row.since, TakingState(row.state), row.ended)
