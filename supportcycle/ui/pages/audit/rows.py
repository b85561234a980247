"""Entries of the log as rows that people read."""

from collections.abc import Mapping

from supportcycle.content.catalogue import text
from supportcycle.domain.access.audit_event import AuditEvent
from supportcycle.domain.access.grants import Member
from supportcycle.ui.shared.team.acts import reason_words

COLUMNS = ("at", "person", "role", "act", "outcome", "dossier", "other", "reason", "network", "process")


def row_of(event: AuditEvent, people: Mapping[str, Member]) -> list[str]:
    """One entry, in the order of COLUMNS. A colleague by name and key, for a name may change."""
    return [
        f"{event.at.astimezone():%Y-%m-%d %H:%M:%S}",
        _who(people, event.person),
        text(f"people.roles.{event.role.value}"),
        text(f"who_looked.acts.{event.act.value}"),
        text(f"audit.outcomes.{event.outcome.value}"),
        event.dossier or "",
        _who(people, event.other) if event.other else "",
        reason_words(event.reason) if event.reason else "",
        event.whence.network,
        event.whence.process,
    ]


def _who(people: Mapping[str, Member], person: str) -> str:
    found = people.get(person)
    return f"{found.name} [{person[:8]}]" if found and found.name else person
