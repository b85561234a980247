"""What is known about who may come at a dossier of a team, and why. Moments are aware of their zone."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from supportcycle.domain.access.roles import TeamRole


class GrantKind(Enum):
    """What lets somebody in, the strongest first: of several only the first counts."""

    OWNER = "owner"
    WRITE = "write"
    STAND_IN = "stand_in"
    READ = "read"
    BREAK_GLASS = "break_glass"


class AccessReason(Enum):
    """Why, chosen from a list: the log and the client's own paper say these and never somebody's words."""

    OWN_CLIENT = "own_client"
    HANDED_OVER = "handed_over"
    TOGETHER = "together"
    ADVICE = "advice"
    SUPERVISION = "supervision"
    ILLNESS = "illness"
    LEAVE = "leave"
    DANGER = "danger"
    URGENT = "urgent"


class Denial(Enum):
    """Why something is refused. `BARRED` says no more than that somebody else must do it."""

    NOT_YOURS = "not_yours"
    NOT_IN_TEAM = "not_in_team"
    BARRED = "barred"
    REASON = "reason"
    PERIOD = "period"
    HAS_IT = "has_it"
    NOT_SET = "not_set"
    HELD = "held"


REASONS = {
    GrantKind.OWNER: (AccessReason.HANDED_OVER, AccessReason.ILLNESS, AccessReason.LEAVE),
    GrantKind.WRITE: (AccessReason.TOGETHER, AccessReason.SUPERVISION),
    GrantKind.READ: (AccessReason.TOGETHER, AccessReason.ADVICE, AccessReason.SUPERVISION),
    GrantKind.STAND_IN: (AccessReason.ILLNESS, AccessReason.LEAVE),
    GrantKind.BREAK_GLASS: (AccessReason.DANGER, AccessReason.URGENT),
}
"""Which reasons there are for each kind; OWN_CLIENT only for who lays a dossier out."""


@dataclass(frozen=True, slots=True)
class AccessRules:
    """How long at most: templates/rules.toml, `[access]`."""

    break_glass_hours: int
    share_days: int
    stand_in_days: int

    def longest(self, kind: GrantKind) -> timedelta:
        """The longest time for this kind of access."""
        if kind is GrantKind.BREAK_GLASS:
            return timedelta(hours=self.break_glass_hours)
        return timedelta(days=self.stand_in_days if kind is GrantKind.STAND_IN else self.share_days)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the organisation. The name is for the screens of colleagues, and kept sealed."""

    person: str
    roles: frozenset[TeamRole]
    name: str = field(default="", repr=False)
    left: datetime | None = None

    def is_in(self, at: datetime, *roles: TeamRole) -> bool:
        """Whether this person was not gone at that moment, and has one of these roles."""
        return (self.left is None or at < self.left) and not self.roles.isdisjoint(roles)


@dataclass(frozen=True, slots=True)
class Grant:
    """A dossier that was given to somebody, by whom and why. `why` is in own words, and kept sealed.

    No `until` means without an end, which only an owner has. `seen` says when an owner read of an emergency.
    """

    id: str
    dossier: str
    person: str
    kind: GrantKind
    reason: AccessReason
    since: datetime
    until: datetime | None
    by: str
    why: str = field(default="", repr=False)
    ended: datetime | None = None
    seen: datetime | None = None

    def is_live(self, at: datetime) -> bool:
        """Whether it counts at that moment, as far as the grant itself says."""
        return _counts(self.since, self.until, self.ended, at)


@dataclass(frozen=True, slots=True)
class StandIn:
    """Somebody who does the whole caseload of an absent colleague for a while, also what is added to it."""

    id: str
    absent: str
    person: str
    reason: AccessReason
    since: datetime
    until: datetime
    by: str
    ended: datetime | None = None

    def is_live(self, at: datetime) -> bool:
        """Whether it counts at that moment, as far as it says itself."""
        return _counts(self.since, self.until, self.ended, at)


@dataclass(frozen=True, slots=True)
class Barrier:
    """A client who does not want a certain worker. No reason is asked, and none is kept."""

    id: str
    dossier: str
    person: str
    since: datetime
    by: str
    lifted: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether the client's no counts at that moment."""
        return self.since <= at and (self.lifted is None or at < self.lifted)


@dataclass(frozen=True, slots=True)
class LegalHold:
    """A dossier that has to stay, whatever its owner or the rule of the organisation says."""

    id: str
    dossier: str
    since: datetime
    by: str
    lifted: datetime | None = None


@dataclass(frozen=True, slots=True)
class DossierAccess:
    """All that decides who comes at one dossier: `stand_ins` are those for whoever was its owner."""

    dossier: str
    members: tuple[Member, ...]
    grants: tuple[Grant, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    holds: tuple[LegalHold, ...] = ()

    def member(self, person: str) -> Member | None:
        """Somebody of the organisation; None for a stranger."""
        return next((each for each in self.members if each.person == person), None)


def _counts(since: datetime, until: datetime | None, ended: datetime | None, at: datetime) -> bool:
    return since <= at and not any(end is not None and end <= at for end in (until, ended))
