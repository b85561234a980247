"""What somebody does about who may come at a dossier: facts in, facts out, or NotAllowed; nothing goes."""

from dataclasses import dataclass, replace
from datetime import datetime

from supportcycle.domain.access.caseload import is_barred, live_access, may_write, owner_of
from supportcycle.domain.access.grants import (
    REASONS,
    AccessReason,
    AccessRules,
    Barrier,
    Denial,
    DossierAccess,
    Grant,
    GrantKind,
    Member,
    StandIn,
)
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.errors import NotAllowed


@dataclass(frozen=True, slots=True)
class Doing:
    """Who does it, when, by which rules, and the id of what comes of it."""

    by: str
    at: datetime
    rules: AccessRules
    new_id: str


def laid_out(dossier: str, owner: Member, doing: Doing) -> DossierAccess:
    """A new dossier, of who lays it out. NotAllowed."""
    if not owner.is_in(doing.at, TeamRole.WORKER):
        raise NotAllowed(Denial.NOT_IN_TEAM)
    grant = Grant(
        doing.new_id,
        dossier,
        owner.person,
        GrantKind.OWNER,
        AccessReason.OWN_CLIENT,
        doing.at,
        None,
        doing.by,
    )
    return DossierAccess(dossier, (owner,), (grant,))


def shared(
    facts: DossierAccess,
    doing: Doing,
    person: str,
    kind: GrantKind,
    reason: AccessReason,
    until: datetime,
    why: str = "",
) -> DossierAccess:
    """The owner lets a colleague read or write until a day; what that one had before ends. NotAllowed."""
    _must_own(facts, doing)
    if person == doing.by or kind not in (GrantKind.READ, GrantKind.WRITE):
        raise NotAllowed(Denial.HAS_IT)
    _must_fit(facts, doing, person, (TeamRole.WORKER, TeamRole.TEAM_LEAD))
    _must_be_meant(doing, kind, reason, until)
    grant = Grant(doing.new_id, facts.dossier, person, kind, reason, doing.at, until, doing.by, why)
    return _added(_ended(facts, person, doing.at), grant)


def unshared(facts: DossierAccess, doing: Doing, person: str) -> DossierAccess:
    """The owner takes a dossier back, or a colleague gives it back. NotAllowed."""
    if person == owner_of(facts, doing.at):
        raise NotAllowed(Denial.HAS_IT)
    if doing.by != person:
        _must_own(facts, doing)
    return _ended(facts, person, doing.at)


def handed_over(
    facts: DossierAccess, doing: Doing, person: str, reason: AccessReason, why: str = ""
) -> DossierAccess:
    """Another owner; who was it has nothing of it any more. NotAllowed.

    By the owner, or by a team lead, who takes nothing for himself: that takes four eyes.
    """
    _must_own(facts, doing, or_lead=True)
    owner = owner_of(facts, doing.at)
    if person == doing.by != owner:
        raise NotAllowed(Denial.NOT_YOURS)
    if person == owner:
        raise NotAllowed(Denial.HAS_IT)
    _must_fit(facts, doing, person, (TeamRole.WORKER,))
    if reason not in REASONS[GrantKind.OWNER]:
        raise NotAllowed(Denial.REASON)
    grant = Grant(doing.new_id, facts.dossier, person, GrantKind.OWNER, reason, doing.at, None, doing.by, why)
    return _added(_without_owner(_ended(facts, person, doing.at), doing.at), grant)


def refused(facts: DossierAccess, doing: Doing, person: str) -> DossierAccess:
    """The client does not want this worker, who from now on comes at it in no way. NotAllowed.

    By whoever may write in it, or a team lead whom the client called.
    """
    if not (may_write(facts, doing.by, doing.at) or _is_lead(facts, doing)):
        raise NotAllowed(Denial.NOT_YOURS)
    if is_barred(facts, person, doing.at) or facts.member(person) is None:
        raise NotAllowed(Denial.HAS_IT)
    barrier = Barrier(doing.new_id, facts.dossier, person, doing.at, doing.by)
    return replace(_ended(facts, person, doing.at), barriers=(*facts.barriers, barrier))


def wanted_again(facts: DossierAccess, doing: Doing, person: str) -> DossierAccess:
    """The owner takes the client's no away. What that person had before does not come back. NotAllowed."""
    _must_own(facts, doing)
    if not is_barred(facts, person, doing.at):
        raise NotAllowed(Denial.NOT_SET)
    lifted = tuple(
        replace(each, lifted=doing.at) if each.person == person and each.holds(doing.at) else each
        for each in facts.barriers
    )
    return replace(facts, barriers=lifted)


