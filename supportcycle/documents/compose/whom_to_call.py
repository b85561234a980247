"""Whom the client calls, as it was agreed; otherwise the support worker."""

from supportcycle.content.catalogue import text
from supportcycle.documents.words.names import named
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.sanitize_text import one_line


def whom_to_call(dossier: Dossier, round_id: str) -> str:
    """Who and how in one line; see `caller`."""
    parts = caller(dossier, round_id)
    return text("days.both", first=parts[0], second=parts[1]) if len(parts) > 1 else "".join(parts)


def caller(dossier: Dossier, round_id: str) -> tuple[str, ...]:
    """A name or relation, and how to reach them, as the client had it written down; nothing when unknown."""
    meeting, one = dossier.rounds[round_id].meeting, dossier.identity
    agreed = (named(dossier.people, meeting.call), meeting.call_how)
    found = agreed if any(part.strip() for part in agreed) else (one.support_worker, one.organisation)
    return tuple(one_line(part) for part in found if part.strip())
