"""Who may what in a team, in its database: grants and what row-level security reads change together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, Table, delete, func, insert, select, text
from sqlalchemy.dialects.postgresql import insert as upsert

from supportcycle.domain.access.audit_event import AuditEvent
from supportcycle.domain.access.caseload import WRITING, windows
from supportcycle.domain.access.grants import DossierAccess, GrantKind, Member, StandIn
from supportcycle.domain.access.removal import KeepingRule
from supportcycle.domain.access.team_rights import LogQuery
from supportcycle.storage.store import Head
from supportcycle.storage.team.rights import audit_log, tables
from supportcycle.storage.team.rights.rows import (
    SealedNotes,
    barrier_of,
    barrier_row,
    grant_of,
    grant_row,
    hold_of,
    hold_row,
    member_of,
    member_row,
    stand_in_of,
    stand_in_row,
)
from supportcycle.storage.team.schema import READ, WRITE, dossier, dossier_access, dossier_key
from supportcycle.storage.team.team_database import TeamDatabase

_GRANTING = text("SELECT set_config('app.granting', :dossier, true)")
_LEADING = text("SELECT set_config('app.leading', :leading, true)")
_PEOPLE = text("SELECT pg_advisory_xact_lock(hashtextextended('people ' || :organisation, 0))")
_SHARED = text("SELECT pg_advisory_xact_lock_shared(hashtextextended('people ' || :organisation, 0))")
_DOSSIER = text("SELECT pg_advisory_xact_lock(hashtextextended('grants ' || :organisation || :dossier, 0))")


class OpensHeads(Protocol):
    """What opens the small head of a dossier: its id and revision, the wrapped key, the sealed head."""

    def __call__(self, id: str, revision: int, wrapped: tuple[bytes, bytes], sealed: bytes) -> Head:
        """The head. Damaged, WrongSecret, Unwritable."""
        ...


class PostgresRecords:
    """`RightsRecords` of one person of one organisation. `notes` seals names and reasons."""

    def __init__(
        self, database: TeamDatabase, organisation: str, person: str, notes: SealedNotes, heads: OpensHeads
    ) -> None:
        self._database, self._organisation, self._person = database, organisation, person
        self._notes, self._heads = notes, heads

    @contextmanager
    def transaction(self) -> Iterator["PostgresTransaction"]:
        """See `RightsRecords`."""
        with self._database.transaction(self._organisation, self._person) as db:
            yield PostgresTransaction(db, self._organisation, self._notes, self._heads)


class PostgresTransaction:
    """`RightsTransaction` in a transaction of the database."""

    def __init__(self, db: Connection, organisation: str, notes: SealedNotes, heads: OpensHeads) -> None:
        self._db, self._organisation, self._notes, self._heads = db, organisation, notes, heads

    def members(self) -> tuple[Member, ...]:
        """See `RightsTransaction`."""
        return tuple(member_of(row, self._notes) for row in self._all(tables.member))

    def keep_member(self, member: Member) -> None:
        """See `RightsTransaction`."""
        row = member_row(member, self._notes)
        self._put(tables.member, [row], ("person",), ("roles", "name", "gone"))

    def facts_of(self, dossiers: Sequence[str]) -> list[DossierAccess]:
        """See `RightsTransaction`."""
        ids = list(dossiers)
        grants = self._by_dossier(tables.team_grant, ids, lambda row: grant_of(row, self._notes))
        barriers = self._by_dossier(tables.barrier, ids, barrier_of)
        holds = self._by_dossier(tables.legal_hold, ids, hold_of)
        members, absences = self.members(), self.stand_ins()
        return [
            DossierAccess(id, members, grants.get(id, ()), absences, barriers.get(id, ()), holds.get(id, ()))
            for id in ids
        ]

    def hold_still(self, dossier: str | None) -> None:
        """See `RightsTransaction`."""
        names = {"organisation": self._organisation, "dossier": dossier or ""}
        self._db.execute(_SHARED if dossier else _PEOPLE, names)
        if dossier:
            self._db.execute(_DOSSIER, names)

    def keep_facts(self, before: DossierAccess, after: DossierAccess, at: datetime) -> None:
        """See `RightsTransaction`."""
        grants = [grant_row(each, self._notes) for each in after.grants if each not in before.grants]
        self._put(tables.team_grant, grants, ("id",), ("ended", "seen"))
        barriers = [barrier_row(each) for each in after.barriers if each not in before.barriers]
        self._put(tables.barrier, barriers, ("id",), ("lifted",))
        holds = [hold_row(each) for each in after.holds if each not in before.holds]
        self._put(tables.legal_hold, holds, ("id",), ("lifted",))
        self._let_see(after, at)

    def dossiers_of(self, person: str) -> list[str]:
        """See `RightsTransaction`."""
        absent = {each.absent for each in self.stand_ins() if each.person == person}
        grant = tables.team_grant.c
        asked = select(grant.dossier).distinct().where(grant.organisation == self._organisation)
        mine = asked.where(grant.person.in_([person, *absent]), grant.ended.is_(None))
        return sorted(self._db.execute(mine).scalars())

    def dossiers(self) -> Mapping[str, str | None]:
        """See `RightsTransaction`."""
        grant = tables.team_grant.c
        asked = select(grant.dossier, grant.person).where(
            grant.organisation == self._organisation,
            grant.kind == GrantKind.OWNER.value,
            grant.ended.is_(None),
        )
        owners = {row.dossier: row.person for row in self._db.execute(asked)}
        self._db.execute(_LEADING, {"leading": "yes"})
        seen = select(dossier.c.id).where(dossier.c.organisation == self._organisation).order_by(dossier.c.id)
        ids = list(self._db.execute(seen).scalars())
        self._db.execute(_LEADING, {"leading": ""})
        return {id: owners.get(id) for id in ids}

    def with_code(self, code: str) -> list[str]:
        """See `RightsTransaction`; also dossiers that row-level security hides, by their grants."""
        grant = tables.team_grant.c
        asked = select(grant.dossier).distinct().where(grant.organisation == self._organisation)
        begins = asked.where(func.starts_with(grant.dossier, code), ~grant.removed)
        return list(self._db.execute(begins.limit(2)).scalars())

    def heads(self) -> Mapping[str, Head]:
        """See `RightsTransaction`."""
        self._db.execute(_LEADING, {"leading": "yes"})
        keyed = (dossier_key.c.organisation == dossier.c.organisation) & (
            dossier_key.c.dossier == dossier.c.id
        )
        columns = (dossier.c.id, dossier.c.revision, dossier.c.head)
        asked = select(*columns, dossier_key.c.key_name, dossier_key.c.wrapped).join_from(
            dossier, dossier_key, keyed
        )
        rows = self._db.execute(asked.where(dossier.c.organisation == self._organisation)).all()
        self._db.execute(_LEADING, {"leading": ""})
        return {
            row.id: self._heads(row.id, row.revision, (row.key_name, row.wrapped), row.head) for row in rows
        }

    def stand_ins(self) -> tuple[StandIn, ...]:
        """See `RightsTransaction`."""
        rows = self._all(tables.stand_in, tables.stand_in.c.ended.is_(None))
        return tuple(stand_in_of(row) for row in rows)

    def keep_stand_in(self, one: StandIn) -> None:
        """See `RightsTransaction`."""
        self._put(tables.stand_in, [stand_in_row(one)], ("id",), ("ended",))

    def rule(self) -> KeepingRule | None:
        """See `RightsTransaction`."""
        row = next(iter(self._all(tables.keeping_rule)), None)
        return KeepingRule(row.dossier_days, row.log_days) if row else None

    def keep_rule(self, rule: KeepingRule) -> None:
        """See `RightsTransaction`."""
        row = {"dossier_days": rule.dossier_days, "log_days": rule.log_days}
        self._put(tables.keeping_rule, [row], (), tuple(row))

    def log(self, event: AuditEvent) -> None:
        """See `RightsTransaction`."""
        audit_log.append(self._db, self._organisation, event)

    def events(self, query: LogQuery) -> list[AuditEvent]:
        """See `RightsTransaction`."""
        return audit_log.found(self._db, self._organisation, query)

    def _let_see(self, facts: DossierAccess, at: datetime) -> None:
        """Rows of what row-level security reads. What counts by our clock counts by the server's too."""
        self._db.execute(_GRANTING, {"dossier": facts.dossier})
        row = dossier_access.c
        here = (row.organisation == self._organisation, row.dossier == facts.dossier)
        self._db.execute(delete(dossier_access).where(*here))
        for number, each in enumerate(windows(facts, at)):
            values = {
                "organisation": self._organisation,
                "dossier": facts.dossier,
                "person": each.person,
                "source": f"{each.kind.value}-{number}",
                "may": WRITE if each.kind in WRITING else READ,
                "since": each.since if each.since > at else func.least(each.since, func.now()),
                "until": each.until,
            }
            self._db.execute(insert(dossier_access).values(values))

    def _all(self, table: Table, *where: Any) -> Iterable[Any]:
        return self._db.execute(select(table).where(table.c.organisation == self._organisation, *where))

    def _by_dossier(
        self, table: Table, ids: list[str], made: Callable[[Any], Any]
    ) -> dict[str, tuple[Any, ...]]:
        rows = self._all(table, table.c.dossier == func.any(ids))
        found: dict[str, tuple[Any, ...]] = {}
        for row in sorted(rows, key=lambda each: (each.since, each.id)):
            found[row.dossier] = (*found.get(row.dossier, ()), made(row))
        return found

    def _put(
        self,
        table: Table,
        rows: list[dict[str, Any]],
        key: tuple[str, ...],
        changing: tuple[str, ...],
    ) -> None:
        if not rows:
            return
        new = upsert(table).values([row | {"organisation": self._organisation} for row in rows])
        otherwise = {name: new.excluded[name] for name in changing}
        self._db.execute(new.on_conflict_do_update(index_elements=["organisation", *key], set_=otherwise))
