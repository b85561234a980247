"""Looking back for the municipality: only what it pays for, only when the client agrees to share it."""

from datetime import date

from supportcycle.documents.compose.asked_help import decision
from supportcycle.documents.compose.facts import provision_name
from supportcycle.documents.compose.frame import dated, framed, labelled
from supportcycle.documents.compose.names import named
from supportcycle.documents.compose.words import said
from supportcycle.documents.tree import Block, Column, Document, Heading, Notice, Paragraph, Table
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.plan import PlanVersion
from supportcycle.domain.review import Evaluation, MunicipalityReview, PaidLine
from supportcycle.domain.then_and_now import Provision, paid_provisions


def municipality_report(dossier: Dossier, *, round_id: str, evaluation_id: str, today: date) -> Document:
    """The account of help that is paid for by the Wmo; without permission it says so and nothing else.

    The whole asks for permission, and so does each line of it.
    """
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
        *_paid_help(dossier, version, evaluation.municipality),
        *_account(evaluation.municipality),
    )
    return framed(title, dated(dossier, today), blocks)


def shared_lines(version: PlanVersion, account: MunicipalityReview) -> list[tuple[Provision, PaidLine]]:
    """The measures that were granted and of which the client says that they may be accounted for."""
    lines = [(each, account.lines.get(each.key, PaidLine())) for each in paid_provisions(version)]
    return [(each, line) for each, line in lines if line.may_be_shared]


def _paid_help(dossier: Dossier, version: PlanVersion, account: MunicipalityReview) -> tuple[Block, ...]:
    keys = ("what", "granted", "used_of_it", "brought", "needed")
    nothing = said("shared.nothing")
    rows = tuple(
        (
            "\n".join(filter(None, (provision_name(each.line), named(dossier.people, each.line.provider)))),
            decision(each.line) or nothing,
            line.used.strip() or nothing,
            line.result.strip() or nothing,
            line.still_needed.strip() or nothing,
        )
        for each, line in shared_lines(version, account)
    )
    heading = Heading(said("municipality.lines"))
    if not rows:
        key = "no_shared_lines" if paid_provisions(version) else "no_lines"
        return (heading, Paragraph(said(f"municipality.{key}")))
    columns = tuple(Column(said(f"municipality.{key}")) for key in keys)
    return (heading, Table(said("municipality.lines_caption"), columns, rows))


def _account(review: MunicipalityReview) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for key in ("used", "result", "still_needed", "change"):
        words = getattr(review, key).strip()
        answer = Paragraph(words, "own_words") if words else Paragraph(said("shared.not_discussed"))
        blocks += [Heading(said(f"municipality.{key}")), answer]
    return tuple(blocks)
