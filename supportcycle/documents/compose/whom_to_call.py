"""Whom the client calls, as it was agreed; otherwise the support worker."""

from supportcycle.content.catalogue import text
from supportcycle.documents.words.names import named
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.sanitize_text import one_line


def whom_to_call(dossier: Dossier, round_id: str) -> str:
    """Who and how in one line; see `caller`. How, when it begins with a capital, is a sentence of its own."""
    parts = caller(dossier, round_id)
    if len(parts) < 2:
        return "".join(parts)
    key = "days.apart" if parts[1][:1].isupper() else "days.both"
    return text(key, first=parts[0].rstrip("."), second=parts[1])


def caller(dossier: Dossier, round_id: str) -> tuple[str, ...]:
    """A name or relation, and how to reach them, as the client had it written down; nothing when unknown."""
    meeting, one = dossier.rounds[round_id].meeting, dossier.identity
    agreed = (named(dossier.people, meeting.call), meeting.call_how)
    found = agreed if any(part.strip() for part in agreed) else (one.support_worker, one.organisation)
    return tuple(one_line(part) for part in found if part.strip())
