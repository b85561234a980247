"""Who may what in a team, as long as the program lives: for tests and for pages without a database."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import RLock

from supportcycle.domain.access.audit_event import AuditEvent
from supportcycle.domain.access.grants import DossierAccess, GrantKind, Member, StandIn
from supportcycle.domain.access.hash_chain import ChainLink, ChainTail, linked
from supportcycle.domain.access.removal import KeepingRule
from supportcycle.domain.access.team_rights import LogQuery
from supportcycle.storage.store import Head


@dataclass(slots=True)
class MemoryTeam:
    """What everybody of the organisation shares."""

    people: dict[str, Member] = field(default_factory=dict)
    dossiers: dict[str, DossierAccess] = field(default_factory=dict)
    absences: dict[str, StandIn] = field(default_factory=dict)
    heads: dict[str, Head] = field(default_factory=dict, repr=False)
    chain: list[ChainLink] = field(default_factory=list, repr=False)
    keeping: KeepingRule | None = None
    lock: RLock = field(default_factory=RLock, repr=False)

    def copied(self) -> "MemoryTeam":
        """The same, to go back to."""
        return replace(
            self,
            people=dict(self.people),
            dossiers=dict(self.dossiers),
            absences=dict(self.absences),
            chain=list(self.chain),
        )


class MemoryRecords:
    """`RightsRecords` in memory."""

    def __init__(self, team: MemoryTeam) -> None:
        self._team = team

    @contextmanager
    def transaction(self) -> Iterator["MemoryTransaction"]:
        """See `RightsRecords`."""
        with self._team.lock:
            before = self._team.copied()
            try:
                yield MemoryTransaction(self._team)
            except BaseException:
                team = self._team
                team.people, team.dossiers, team.absences = before.people, before.dossiers, before.absences
                team.chain, team.keeping = before.chain, before.keeping
                raise


class MemoryTransaction:
    """`RightsTransaction` in memory."""

    def __init__(self, team: MemoryTeam) -> None:
        self._team = team

    def members(self) -> tuple[Member, ...]:
        """See `RightsTransaction`."""
        return tuple(self._team.people.values())

    def keep_member(self, member: Member) -> None:
        """See `RightsTransaction`."""
        self._team.people[member.person] = member

    def facts_of(self, dossiers: Sequence[str]) -> list[DossierAccess]:
        """See `RightsTransaction`."""
        kept = (self._team.dossiers.get(id, DossierAccess(id, ())) for id in dossiers)
        return [replace(each, members=self.members(), stand_ins=self.stand_ins()) for each in kept]

    def hold_still(self, dossier: str | None) -> None:
        """See `RightsTransaction`: the whole team waits for a transaction anyway."""

    def keep_facts(self, before: DossierAccess, after: DossierAccess, at: datetime) -> None:
        """See `RightsTransaction`; what may be seen from `at` on follows from the facts each time."""
        del at
        if before != after:
            self._team.dossiers[after.dossier] = after

    def dossiers_of(self, person: str) -> list[str]:
        """See `RightsTransaction`."""
        absent = {each.absent for each in self.stand_ins() if each.person == person}
        wanted = {person, *absent}
        return sorted(
            id
            for id, facts in self._team.dossiers.items()
            if any(each.person in wanted and each.ended is None for each in facts.grants)
        )

    def dossiers(self) -> Mapping[str, str | None]:
        """See `RightsTransaction`."""
        return {id: _owner(facts) for id, facts in sorted(self._team.dossiers.items())}

    def with_code(self, code: str) -> list[str]:
        """See `RightsTransaction`."""
        return [id for id in self._team.dossiers if id.startswith(code)][:2]

    def heads(self) -> Mapping[str, Head]:
        """See `RightsTransaction`."""
        return self._team.heads

    def stand_ins(self) -> tuple[StandIn, ...]:
        """See `RightsTransaction`."""
        return tuple(each for each in self._team.absences.values() if each.ended is None)

    def keep_stand_in(self, one: StandIn) -> None:
        """See `RightsTransaction`."""
        self._team.absences[one.id] = one

    def rule(self) -> KeepingRule | None:
        """See `RightsTransaction`."""
        return self._team.keeping

    def keep_rule(self, rule: KeepingRule) -> None:
        """See `RightsTransaction`."""
        self._team.keeping = rule

    def log(self, event: AuditEvent) -> None:
        """See `RightsTransaction`."""
        last = self._team.chain[-1] if self._team.chain else None
        tail = ChainTail(last.number, last.hash) if last else None
        self._team.chain.append(linked(1, tail, event.as_bytes()))

    def events(self, query: LogQuery) -> list[AuditEvent]:
        """See `RightsTransaction`."""
        events = (AuditEvent.from_bytes(link.entry) for link in self._team.chain)
        return [
            each
            for each in events
            if query.since <= each.at < query.until
            and query.dossier in (None, each.dossier)
            and query.person in (None, each.person)
        ]


def _owner(facts: DossierAccess) -> str | None:
    owners = (each.person for each in facts.grants if each.kind is GrantKind.OWNER and each.ended is None)
    return next(owners, None)
