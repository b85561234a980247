"""Who the document is about. The BSN is never kept: a line to fill in by pen."""

from supportcycle.content.catalogue import text
from supportcycle.content.rules import organisation
from supportcycle.documents.compose.frame import short_facts
from supportcycle.documents.tree import Block, Heading
from supportcycle.documents.words.days import short_day
from supportcycle.documents.words.names import client_name, named
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.meeting import Identity

WIDE = ("address", "phone")
"""What takes more than a few words, also when it is written by hand."""


def identity_blocks(dossier: Dossier, round: Round, *, mine: bool) -> tuple[Block, ...]:
    """The block of data at the top of what goes to the municipality; `mine`: in the client's voice."""
    one, meeting = dossier.identity, round.meeting
    always = {
        "name": client_name(dossier),
        "birth_date": short_day(one.birth_date),
        "bsn": "",
        "address": _joined(one.street, _joined(one.postcode, one.town, between=" ")),
        "housemates": one.housemates,
        "phone": _joined(one.phone, one.email),
        **_worker(one),
    }
    if_known = {
        "contact_by": one.contact_by,
        "language": _joined(meeting.language, meeting.interpreter),
        "representative": named(dossier.people, one.representative),
        "municipality": str(organisation().get("municipality") or ""),
        "case_number": round.aanvraag.case_number,
    }
    known = {key: value for key, value in if_known.items() if value.strip()}
    pairs = [(text(f"identity.{key}"), value.strip()) for key, value in {**always, **known}.items()]
    facts = short_facts(pairs, wide=[text(f"identity.{key}") for key in WIDE])
    return (Heading(text("identity.title_mine" if mine else "identity.title")), *facts)


def _worker(one: Identity) -> dict[str, str]:
    """Who works for the client; the organisation by that name when nobody of it is known."""
    if one.organisation.strip() and not one.support_worker.strip():
        return {"organisation": one.organisation}
    return {"support_worker": _joined(one.support_worker, one.organisation)}


def _joined(*parts: str, between: str = ", ") -> str:
    return between.join(part.strip() for part in parts if part.strip())
