"""Looking back for the municipality: only what it pays for, only when the client agrees to share it."""

from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.frame import dated, framed, labelled
from supportcycle.documents.compose.request.asked_help import decision
from supportcycle.documents.tree import Block, Column, Document, Heading, Notice, Paragraph, Table
from supportcycle.documents.words.help import provision_name
from supportcycle.documents.words.names import named_at_work
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.review import Evaluation, MunicipalityReview, PaidLine
from supportcycle.domain.names.spelling import words_of
from supportcycle.domain.review_preparation import Provision, paid_provisions

_WHOLE = ("used", "result", "still_needed", "change")
_LONG_WORD = 6


def municipality_report(dossier: Dossier, *, round_id: str, evaluation_id: str, today: date) -> Document:
    """The account of help that is paid for by the Wmo. The whole asks for permission, and so does each line.

    Without permission, or when nothing may be told, it is empty: it says why, and no file is made of it.
    """
    round = dossier.rounds[round_id]
    evaluation = round.evaluations.get(evaluation_id, Evaluation())
    title = text("municipality.title")
    if not evaluation.municipality.may_be_shared:
        return framed(title, dated(dossier, today), [Notice(text("municipality.not_shared"))])
    version = round.versions.get(evaluation.plan_version or "", PlanVersion())
    if not (shared_lines(version, evaluation.municipality) or told_of_all(evaluation.municipality)):
        return framed(title, dated(dossier, today), [Notice(text("municipality.nothing_to_share"))])
    case_number = round.aanvraag.case_number.strip()
    blocks = (
        Paragraph(text("municipality.note"), "note"),
        *labelled([(text("municipality.case_number"), case_number)] if case_number else []),
        *_paid_help(dossier, version, evaluation.municipality),
        *_account(evaluation.municipality),
    )
    return framed(title, dated(dossier, today), blocks)


def shared_lines(version: PlanVersion, account: MunicipalityReview) -> list[tuple[Provision, PaidLine]]:
    """The measures that were granted and of which the client says that they may be accounted for."""
    lines = [(each, account.lines.get(each.key, PaidLine())) for each in paid_provisions(version)]
    return [(each, line) for each, line in lines if line.may_be_shared]


def told_of_all(account: MunicipalityReview) -> dict[str, str]:
    """What was said of all help together, by its key."""
    told = {key: getattr(account, key).strip() for key in _WHOLE}
    return {key: words for key, words in told.items() if words}


def told_of_unshared(version: PlanVersion, account: MunicipalityReview) -> dict[str, tuple[str, ...]]:
    """Help that may not be told of, but is spoken of in what is told of all: its name -> where.

    A long word of its name that is not in the name of shared help stands for it: to be asked, not changed.
    """
    shared = {each.key for each, _ in shared_lines(version, account)}
    lines = paid_provisions(version)
    open_words = {word for each in lines if each.key in shared for word in _words(provision_name(each.line))}
    found = {}
    for each in lines:
        own = _words(provision_name(each.line)) - open_words
        told = [key for key, words in told_of_all(account).items() if own & _words(words)]
        if each.key not in shared and told:
            found[provision_name(each.line)] = tuple(told)
    return found


def told_of_unshared_help(round: Round) -> dict[str, tuple[str, ...]]:
    """The same of the last time of looking back; nothing as long as none of it may be shared."""
    evaluation = next(reversed(round.evaluations.values()), Evaluation())
    version = round.versions.get(evaluation.plan_version or "", PlanVersion())
    account = evaluation.municipality
    return told_of_unshared(version, account) if account.may_be_shared else {}


def _words(line: str) -> set[str]:
    keys = (key for word in words_of(line) for key in word.keys)
    return {key for key in keys if len(key) >= _LONG_WORD}


def _paid_help(dossier: Dossier, version: PlanVersion, account: MunicipalityReview) -> tuple[Block, ...]:
    keys = ("what", "granted", "used_of_it", "brought", "needed")
    nothing, people = text("shared.nothing"), dossier.people
    rows = tuple(
        (
            _joined(provision_name(each.line), named_at_work(people, each.line.provider)),
            decision(each.line) or nothing,
            line.used.strip() or nothing,
            line.result.strip() or nothing,
            line.still_needed.strip() or nothing,
        )
        for each, line in shared_lines(version, account)
    )
    columns = tuple(Column(text(f"municipality.{key}")) for key in keys)
    table = Table(text("municipality.lines_caption"), columns, rows)
    return (Heading(text("municipality.lines")), table) if rows else ()


def _joined(*words: str) -> str:
    return "\n".join(filter(None, words))


def _account(review: MunicipalityReview) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for key in _WHOLE:
        words = getattr(review, key).strip()
        answer = Paragraph(words, "own_words") if words else Paragraph(text("shared.not_discussed"))
        blocks += [Heading(text(f"municipality.{key}")), answer]
    return tuple(blocks)
