"""The parts about what is asked of the municipality: the measures, and their form."""

from collections.abc import Callable, Iterator

from supportcycle.content.catalogue import choice_label, in_sentence, text
from supportcycle.documents.compose.parts.grounds import for_everybody, needed, who_can, why_this
from supportcycle.documents.compose.parts.proposal import Proposal, proposal, together
from supportcycle.documents.compose.parts.why_not_network import why_not_network
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.documents.compose.typed_text import listed, quoted
from supportcycle.documents.words.help import provision_name, provision_words
from supportcycle.documents.words.names import People
from supportcycle.domain.circles import is_option_for
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, steps_now
from supportcycle.domain.model.options import OptionSheet, chosen, fallback, ideas
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.wmo import Voorziening

Facts = Callable[[Step, Voorziening], list[str]]
"""What is asked of one help, each fact in a line."""


def measures(
    dossier: Dossier, round_id: str, *, before: bool = False, facts: Facts | None = None
) -> Proposal:
    """What is asked: how much, why, and against which other options it was weighed. `before`: what did not
    work is said as how it was, for a paper that is made once the help came. `facts`: stand first under the
    name of the help, instead of in one line with it."""
    round = dossier.rounds[round_id]
    asked = asked_lines(round)
    return together(*(_measure(step, line, round, dossier, before, facts) for step, line in asked))


def form(dossier: Dossier, round_id: str) -> Proposal:
    """Per measure in kind or as a budget, with the reason; "still to choose" is an answer too."""
    lines = [_form(line) for _, line in asked_lines(dossier.rounds[round_id])]
    return proposal(listed("", lines), "voorziening.leveringsvorm", "voorziening.form_reason")


def asked_lines(round: Round) -> Iterator[tuple[Step, Voorziening]]:
    """Everything that is asked of the municipality now, with the step it is for."""
    for _, _, step in steps_now(round):
        for line in step.wmo.values():
            if not is_blank(line):
                yield step, line


def form_words(line: Voorziening) -> str:
    """In kind, a budget, or still to choose."""
    return choice_label("leveringsvorm", line.leveringsvorm) or text("shared.to_choose")


def _measure(
    step: Step, line: Voorziening, round: Round, dossier: Dossier, before: bool, facts: Facts | None
) -> Proposal:
    """In the order of the Centrale Raad van Beroep: the question, what does not work, what is needed, who can
    do it, and only then why this provision."""
    weighed, left_out = list(_weighed(step, line, round, dossier.people)), left_out_of(round)
    other_law = choice_label("other_law", line.other_law)
    items = [
        *(facts(step, line) if facts else ()),
        text("parts.measures.step", words=step_name(step)),
        *needed(line, before=before),
        *who_can(step, line, left_out),
        _why_not_network(step, round, dossier),
        *for_everybody(line, left_out),
        _quoted_as("reason", line.reason),
        *weighed,
        *why_this(line),
        text("parts.measures.other_law", words=other_law) if other_law else "",
    ]
    named = provision_name(line) if facts else provision_words(line, dossier.people)
    lead = text("parts.measures.line", line=named)
    sources = ("action_plan.wmo", "voorziening.reason", *(("options.best",) if weighed else ()))
    sources += () if is_blank(line.grounds) else ("grounds.problem",)
    return proposal(listed(lead, [item for item in items if item]), *sources)


def _why_not_network(step: Step, round: Round, dossier: Dossier) -> str:
    reasons = why_not_network(step, round, dossier.people)
    return text("parts.measures.why_not_network", words="; ".join(reasons)) if reasons else ""


def _not_to_mention(sheet: OptionSheet, round: Round) -> tuple[str, ...]:
    """The people the client rather has no help from: that they were an option at all stays at the table."""
    return round.goals[sheet.goal].rather_not if sheet.goal in round.goals else ()


def _weighed(step: Step, line: Voorziening, round: Round, people: People) -> Iterator[str]:
    """What was said for this help when it was the choice; nothing of a choice for something else."""
    sheet = round.option_sheets.get(step.from_sheet or "", OptionSheet())
    option = chosen(sheet)
    if not option or not is_option_for(option, line, step, people):
        return
    count = len(ideas(sheet))
    yield text(
        f"parts.measures.{'best' if count > 1 else 'best_alone'}", count=count, words=quoted(option.text)
    )
    yield _quoted_as("advantages", option.advantages)
    yield _quoted_as("why", sheet.why)
    second = fallback(sheet)
    if second and second.person not in _not_to_mention(sheet, round):
        yield _quoted_as("second_best", second.text)
        yield _quoted_as("why_not", second.disadvantages)


def _quoted_as(key: str, words: str) -> str:
    return text(f"parts.measures.{key}", words=quoted(words)) if words.strip() else ""


def _form(line: Voorziening) -> str:
    reason, chosen_form = line.form_reason.strip(), in_sentence(form_words(line))
    key = "chosen" if reason and line.leveringsvorm else "line"
    return text(f"parts.form.{key}", line=provision_name(line), form=chosen_form, words=quoted(reason))
