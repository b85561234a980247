"""What one person may do in a team beside reading and writing dossiers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from supportcycle.domain.access.audit_event import Act, ActOutcome, AuditEvent
from supportcycle.domain.access.caseload import LiveAccess
from supportcycle.domain.access.grants import (
    AccessReason,
    Barrier,
    DossierAccess,
    Grant,
    GrantKind,
    Member,
    StandIn,
)
from supportcycle.domain.access.removal import KeepingRule


@dataclass(frozen=True, slots=True)
class CaseloadLine:
    """One dossier that somebody may come at now, and whose it is; None when it has no owner."""

    dossier: str
    access: LiveAccess
    owner: str | None


@dataclass(frozen=True, slots=True)
class LedDossier:
    """What a team lead sees of a dossier: whose it is, what of its head may pass, and untold emergencies."""

    dossier: str
    owner: str | None
    head: Mapping[str, str | int | bool | None]
    untold: int = 0


@dataclass(frozen=True, slots=True)
class LogQuery:
    """What to look for in the log; None is everything. `until` is the first moment that is not meant."""

    since: datetime
    until: datetime
    dossier: str | None = None
    person: str | None = None


class TeamRights(Protocol):
    """Of one person in one session. Whatever is refused raises NotAllowed and stands in the log as refused.

    Every act and its entry in the log are kept together or not at all. Any call may raise Unwritable.
    """

    def me(self) -> Member:
        """Who this is. NotAllowed when not, or not any more, of the team."""
        ...

    def people(self) -> tuple[Member, ...]:
        """Everybody of the organisation, who left too."""
        ...

    def caseload(self) -> list[CaseloadLine]:
        """All dossiers that this person may come at now, in the order of their ids."""
        ...

    def facts(self, dossier: str) -> DossierAccess:
        """All that is known of who may come at a dossier, for its owner; of others only what is their own."""
        ...

    def share(
        self,
        dossier: str,
        person: str,
        kind: GrantKind,
        reason: AccessReason,
        until: datetime,
        why: str = "",
    ) -> None:
        """Let a colleague read or write it until then."""
        ...

    def unshare(self, dossier: str, person: str) -> None:
        """Take it back from a colleague, or give back what was shared with oneself."""
        ...

    def hand_over(self, dossier: str, person: str, reason: AccessReason, why: str = "") -> None:
        """Make it somebody else's."""
        ...

    def refuse_worker(self, dossier: str, person: str) -> None:
        """The client does not want this worker."""
        ...

    def want_worker_again(self, dossier: str, person: str) -> None:
        """The client has nothing against this worker any more."""
        ...

    def break_glass(self, code: str, reason: AccessReason, why: str) -> str:
        """Read a dossier in an emergency; gives its id. `code`: at least the first eight signs of that.

        Missing when there is none.
        """
        ...

    def untold(self) -> list[Grant]:
        """Emergencies in dossiers of one's own, or for a lead in those of nobody, not read of yet."""
        ...

    def read_of_emergencies(self, dossier: str) -> None:
        """Say that one has read of them."""
        ...

    def stand_in(
        self, absent: str, person: str, reason: AccessReason, since: datetime, until: datetime
    ) -> None:
        """Have somebody do the caseload of a colleague."""
        ...

    def end_stand_in(self, id: str) -> None:
        """End that now. Missing."""
        ...

    def stand_ins(self) -> list[StandIn]:
        """Those that count now or will, in which one has a part; for a lead all."""
        ...

    def led(self) -> list[LedDossier]:
        """All dossiers, as a team lead sees them."""
        ...

    def end_membership(self, person: str) -> None:
        """Somebody left: an administrator ends all access at once."""
        ...

    def rule(self) -> KeepingRule:
        """How long this organisation keeps."""
        ...

    def change_rule(self, rule: KeepingRule) -> None:
        """Keep longer or shorter, by an administrator."""
        ...

    def hold(self, code: str, *, on: bool) -> str:
        """A dossier has to stay, or not any more; by an administrator. Gives its id. Missing."""
        ...

    def log(self, query: LogQuery, *, exporting: bool = False) -> list[AuditEvent]:
        """For an auditor: what was done, the oldest first. That somebody looked stands in the log too."""
        ...

    def looks(self, dossier: str) -> list[AuditEvent]:
        """For its owner, to tell the client: who did what with it, the oldest first."""
        ...

    def record(self, act: Act, dossier: str | None, outcome: ActOutcome = ActOutcome.DONE) -> None:
        """Note what was done with a dossier outside of this: seen, changed, printed, exported …"""
        ...


def barred_of(facts: DossierAccess, at: datetime) -> list[Barrier]:
    """Whom the client does not want now."""
    return [each for each in facts.barriers if each.holds(at)]


def own_part(facts: DossierAccess, persons: Collection[str]) -> DossierAccess:
    """The facts with nothing about the access of others than these, and no barrier at all."""
    grants = tuple(each for each in facts.grants if each.person in persons)
    return DossierAccess(facts.dossier, facts.members, grants)
