"""Another key for the organisation: what was wrapped with the old one is wrapped with the new one. No dossier
is touched, and everybody goes on working meanwhile with a ring that knows both."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, func, select, update

from supportcycle.storage.team.organisation_key import KeyRing, label_of, rewrapped
from supportcycle.storage.team.schema import dossier_key, organisation, person_key
from supportcycle.storage.team.seals import DATA, DOSSIER, PERSON, must_be_wrapped
from supportcycle.storage.team.team_database import TeamDatabase

_AT_ONCE = 200
_WRAPPED = (
    (organisation, DATA, None),
    (dossier_key, DOSSIER, dossier_key.c.dossier),
    (person_key, PERSON, person_key.c.person),
)


@dataclass(frozen=True, slots=True)
class RotationReport:
    """How many keys were wrapped anew, and how many cannot be opened by any key that is known."""

    done: int
    left: int


def rotate(keeping: TeamDatabase, own: str, ring: KeyRing) -> RotationReport:
    """Wrap every key of an organisation with the current one of `ring`, as the keeper. Unwritable.

    It can be stopped at any moment and begun again: each row says which key it needs. WrongSecret when `ring`
    lacks the key before; a damaged key is left, and counted. Once nothing is left the old key may go.
    """
    done = 0
    for table, kind, column in _WRAPPED:
        after = ""
        while True:
            with keeping.transaction(own) as db:
                found = _batch(db, table, column, own, ring, after)
                done += sum(_rewrap(db, table, column, own, kind, ring, row) for row in found)
            if column is None or not found:
                break
            after = found[-1].id
    with keeping.transaction(own) as db:
        return RotationReport(done, sum(_left(db, table, own, ring) for table, _, _ in _WRAPPED))


def _batch(
    db: Connection, table: Table, column: ColumnElement[str] | None, own: str, ring: KeyRing, after: str
) -> list[Any]:
    asked = select(table.c.key_name, table.c.wrapped, *([column.label("id")] if column is not None else []))
    asked = asked.where(_other(table, own, ring)).with_for_update()
    if column is not None:
        asked = asked.where(column > after).order_by(column).limit(_AT_ONCE)
    return list(db.execute(asked).all())


def _rewrap(
    db: Connection,
    table: Table,
    column: ColumnElement[str] | None,
    own: str,
    kind: str,
    ring: KeyRing,
    row: Any,
) -> bool:
    id = row.id if column is not None else ""
    anew = rewrapped(ring, must_be_wrapped(row), label_of(own, kind, id))
    if anew is None:
        return False
    mine = table.c.organisation == own
    here = mine if column is None else and_(mine, column == bindparam("of"))
    changed = update(table).where(here).values(key_name=anew[0], wrapped=anew[1])
    db.execute(changed, {"of": id} if column is not None else {})
    return True


def _other(table: Table, own: str, ring: KeyRing) -> ColumnElement[bool]:
    return and_(table.c.organisation == own, table.c.key_name != ring.current.name)


def _left(db: Connection, table: Table, own: str, ring: KeyRing) -> int:
    return db.execute(select(func.count()).select_from(table).where(_other(table, own, ring))).scalar_one()
