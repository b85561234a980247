"""Rows of the tables as grants, barriers, people … and back; names and reasons are sealed on the way."""

from typing import Any, Protocol

from supportcycle.domain.access.grants import (
    AccessReason,
    Barrier,
    Grant,
    GrantKind,
    LegalHold,
    Member,
    StandIn,
)
from supportcycle.domain.access.roles import TeamRole


class SealedNotes(Protocol):
    """What seals a text for an organisation; only the same name opens it."""

    def note(self, name: str, text: str) -> bytes:
        """The text, sealed."""
        ...

    def noted(self, name: str, sealed: object) -> str:
        """The text that `note` was given. Damaged."""
        ...


def member_row(member: Member, notes: SealedNotes) -> dict[str, Any]:
    """The columns of a person."""
    return {
        "person": member.person,
        "roles": " ".join(sorted(role.value for role in member.roles)),
        "name": notes.note(f"member/{member.person}", member.name),
        "gone": member.left,
    }


def member_of(row: Any, notes: SealedNotes) -> Member:
    """A person. Damaged."""
    roles = frozenset(TeamRole(role) for role in row.roles.split())
    return Member(row.person, roles, notes.noted(f"member/{row.person}", row.name), row._mapping["gone"])


def grant_row(grant: Grant, notes: SealedNotes) -> dict[str, Any]:
    """The columns of a grant."""
    return {
        "id": grant.id,
        "dossier": grant.dossier,
        "person": grant.person,
        "kind": grant.kind.value,
        "reason": grant.reason.value,
        "since": grant.since,
        "until": grant.until,
        "given_by": grant.by,
        "why": notes.note(f"grant/{grant.id}", grant.why) if grant.why else None,
        "ended": grant.ended,
        "seen": grant.seen,
    }


def grant_of(row: Any, notes: SealedNotes) -> Grant:
    """A grant. Damaged."""
    return Grant(
        row.id,
        row.dossier,
        row.person,
        GrantKind(row.kind),
        AccessReason(row.reason),
        row.since,
        row.until,
        row.given_by,
        notes.noted(f"grant/{row.id}", row.why) if row.why else "",
        row.ended,
        row.seen,
    )


def stand_in_row(one: StandIn) -> dict[str, Any]:
    """The columns of who stands in."""
    return {
        "id": one.id,
        "absent": one.absent,
        "person": one.person,
        "reason": one.reason.value,
        "since": one.since,
        "until": one.until,
        "given_by": one.by,
        "ended": one.ended,
    }


def stand_in_of(row: Any) -> StandIn:
    """Who stands in."""
    reason = AccessReason(row.reason)
    return StandIn(row.id, row.absent, row.person, reason, row.since, row.until, row.given_by, row.ended)


def barrier_row(each: Barrier) -> dict[str, Any]:
    """The columns of a client's no."""
    return {
        "id": each.id,
        "dossier": each.dossier,
        "person": each.person,
        "since": each.since,
        "set_by": each.by,
        "lifted": each.lifted,
    }


def barrier_of(row: Any) -> Barrier:
    """A client's no."""
    return Barrier(row.id, row.dossier, row.person, row.since, row.set_by, row.lifted)


def hold_row(each: LegalHold) -> dict[str, Any]:
    """The columns of what has to stay."""
    return {
        "id": each.id,
        "dossier": each.dossier,
        "since": each.since,
        "set_by": each.by,
        "lifted": each.lifted,
    }


def hold_of(row: Any) -> LegalHold:
    """What has to stay."""
    return LegalHold(row.id, row.dossier, row.since, row.set_by, row.lifted)
