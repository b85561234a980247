"""A small team for tests: Fatma owns, Ben and Cor are colleagues, Lia leads, Ad administers."""

from datetime import UTC, datetime, timedelta

from supportcycle.domain.access.grant_changes import Doing, laid_out
from supportcycle.domain.access.grants import AccessRules, Member
from supportcycle.domain.access.roles import TeamRole

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
DAY = timedelta(days=1)
RULES = AccessRules(break_glass_hours=24, share_days=365, stand_in_days=92)
ROLES = {
    "fatma": {TeamRole.WORKER},
    "ben": {TeamRole.WORKER},
    "cor": {TeamRole.WORKER},
    "lia": {TeamRole.TEAM_LEAD, TeamRole.WORKER},
    "ad": {TeamRole.ADMINISTRATOR},
    "audrey": {TeamRole.AUDITOR},
}
MEMBERS = tuple(Member(person, frozenset(roles)) for person, roles in ROLES.items())
_made: list[int] = []


def doing(by, at=NOW):
    """Somebody does something, with an id that nothing else has."""
    _made.append(1)
    return Doing(by, at, RULES, f"g{len(_made)}")


def of_fatma():
    """A dossier that Fatma laid out."""
    from dataclasses import replace

    return replace(laid_out("d1", MEMBERS[0], doing("fatma", NOW - DAY)), members=MEMBERS)
