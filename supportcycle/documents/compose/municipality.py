"""Looking back for the municipality: only what it pays for, only when the client agrees to share it."""

from datetime import date

from supportcycle.documents.compose.asked_help import decision
from supportcycle.documents.compose.facts import provision_name
from supportcycle.documents.compose.frame import dated, framed, labelled
from supportcycle.documents.compose.names import named
from supportcycle.documents.compose.sheet_contents import steps_of
from supportcycle.documents.compose.words import said
from supportcycle.documents.tree import Block, Column, Document, Heading, Notice, Paragraph, Table
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.plan import PlanVersion
from supportcycle.domain.review import Evaluation, MunicipalityReview
from supportcycle.domain.wmo import Outcome, Voorziening


def municipality_report(dossier: Dossier, *, round_id: str, evaluation_id: str, today: date) -> Document:
    """The account of help that is paid for by the Wmo; without permission it says so and nothing else."""
    round = dossier.rounds[round_id]
    evaluation = round.evaluations.get(evaluation_id, Evaluation())
    title = said("municipality.title")
    if not evaluation.municipality.may_be_shared:
        return framed(title, dated(dossier, today), [Notice(said("municipality.not_shared"))])
    version = round.versions.get(evaluation.plan_version or "", PlanVersion())
    case_number = round.aanvraag.case_number.strip()
    blocks = (
        Paragraph(said("municipality.note"), "note"),
        *labelled([(said("municipality.case_number"), case_number)] if case_number else []),
        *_paid_help(dossier, version),
        *_account(evaluation.municipality),
    )
    return framed(title, dated(dossier, today), blocks)


def _paid_help(dossier: Dossier, version: PlanVersion) -> tuple[Block, ...]:
    """The measures that were granted; what was only asked for, or refused, is not paid for."""
    columns = tuple(Column(said(f"municipality.{key}")) for key in ("what", "provider", "granted"))
    rows = tuple(
        (
            provision_name(line),
            named(dossier.people, line.provider) or said("shared.nothing"),
            decision(line) or said("shared.nothing"),
        )
        for _, _, step in steps_of(version)
        for line in step.wmo.values()
        if is_paid(line)
    )
    heading = Heading(said("municipality.lines"))
    if not rows:
        return (heading, Paragraph(said("municipality.no_lines")))
    return (heading, Table(said("municipality.lines_caption"), columns, rows))


def is_paid(line: Voorziening) -> bool:
    """Whether the municipality said yes to this measure, wholly or in part."""
    if line.outcome is None:
        return bool(line.granted.strip())
    return line.outcome in (Outcome.GRANTED, Outcome.PARTLY_GRANTED)


def _account(review: MunicipalityReview) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for key in ("used", "result", "still_needed", "change"):
        words = getattr(review, key).strip()
        answer = Paragraph(words, "own_words") if words else Paragraph(said("shared.not_discussed"))
        blocks += [Heading(said(f"municipality.{key}")), answer]
    return tuple(blocks)
