"""What the client can read before a visit: when, who comes, what it is about, and what to think about."""

from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.frame import dated, framed
from supportcycle.documents.compose.visits.appointment import appointment, declaration_of, ticked, visit_of
from supportcycle.documents.tree import Bullets, Document, Heading, Notice, Paragraph
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.visits.declaration import Moment, MomentKind

LARGE, MOST = 1.3, 7
_TO_THINK_ABOUT: tuple[MomentKind, ...] = (
    "text", "lines", "life_domains", "dimensions", "people", "rank", "goal", "ideas", "pick", "helper",
    "choice",
)  # fmt: skip
"""The kinds of moment that somebody can think about beforehand."""


def visit_sheet(dossier: Dossier, *, round_id: str, today: date, visit_id: str = "") -> Document:
    """In large type on one side: the questions of the moments that were chosen, and that all may be
    skipped."""
    visit = visit_of(dossier.rounds[round_id], visit_id)
    title, subtitle = text("visit_papers.sheet"), dated(dossier, today)
    if visit is None:
        return framed(title, subtitle, (Notice(text("visit_papers.none")),))
    questions = [moment.question for moment in ticked(visit) if _is_to_think_about(moment)][:MOST]
    about = visit.about.strip() or (declaration_of(visit).purpose if visit.kind else "")
    blocks = (
        *appointment(visit, dossier),
        *((Heading(text("visit_papers.about")), Paragraph(about, "lead")) if about else ()),
        *((Heading(text("visit_papers.think")), Bullets(tuple(questions))) if questions else ()),
        Paragraph(text("visit_papers.free")),
    )
    return replace(framed(title, subtitle, blocks), scale=LARGE)


def _is_to_think_about(moment: Moment) -> bool:
    """Not what is asked of each idea, step or side of life: without it a question says nothing. What is asked
    of each part of life can be thought about as a whole."""
    return moment.kind in _TO_THINK_ABOUT and moment.each in (None, "life_domains")
