"""The part about the direction of a solution: the four circles, from the inside out."""

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.compose.parts.existing_help import existing_help
from supportcycle.documents.compose.parts.own_circle import carer_load, own_circle
from supportcycle.documents.compose.parts.proposal import Proposal, proposal, together
from supportcycle.documents.compose.support_circles import Circle, circles
from supportcycle.documents.compose.typed_text import listed, quoted
from supportcycle.domain.model.dossier import Dossier, Round, goals_now
from supportcycle.domain.model.wmo import Laag

_SOURCES = {
    Laag.EIGEN_KRACHT: ("goal.own_share", "action_plan.own"),
    Laag.SOCIAAL_NETWERK: ("action_plan.others", "goal.rather_not"),
    Laag.ALGEMENE_VOORZIENING: ("options.layer", "action_plan.professionals"),
    Laag.MAATWERKVOORZIENING: ("action_plan.wmo",),
}


def direction_of_solution(dossier: Dossier, round_id: str) -> Proposal:
    """Per circle what was found, and why one is empty; then who was asked, and how it is for who cares.

    "Rather not" is a full reason and names nobody.
    """
    around = together(
        proposal(existing_help(dossier, round_id), "existing_help.yields", "existing_help.verdict"),
        proposal(own_circle(dossier, round_id), "ask.need", "ask.answer"),
        proposal(carer_load(dossier, round_id), "care.tasks", "care.would_help"),
    )
    return together(_circles(dossier, round_id), around)


def _circles(dossier: Dossier, round_id: str) -> Proposal:
    round = dossier.rounds[round_id]
    found = circles(dossier, round_id)
    if not rather_not(round) and not any(_is_said(circle) for circle in found.values()):
        return Proposal()
    parts = []
    for laag, circle in found.items():
        lead = text("parts.direction_of_solution.layer", layer=choice_label("laag", laag))
        parts.append(listed(lead, _lines(laag, circle, round)))
    sources = [source for laag in found if _is_said(found[laag]) for source in _SOURCES[laag]]
    return proposal("\n\n".join(parts), *sources)


def rather_not(round: Round) -> bool:
    """Whether the client named somebody from whom help is rather not wanted, for any goal.

    How help is rather not given says nothing of who was asked.
    """
    return any(goal.rather_not for goal in goals_now(round).values())


def _is_said(circle: Circle) -> bool:
    return bool(not circle.is_empty or circle.reasons or circle.looked_at or circle.discussed)


def _lines(laag: Laag, circle: Circle, round: Round) -> list[str]:
    lines = list(circle.found)
    lines += [text("parts.direction_of_solution.to_be_asked", words=words) for words in circle.to_be_asked]
    lines += [text("parts.direction_of_solution.second_best", words=words) for words in circle.second_best]
    lines += [text("parts.direction_of_solution.looked_at", words=words) for words in circle.looked_at]
    if laag is Laag.SOCIAAL_NETWERK and rather_not(round):
        lines.append(text("parts.direction_of_solution.on_request"))
    why = "why_empty" if circle.is_empty else "why"
    lines += [text(f"parts.direction_of_solution.{why}", words=quoted(reason)) for reason in circle.reasons]
    if not lines:
        lines = [
            text(f"parts.direction_of_solution.{'discussed_empty' if circle.discussed else 'not_discussed'}")
        ]
    return lines
