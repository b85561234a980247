"""What is asked of the municipality, above everything else: per help what, how much, how long, by whom."""

from collections.abc import Iterator

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.compose.frame import labelled, short_facts
from supportcycle.documents.compose.parts.asked import Facts, asked_lines, measures
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.typed_text import listed
from supportcycle.documents.tree import Block, Heading, Paragraph
from supportcycle.documents.words.help import asked_amount, provision_name
from supportcycle.documents.words.names import People, named_at_work
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.wmo import Voorziening


def asked_help(dossier: Dossier, round_id: str, *, before: bool = False) -> tuple[Block, ...]:
    """Under one title each help that is asked now; what was not said is a line to write on. With nothing
    asked yet it is a form to fill in by pen. Nothing at all when the client leaves the measures out.

    `before`: what made that it was asked is told as past, and why it is asked now is a line to write on.
    """
    round = dossier.rounds[round_id]
    left_out = left_out_of(round)
    if "measures" in left_out:
        return ()
    with_form = "form" not in left_out
    blocks: list[Block] = [Heading(text("asked_help.title"))]
    asked = list(asked_lines(round))
    for step, line in asked:
        blocks += [Heading(provision_name(line), 2), *_facts(step, line, dossier.people, with_form)]
    if not asked:
        what = short_facts([(text("asked_help.what"), "")])
        blocks += [*what, *_facts(Step(), Voorziening(), dossier.people, with_form)]
    return (*blocks, *_why_now(round, left_out, before))


def asked_words(dossier: Dossier, round_id: str) -> str:
    """The same in lines, for the field of a web form: only what was said."""
    round = dossier.rounds[round_id]
    left_out = left_out_of(round)
    asked = [] if "measures" in left_out else list(asked_lines(round))
    told = _told(dossier.people, left_out)
    said = (listed(provision_name(line), told(step, line)) or provision_name(line) for step, line in asked)
    return "\n\n".join(said)


def asked_and_why(dossier: Dossier, round_id: str) -> str:
    """The same with under each help why it is asked, and against what it was weighed."""
    told = _told(dossier.people, left_out_of(dossier.rounds[round_id]))
    return measures(dossier, round_id, facts=told).text


def _told(people: People, left_out: frozenset[str]) -> Facts:
    def facts(step: Step, line: Voorziening) -> list[str]:
        with_form = "form" not in left_out and line.leveringsvorm is not None
        said = _pairs(step, line, people, with_form)
        return [text("shared.labelled", label=label, words=words) for label, words in said if words]

    return facts


def decision(line: Voorziening) -> str:
    """What the municipality answered, as far as it was written down."""
    return ", ".join(filter(None, (choice_label("outcome", line.outcome), line.granted.strip())))


def _facts(step: Step, line: Voorziening, people: People, with_form: bool) -> tuple[Block, ...]:
    return short_facts(_pairs(step, line, people, with_form))


def _pairs(step: Step, line: Voorziening, people: People, with_form: bool) -> Iterator[tuple[str, str]]:
    yield text("asked_help.amount"), line.amount.strip() or asked_amount(line, step)
    yield text("asked_help.duration"), line.duration.strip()
    yield text("asked_help.provider"), named_at_work(people, line.provider)
    if with_form:
        form = choice_label("leveringsvorm", line.leveringsvorm)
        yield text("asked_help.form"), form or text("asked_help.form_by_pen")
    yield text("asked_help.since"), line.problem_since.strip()
    if granted := decision(line):
        yield text("asked_help.granted"), granted


def _why_now(round: Round, left_out: frozenset[str], before: bool) -> tuple[Block, ...]:
    """What made that this is asked now; a line to write on while nobody said so."""
    if "problems" in left_out:
        return ()
    why, label = round.meeting.reason.strip(), text("asked_help.why_now")
    by_pen = labelled([(label, "")], beside=True)
    if not why:
        return by_pen
    told = (Heading(text("asked_help.why_then") if before else label, 2), Paragraph(why, "own_words"))
    return (*told, *by_pen) if before else told
