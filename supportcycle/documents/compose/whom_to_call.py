"""Whom the client calls, as it was agreed; otherwise the support worker."""

from supportcycle.documents.compose.names import named
from supportcycle.documents.compose.words import said
from supportcycle.domain.dossier import Dossier


def whom_to_call(dossier: Dossier, round_id: str) -> str:
    """A name or relation and how to reach them, as the client had it written down; empty when unknown."""
    meeting, one = dossier.rounds[round_id].meeting, dossier.identity
    person = named(dossier.people, meeting.call)
    if person or meeting.call_how.strip():
        return _joined(person, meeting.call_how)
    return _joined(one.support_worker, one.organisation)


def _joined(first: str, second: str) -> str:
    parts = [part.strip() for part in (first, second) if part.strip()]
    return said("days.both", first=parts[0], second=parts[1]) if len(parts) > 1 else "".join(parts)
