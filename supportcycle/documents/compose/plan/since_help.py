"""How it goes since the help came: what of that may go to the municipality, and else lines to write on."""

from collections.abc import Iterable, Iterator

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.evaluation.municipality import shared_lines, told_of_all
from supportcycle.documents.compose.frame import labelled, short_facts
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.tree import Block, Heading, Paragraph
from supportcycle.documents.words.days import day_words
from supportcycle.documents.words.help import provision_name
from supportcycle.domain.model.dossier import Round, current_version
from supportcycle.domain.model.existing_help import ExistingHelp
from supportcycle.domain.model.review import Evaluation, MunicipalityReview, PaidLine
from supportcycle.domain.review_preparation import Provision, paid_provisions

_ASKED = ("used", "result", "still_needed")


def since_help(round: Round) -> tuple[Block, ...]:
    """Per help that was granted what the client got, what it brought and what stays needed; nothing when
    nothing was granted or the client leaves the measures out.

    Of looking back only what the client lets go to the municipality (`may_be_shared`, of the whole and of
    each line) is told; what is not told is a line to write on.
    """
    granted = paid_provisions(current_version(round)[1])
    if not granted or "measures" in left_out_of(round):
        return ()
    evaluation = next(reversed(round.evaluations.values()), Evaluation())
    account = evaluation.municipality if evaluation.municipality.may_be_shared else MunicipalityReview()
    shared = {each.key: line for each, line in shared_lines(current_version(round)[1], account)}
    blocks: list[Block] = [Heading(text("since_help.title"))]
    if shared and (on := day_words(evaluation.on)):
        blocks.append(Paragraph(text("since_help.said_on", date=on), "note"))
    for each in granted:
        told = _told(each, shared.get(each.key, PaidLine()), round)
        blocks += [Heading(provision_name(each.line), 2), *short_facts(told)]
    return (*blocks, *labelled(_of_all(account, shared.values()), beside=True))


def _told(each: Provision, line: PaidLine, round: Round) -> Iterator[tuple[str, str]]:
    help_now = round.existing_help.get(each.key, ExistingHelp())
    said = {"used": line.used, "result": line.result or help_now.yields, "still_needed": line.still_needed}
    for key, words in said.items():
        yield text(f"since_help.{key}"), words.strip()


def _of_all(account: MunicipalityReview, lines: Iterable[PaidLine]) -> Iterator[tuple[str, str]]:
    """What was said of all help together, as far as no line says it."""
    lines = tuple(lines)
    for key, words in told_of_all(account).items():
        if not (key in _ASKED and any(getattr(line, key).strip() for line in lines)):
            yield text(f"since_help.all_{key}"), words
