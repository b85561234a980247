"""The last chapters of the persoonlijk plan: a budget of one's own, consent, and how to send it."""

from supportcycle.content import organisation
from supportcycle.documents.compose.frame import labelled
from supportcycle.documents.compose.part_asked import asked_lines
from supportcycle.documents.compose.words import said
from supportcycle.documents.tree import Block, Column, Heading, Paragraph, Table
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.wmo import Leveringsvorm

_QUESTIONS = ("manages", "provides", "activities", "rate", "quality")
_CONSENTS = {"discuss": False, "worker": False, "ask": True, "share": True, "carer": True}
"""What may be allowed, and whether a name has to be written beside it."""


def budget_questions(round: Round) -> tuple[Block, ...]:
    """Only for who wants a pgb: what the municipality asks about it; what is still empty, by pen."""
    if all(line.leveringsvorm is not Leveringsvorm.PGB for _, line in asked_lines(round)):
        return ()
    written = round.aanvraag.budget
    answers = labelled((said(f"plan.pgb.{key}"), getattr(written, key).strip()) for key in _QUESTIONS)
    return (Heading(said("plan.pgb.title"), 2), Paragraph(said("plan.pgb.note"), "note"), *answers)


def consent() -> tuple[Block, ...]:
    """Boxes, always empty: consent is given by pen, each one apart."""
    columns = (Column(said("plan.consent.what"), 1.5), Column(said("plan.consent.whom")))
    rows = tuple(
        (said("shared.box", words=said(f"plan.consent.{key}")), "" if with_name else said("shared.nothing"))
        for key, with_name in _CONSENTS.items()
    )
    table = Table(said("plan.consent.caption"), columns, rows, room=2)
    return (Paragraph(said("plan.consent.note"), "note"), table)


def sending() -> tuple[Block, ...]:
    """Where the plan goes, and who may help with it for free."""
    phone = str(organisation().get("free_support_phone") or "")
    support = said("plan.support_phone", phone=phone) if phone else said("plan.support")
    return (Paragraph(said("plan.sending"), "note"), Paragraph(support, "note"))
