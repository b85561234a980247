"""The request as the client takes it home from the table: an own copy, that goes to nobody else."""

from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.language import dutch_of, in_language
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.tree import Document, Notice, why_empty
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.sharing import usual_slip


def own_request_slip(dossier: Dossier) -> ShareSlip:
    """What the client's own copy holds: all that the client may read, also about health and in parts of which
    nobody asked yet whether they go along; not what the client said must stay at the table."""
    id, round = current_round(dossier)
    stays = tuple(key for key, part in round.aanvraag.parts.items() if part.stays)
    return usual_slip(dossier, id, own=True).model_copy(update={"left_out": stays})


def own_request(dossier: Dossier, today: date) -> Document:
    """The request of the current round for the client alone; it says itself that it is not to hand in."""
    paper = composed(text("names.aanvraag"), dossier, today, own_request_slip(dossier))
    if why_empty(paper):
        return paper
    with in_language(dutch_of(dossier.edition)):
        return replace(paper, blocks=(Notice(text("own_request.notice")), *paper.blocks))
