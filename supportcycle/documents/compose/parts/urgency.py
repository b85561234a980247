"""Why it cannot wait for the research of the municipality, in the client's words (art. 2.3.3 Wmo 2015)."""

from supportcycle.documents.compose.typed_text import quoted
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.privacy.medical_redaction import WITHHELD


def why_urgent(dossier: Dossier, round_id: str) -> str:
    """The words as they are read together; empty when nothing was said, or when they stay at the table."""
    why = dossier.rounds[round_id].aanvraag.urgent.strip()
    return quoted(why) if why and why != WITHHELD else ""
