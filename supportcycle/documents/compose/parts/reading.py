"""Which parts of a request were read together as they stand now, and which not yet."""

from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.plan.chapters import READ_TOGETHER
from supportcycle.domain.loose_ends import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import key_of
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, current_round, steps_now
from supportcycle.domain.model.wmo import PARTS, URGENT, Aanvraag, RequestPart

BLOCKS = (*READ_TOGETHER, *(part for part in PARTS if part not in READ_TOGETHER))
"""All that is read together of any request, in the order in which that is done."""


def blocks_of(request: Aanvraag) -> tuple[str, ...]:
    """All that can be read together of this request: first why it cannot wait, where that was said."""
    return (URGENT, *BLOCKS) if request.urgent.strip() else BLOCKS


def unread_parts(dossier: Dossier, round_id: str) -> list[str]:
    """The parts with words on paper that the client did not say yes to; not what stays or is left out."""
    request = dossier.rounds[round_id].aanvraag
    written = request.parts
    going = (part for part in blocks_of(request) if not written.get(part, RequestPart()).stays)
    texts = {part: part_text(dossier, round_id, part) for part in going}
    return [id for id, part in texts.items() if part.text and not part.approved and not part.left_out]


def ends_about_reading(dossier: Dossier) -> list[LooseEnd]:
    """One question with how many parts were not read together, once something is asked of the municipality.

    All parts are composed for it, so it is not for a page that is drawn at every key.
    """
    round_id, round = current_round(dossier)
    unread = unread_parts(dossier, round_id) if _is_begun(round) else []
    if not unread:
        return []
    key = key_of(round_id, LooseEndKind.PARTS_NOT_CONFIRMED)
    path = ("rounds", round_id, "aanvraag", "parts", unread[0], "approval")
    values = {"number": str(len(unread))}
    return [LooseEnd(LooseEndKind.PARTS_NOT_CONFIRMED, path, key, values, key in dossier.put_away)]


def _is_begun(round: Round) -> bool:
    return not is_blank(round.aanvraag) or any(step.wmo for _, _, step in steps_now(round))
