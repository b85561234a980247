"""The review prepared from the dossier: what was agreed then beside what is known now."""

from collections.abc import Iterator
from datetime import date

from supportcycle.content.catalogue import at_start, choice_label, text
from supportcycle.documents.compose.evaluation.changes_around import load_words, people_who_came
from supportcycle.documents.compose.evaluation.tables import brought, granted, lines, planned
from supportcycle.documents.compose.frame import dated, framed
from supportcycle.documents.compose.worksheets.contents import steps_of
from supportcycle.documents.tree import Block, Bullets, Column, Document, Heading, Paragraph, Table
from supportcycle.documents.words.days import short_day
from supportcycle.documents.words.help import provision_name
from supportcycle.documents.words.names import named
from supportcycle.domain.model.dossier import Dossier, Round, current_version, goals_now
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.plan import PlanVersion, Step
from supportcycle.domain.model.review import Evaluation, GoalReview, ProvisionReview, StepReview
from supportcycle.domain.review_preparation import load_pairs, paid_provisions, stayed_the_same
from supportcycle.domain.sanitize_text import one_line

LATEST = 2
"""How many lines of the logbook are told of a step."""


def prepared_review(dossier: Dossier, *, round_id: str, evaluation_id: str, today: date) -> Document:
    """Then and now on paper, to read before looking back; also when there was no review yet."""
    blocks = then_and_now(dossier, round_id=round_id, evaluation_id=evaluation_id)
    lead = Paragraph(text("then_and_now.lead"), "lead")
    return framed(text("then_and_now.title"), dated(dossier, today), (lead, *blocks))


def then_and_now(
    dossier: Dossier, *, round_id: str, evaluation_id: str, people: bool = True
) -> tuple[Block, ...]:
    """Goals and scores, steps, who carries what, help through the municipality, and who came if asked."""
    round = dossier.rounds[round_id]
    newest_id, newest = current_version(round)
    held = round.evaluations.get(evaluation_id, Evaluation(plan_version=newest_id))
    then = round.versions.get(held.plan_version or newest_id, newest)
    parts = {
        "goals": tuple(_goals(round, held)),
        "steps": tuple(_steps(dossier, round, held, then)),
        "load": tuple(_loads(dossier, then, newest)),
        "provisions": tuple(_provisions(dossier, held, then)),
    }
    tables = [block for key, rows in parts.items() for block in _part(key, rows)]
    come = tuple(people_who_came(dossier, round, held)) if people else ()
    met = (Heading(text("then_and_now.people")), Bullets(come)) if come else ()
    return (*tables, *met) or (Paragraph(text("then_and_now.nothing")),)


_Row = tuple[str, str, str]


def _part(key: str, rows: tuple[_Row, ...]) -> tuple[Block, ...]:
    if not rows:
        return ()
    titles = [text(f"then_and_now.{key}_columns.{name}") for name in ("what", "then", "now")]
    columns = tuple(Column(title, width) for title, width in zip(titles, (1.0, 1.5, 1.5), strict=True))
    return (Heading(text(f"then_and_now.{key}")), Table("", columns, rows))


def _goals(round: Round, held: Evaluation) -> Iterator[_Row]:
    for goal_id, goal in goals_now(round).items():
        review = held.goals.get(goal_id, GoalReview())
        name = one_line(goal_name(goal)) or text("people.nameless_goal")
        yield name, _goal_then(goal), _goal_now(goal, review)


def _goal_then(goal: Goal) -> str:
    notice = text("then_and_now.notice", words=goal.notice.strip()) if goal.notice.strip() else ""
    return lines(notice, _score(goal.score), brought(goal.benefits))


def _goal_now(goal: Goal, review: GoalReview) -> str:
    equal = text("evaluation.equal") if stayed_the_same(goal.score, review.score) else ""
    return lines(review.result, _score(review.score), equal, brought(review.benefits))


def _score(typed: str) -> str:
    return text("then_and_now.score", number=typed.strip()) if typed.strip() else ""


def _steps(dossier: Dossier, round: Round, held: Evaluation, then: PlanVersion) -> Iterator[_Row]:
    for step_id, name, step in steps_of(then):
        review = held.steps.get(step_id, StepReview())
        come = lines(choice_label("done", review.done), review.how_it_was) or lines(
            *_told(round, step_id, step)
        )
        yield name, planned(step, dossier), come


def _told(round: Round, step_id: str, step: Step) -> Iterator[str]:
    """What is known of a step before anybody looked back: its first small step, and the logbook."""
    first = step.first.what.strip()
    if step.first.state and first:
        yield text(
            "then_and_now.first", words=first, state=choice_label("first_step_state", step.first.state)
        )
    entries = [entry for entry in round.logbook.values() if entry.step == step_id and entry.what.strip()]
    for entry in entries[-LATEST:]:
        words = one_line(entry.what)
        yield (
            text("then_and_now.entry", date=short_day(entry.on), words=words) if entry.on.strip() else words
        )


def _loads(dossier: Dossier, then: PlanVersion, now: PlanVersion) -> Iterator[_Row]:
    for pair in load_pairs(then, now):
        if pair.person in dossier.people:
            name = at_start(named(dossier.people, pair.person, text("people.somebody")))
            yield name, load_words(pair.then), load_words(pair.now)


def _provisions(dossier: Dossier, held: Evaluation, then: PlanVersion) -> Iterator[_Row]:
    for each in paid_provisions(then):
        used = held.provisions.get(each.key, ProvisionReview()).used
        yield provision_name(each.line), granted(each.line, dossier), used.strip()
