"""The pgb-plan as an annex: per measure why, and how the budget and the help are looked after."""

from collections.abc import Iterator

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.frame import labelled
from supportcycle.documents.compose.parts.asked import asked_lines
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.documents.tree import Block, Column, Heading, Paragraph, SignatureLine, Table
from supportcycle.documents.words.help import provision_facts, provision_name
from supportcycle.domain.model.budget import BudgetPlan
from supportcycle.domain.model.dossier import Dossier, steps_now
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.wmo import Leveringsvorm, Voorziening

_SKILLS = ("skills_alone", "skills_helped")


def budget_plan(dossier: Dossier, round_id: str) -> tuple[Block, ...]:
    """Everything a municipality asks of who wants a budget; nothing when nobody does, or it is left out."""
    round = dossier.rounds[round_id]
    wanted = [pair for pair in asked_lines(round) if pair[1].leveringsvorm is Leveringsvorm.PGB]
    if not wanted or {"form", "measures"} & left_out_of(round):
        return ()
    each = [block for step, line in wanted for block in _measure(dossier, round_id, step, line)]
    return (
        Paragraph(text("budget.note"), "note"),
        *each,
        *_managing(dossier, round_id),
        *_end(round.aanvraag.budget),
    )


def _measure(dossier: Dossier, round_id: str, step: Step, line: Voorziening) -> Iterator[Block]:
    round = dossier.rounds[round_id]
    hidden = "intended_results" in left_out_of(round)
    goals = [] if hidden else [round.goals[id] for id, _, each in steps_now(round) if each is step]
    facts = provision_facts(line, dossier.people)
    yield Heading(provision_name(line), 2)
    yield from [Paragraph(facts)] if facts else []
    pairs = {
        "what_for": step_name(step),
        "goals": "\n".join(map(goal_name, goals)),
        "why": line.form_reason.strip(),
    }
    yield from labelled((text(f"budget.{key}"), words) for key, words in pairs.items())


def _managing(dossier: Dossier, round_id: str) -> tuple[Block, ...]:
    fields = [field for field in worksheet("budget_plan").fields if field.key not in _SKILLS]
    written = values_of(fields, dossier.rounds[round_id].aanvraag.budget, dossier.people)
    return (
        Heading(text("budget.managing"), 2),
        *labelled((field.label, written[field.key]) for field in fields),
    )


def _end(plan: BudgetPlan) -> tuple[Block, ...]:
    """The ten points, ticked as far as that was said, and a line to sign on."""
    columns = (Column(text("budget.skill"), 4.0), Column(text("budget.alone")), Column(text("budget.helped")))
    rows = tuple(
        (label, *(text("budget.yes" if skill in getattr(plan, key) else "budget.open") for key in _SKILLS))
        for skill, label in choice_lists()["budget_skill"].items()
    )
    place = "\n".join((text("budget.signed"), text("agreement.place"), text("agreement.date")))
    return (
        Heading(text("budget.skills"), 2),
        Table("", columns, rows),
        SignatureLine(place),
    )
