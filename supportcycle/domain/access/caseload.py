"""Who may come at a dossier at a moment. Nobody does, unless one grant says so that still counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from supportcycle.domain.access.grants import (
    AccessReason,
    DossierAccess,
    Grant,
    GrantKind,
    StandIn,
)
from supportcycle.domain.access.roles import TeamRole

WRITING = (GrantKind.OWNER, GrantKind.WRITE, GrantKind.STAND_IN)
"""An emergency reads: who has to write gets the dossier of its owner or of the team lead."""
_ORDER = list(GrantKind)
_SHARED = (GrantKind.WRITE, GrantKind.READ)


@dataclass(frozen=True, slots=True)
class LiveAccess:
    """The one reason for which somebody may come at a dossier now."""

    kind: GrantKind
    reason: AccessReason
    by: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class AccessWindow:
    """From when until when a person has a dossier, as long as nobody changes anything."""

    person: str
    kind: GrantKind
    since: datetime
    until: datetime | None


def live_access(facts: DossierAccess, person: str, at: datetime) -> LiveAccess | None:
    """Why this person may come at the dossier; None when nothing says so, or the client's no does."""
    given = [each for each in _given(facts, at) if each[0] == person]
    if not given or is_barred(facts, person, at):
        return None
    _, kind, source = min(given, key=lambda each: _ORDER.index(each[1]))
    return LiveAccess(kind, source.reason, source.by, source.since, source.until)


def may_read(facts: DossierAccess, person: str, at: datetime) -> bool:
    """Whether this person may see what is in the dossier."""
    return live_access(facts, person, at) is not None


def may_write(facts: DossierAccess, person: str, at: datetime) -> bool:
    """Whether this person may change the dossier."""
    access = live_access(facts, person, at)
    return access is not None and access.kind in WRITING


def owner_of(facts: DossierAccess, at: datetime) -> str | None:
    """Whose dossier it is; None when its owner left, or is not wanted any more by the client."""
    owners = (grant.person for grant in facts.grants if grant.kind is GrantKind.OWNER and grant.is_live(at))
    return next((person for person in owners if _is_let_in(facts, person, GrantKind.OWNER, at)), None)


def is_barred(facts: DossierAccess, person: str, at: datetime) -> bool:
    """Whether the client does not want this person."""
    return any(barrier.person == person and barrier.holds(at) for barrier in facts.barriers)


def windows(facts: DossierAccess, at: datetime) -> list[AccessWindow]:
    """All that counts now, or will when nobody does anything; the strongest of each person first."""
    sources: list[tuple[str, GrantKind, Grant | StandIn]] = [
        (grant.person, grant.kind, grant) for grant in facts.grants
    ]
    owner = owner_of(facts, at)
    sources += [(each.person, GrantKind.STAND_IN, each) for each in facts.stand_ins if each.absent == owner]
    found = [
        AccessWindow(person, kind, source.since, source.until)
        for person, kind, source in sources
        if source.ended is None
        and (source.until is None or at < source.until)
        and _is_let_in(facts, person, kind, at)
    ]
    return sorted(found, key=lambda each: (each.person, _ORDER.index(each.kind), each.since))


def _given(facts: DossierAccess, at: datetime) -> Iterator[tuple[str, GrantKind, Grant | StandIn]]:
    """Person, kind and what gives it. Who stands in has what the owner owns, and nothing else."""
    for grant in facts.grants:
        if grant.is_live(at) and _is_let_in(facts, grant.person, grant.kind, at):
            yield grant.person, grant.kind, grant
    owner = owner_of(facts, at)
    for each in facts.stand_ins:
        let_in = _is_let_in(facts, each.person, GrantKind.STAND_IN, at)
        if owner is not None and each.absent == owner and each.is_live(at) and let_in:
            yield each.person, GrantKind.STAND_IN, each


def _is_let_in(facts: DossierAccess, person: str, kind: GrantKind, at: datetime) -> bool:
    """Only workers do the work; a team lead has what was shared, an administrator nothing."""
    roles = (TeamRole.WORKER, TeamRole.TEAM_LEAD) if kind in _SHARED else (TeamRole.WORKER,)
    member = facts.member(person)
    return member is not None and member.is_in(at, *roles) and not is_barred(facts, person, at)