def broken_glass(facts: DossierAccess, doing: Doing, reason: AccessReason, why: str) -> DossierAccess:
    """In an emergency a worker reads a dossier for some hours; its owner is told. NotAllowed."""
    _must_fit(facts, doing, doing.by, (TeamRole.WORKER,))
    if live_access(facts, doing.by, doing.at) is not None:
        raise NotAllowed(Denial.HAS_IT)
    until = doing.at + doing.rules.longest(GrantKind.BREAK_GLASS)
    if not why.strip():
        raise NotAllowed(Denial.REASON)
    _must_be_meant(doing, GrantKind.BREAK_GLASS, reason, until)
    grant = Grant(
        doing.new_id,
        facts.dossier,
        doing.by,
        GrantKind.BREAK_GLASS,
        reason,
        doing.at,
        until,
        doing.by,
        why,
    )
    return _added(facts, grant)


def emergencies_seen(facts: DossierAccess, doing: Doing) -> DossierAccess:
    """The owner, or a team lead of a dossier without one, has read of every emergency so far. NotAllowed."""
    _must_own(facts, doing, or_lead=owner_of(facts, doing.at) is None)
    seen = tuple(replace(each, seen=doing.at) if is_untold(each) else each for each in facts.grants)
    return replace(facts, grants=seen)


def is_untold(grant: Grant) -> bool:
    """Whether it is an emergency that its owner did not read of yet."""
    return grant.kind is GrantKind.BREAK_GLASS and grant.seen is None


def stand_in(
    members: tuple[Member, ...],
    doing: Doing,
    absent: str,
    person: str,
    reason: AccessReason,
    since: datetime,
    until: datetime,
) -> StandIn:
    """Somebody does the caseload of a colleague. NotAllowed.

    By who is absent, or by a team lead for somebody else than himself: that takes four eyes.
    """
    facts = DossierAccess("", members)
    if doing.by != absent and (person == doing.by or not _is_lead(facts, doing)):
        raise NotAllowed(Denial.NOT_YOURS)
    if person == absent:
        raise NotAllowed(Denial.HAS_IT)
    for each in (absent, person):
        _must_fit(facts, doing, each, (TeamRole.WORKER,))
    if until <= since or until <= doing.at:
        raise NotAllowed(Denial.PERIOD)
    _must_be_meant(doing, GrantKind.STAND_IN, reason, until, since)
    return StandIn(doing.new_id, absent, person, reason, since, until, doing.by)


def stand_in_ended(members: tuple[Member, ...], doing: Doing, which: StandIn) -> StandIn:
    """It ends now: by a team lead, who was absent, or who stood in. NotAllowed."""
    if doing.by not in (which.absent, which.person) and not _is_lead(DossierAccess("", members), doing):
        raise NotAllowed(Denial.NOT_YOURS)
    return replace(which, ended=which.ended or doing.at)


def left(facts: DossierAccess, person: str, at: datetime) -> DossierAccess:
    """Somebody left the team: nothing this person had comes back with a return."""
    members = tuple(
        replace(each, left=each.left or at) if each.person == person else each for each in facts.members
    )
    return replace(_ended(facts, person, at), members=members)


def _must_own(facts: DossierAccess, doing: Doing, *, or_lead: bool = False) -> None:
    owner = owner_of(facts, doing.at)
    if owner != doing.by and not (or_lead and _is_lead(facts, doing)):
        raise NotAllowed(Denial.NOT_YOURS)


def _is_lead(facts: DossierAccess, doing: Doing) -> bool:
    member = facts.member(doing.by)
    return member is not None and member.is_in(doing.at, TeamRole.TEAM_LEAD)


def _must_fit(facts: DossierAccess, doing: Doing, person: str, roles: tuple[TeamRole, ...]) -> None:
    member = facts.member(person)
    if member is None or not member.is_in(doing.at, *roles):
        raise NotAllowed(Denial.NOT_IN_TEAM)
    if is_barred(facts, person, doing.at):
        raise NotAllowed(Denial.BARRED)


def _must_be_meant(
    doing: Doing, kind: GrantKind, reason: AccessReason, until: datetime, since: datetime | None = None
) -> None:
    if reason not in REASONS[kind]:
        raise NotAllowed(Denial.REASON)
    begin = since or doing.at
    if not begin < until <= begin + doing.rules.longest(kind):
        raise NotAllowed(Denial.PERIOD)


def _added(facts: DossierAccess, grant: Grant) -> DossierAccess:
    return replace(facts, grants=(*facts.grants, grant))


def _ended(facts: DossierAccess, person: str, at: datetime) -> DossierAccess:
    """All that this person was given ends, also what would begin later."""
    grants = tuple(
        replace(each, ended=at) if each.person == person and each.ended is None else each
        for each in facts.grants
    )
    return replace(facts, grants=grants)


def _without_owner(facts: DossierAccess, at: datetime) -> DossierAccess:
    grants = tuple(
        replace(each, ended=at) if each.kind is GrantKind.OWNER and each.ended is None else each
        for each in facts.grants
    )
    return replace(facts, grants=grants)
