"""The parts of what the client reads: as proposed from the dossier, as edited, and whether it was agreed."""

from collections.abc import Callable
from dataclasses import dataclass

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, in_language
from supportcycle.content.worksheets import worksheets
from supportcycle.documents.compose.parts.about_client import costs, other_help, own, who_i_am
from supportcycle.documents.compose.parts.about_others import carer, housemates, neighbourhood, network
from supportcycle.documents.compose.parts.asked import form, measures
from supportcycle.documents.compose.parts.direction import direction_of_solution
from supportcycle.documents.compose.parts.in_dutch import in_dutch_words, words_in_dutch
from supportcycle.documents.compose.parts.problems import analysis, problems
from supportcycle.documents.compose.parts.proposal import Proposal
from supportcycle.documents.compose.parts.results import intended_results, new_solution
from supportcycle.documents.compose.parts.urgency import why_urgent
from supportcycle.domain.changed_sentences import same_words
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import PARTS, URGENT, Approval, RequestPart

_PROPOSED: dict[str, Callable[[Dossier, str], Proposal]] = {
    "problems": problems,
    "analysis": analysis,
    "direction_of_solution": direction_of_solution,
    "intended_results": intended_results,
    "measures": measures,
    "form": form,
    "new_solution": new_solution,
}
_OWN: dict[str, Callable[[Dossier, str], str]] = {
    "who_i_am": who_i_am,
    "own": own,
    "housemates": housemates,
    "network": network,
    "carer": carer,
    "neighbourhood": neighbourhood,
    "other_help": other_help,
    "costs": costs,
    URGENT: why_urgent,
}
"""What is no part of the request by itself; it is read together like the seven parts."""


@dataclass(frozen=True, slots=True)
class PartText:
    """The words of one part as they would be printed now: the client's `own`, and under them those for the
    municipality, where there are any.

    `edited`: the own words were typed for this part. `approved`: the client said that these very words are
    right. `left_out`: the client wants nothing of it written down.
    """

    text: str
    own: str
    sources: tuple[str, ...]
    edited: bool
    approved: bool
    left_out: bool


def proposed_parts(dossier: Dossier, round_id: str) -> dict[str, Proposal]:
    """All seven parts in the order of the book, each proposed from the dossier (r. 1768-1796)."""
    return {part: _PROPOSED[part](dossier, round_id) for part in PARTS}


def part_text(dossier: Dossier, round_id: str, part: str) -> PartText:
    """One part, or chapter of the plan: the own words as typed where they were, otherwise the proposal; then
    the words for the municipality. Always in Dutch as it goes there, whatever language is read."""
    with in_language(HOME):
        return _part_text(in_dutch_words(dossier), round_id, part)


def _part_text(dossier: Dossier, round_id: str, part: str) -> PartText:
    written = dossier.rounds[round_id].aanvraag.parts.get(part, RequestPart())
    proposal = _proposal(dossier, round_id, part)
    edited = bool(written.text.strip())
    own_words = written.text.strip() if edited else proposal.text
    said = (own_words, words_in_dutch(written.application_words, dossier, round_id))
    words = "\n\n".join(filter(None, said))
    return PartText(
        text=words,
        own=own_words,
        sources=proposal.sources,
        edited=edited,
        approved=written.approval is Approval.RIGHT and same_words(written.approved_text, words),
        left_out=written.approval is Approval.DO_NOT_WRITE,
    )


def _proposal(dossier: Dossier, round_id: str, part: str) -> Proposal:
    return Proposal(_OWN[part](dossier, round_id)) if part in _OWN else _PROPOSED[part](dossier, round_id)


def source_label(source: str) -> str:
    """What the field is called that a part came from: the worksheet's title and the field's label."""
    sheet, _, key = source.partition(".")
    worksheet = worksheets()[sheet]
    field = worksheet.named.get(key)
    return text("parts.source", sheet=worksheet.title, field=field.label) if field else worksheet.title
