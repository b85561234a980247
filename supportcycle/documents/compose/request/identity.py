"""Who the document is about. The BSN is never kept: a line to fill in by pen."""

from supportcycle.content.catalogue import text
from supportcycle.content.rules import organisation
from supportcycle.documents.compose.frame import labelled
from supportcycle.documents.tree import Block, Heading
from supportcycle.documents.words.names import client_name, named
from supportcycle.domain.model.dossier import Dossier, Round


def identity_blocks(dossier: Dossier, round: Round) -> tuple[Block, ...]:
    """The block of data at the top of what goes to the municipality."""
    one, meeting = dossier.identity, round.meeting
    always = {
        "name": client_name(dossier),
        "birth_date": one.birth_date,
        "bsn": "",
        "address": _joined(one.street, _joined(one.postcode, one.town, between=" ")),
        "phone": _joined(one.phone, one.email),
        "contact_by": one.contact_by,
        "housemates": one.housemates,
        "support_worker": _joined(one.support_worker, one.organisation),
    }
    if_known = {
        "language": _joined(meeting.language, meeting.interpreter),
        "representative": named(dossier.people, one.representative),
        "municipality": str(organisation().get("municipality") or ""),
        "case_number": round.aanvraag.case_number,
    }
    known = {key: value for key, value in if_known.items() if value.strip()}
    pairs = [(text(f"identity.{key}"), value.strip()) for key, value in {**always, **known}.items()]
    return (Heading(text("identity.title")), *labelled(pairs, beside=True))


def _joined(*parts: str, between: str = ", ") -> str:
    return between.join(part.strip() for part in parts if part.strip())
