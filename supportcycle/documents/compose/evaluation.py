"""Looking back together: then and now, per goal, per step and per helper. For the client."""

from collections.abc import Iterator
from datetime import date

from supportcycle.documents.compose.facts import helper_words, helpers_words, professionals_words
from supportcycle.documents.compose.frame import dated, framed, labelled
from supportcycle.documents.compose.names import all_named
from supportcycle.documents.compose.sheet_contents import steps_of
from supportcycle.documents.compose.words import at_start, label, said
from supportcycle.documents.tree import Block, Column, Document, Heading, Paragraph, Table
from supportcycle.domain.base import first_line
from supportcycle.domain.dossier import Dossier, Round, goals_now, number_in_id
from supportcycle.domain.goals import Goal, goal_name
from supportcycle.domain.options import fallback
from supportcycle.domain.plan import PlanVersion, Step
from supportcycle.domain.review import Evaluation, GoalReview, StepReview, helper_key


def evaluation_report(dossier: Dossier, *, round_id: str, evaluation_id: str, today: date) -> Document:
    """What was said when looking back, beside what was agreed then (r. 1825-1851).

    An evaluation that is not there gives a document that says so.
    """
    round = dossier.rounds[round_id]
    evaluation = round.evaluations.get(evaluation_id)
    title, subtitle = said("evaluation.title"), dated(dossier, today)
    if evaluation is None:
        return framed(title, subtitle, [Paragraph(said("evaluation.none"))])
    version_id = evaluation.plan_version or ""
    version = round.versions.get(version_id, PlanVersion())
    blocks = (
        *_opening(dossier, evaluation, version_id, version),
        *_tables("goals", _goals(round, evaluation)),
        *_tables("steps", _steps(dossier, evaluation, version)),
        *_tables("helpers", _helpers(dossier, round, evaluation, version)),
        *_together(evaluation),
    )
    return framed(title, subtitle, blocks)


def _opening(
    dossier: Dossier, evaluation: Evaluation, version_id: str, version: PlanVersion
) -> tuple[Block, ...]:
    made_on = version.made_on.strip() or said("evaluation.undated")
    number = number_in_id(version_id) if version_id else 1
    return labelled(
        [
            (said("evaluation.on"), evaluation.on.strip()),
            (said("evaluation.version"), said("evaluation.version_words", number=number, date=made_on)),
            (said("evaluation.present"), all_named(dossier.people, evaluation.present)),
        ]
    )


def _tables(key: str, tables: Iterator[Table]) -> tuple[Block, ...]:
    found = tuple(tables) or (Paragraph(said("evaluation.none_said")),)
    return (Heading(said(f"evaluation.{key}")), *found)


def _goals(round: Round, evaluation: Evaluation) -> Iterator[Table]:
    columns = (
        Column(said("evaluation.what")),
        Column(said("evaluation.then"), 1.5),
        Column(said("evaluation.now"), 1.5),
    )
    talked_about = {
        **goals_now(round),
        **{id: round.goals[id] for id in evaluation.goals if id in round.goals},
    }
    for goal_id, goal in talked_about.items():
        rows = _then_and_now(goal, evaluation.goals.get(goal_id, GoalReview()))
        if rows:
            name = first_line(goal_name(goal)) or said("people.nameless_goal")
            yield Table(said("evaluation.goal", goal=name), columns, rows)


def _then_and_now(goal: Goal, review: GoalReview) -> tuple[tuple[str, str, str], ...]:
    rows = {
        "wanted": (goal.own_words.strip(), review.result.strip()),
        "notice": (goal.notice.strip(), ""),
        "score": (goal.score.strip(), review.score.strip()),
        "onward": ("", label("verdict", review.verdict)),
    }
    return tuple((said(f"evaluation.{key}"), then, now) for key, (then, now) in rows.items() if then or now)


def _steps(dossier: Dossier, evaluation: Evaluation, version: PlanVersion) -> Iterator[Table]:
    keys = ("step", "planned", "how", "learned", "onward")
    columns = tuple(Column(said(f"evaluation.{key}"), 1.0 if key == "step" else 1.3) for key in keys)
    rows = tuple(
        (name, _planned(step, dossier), *_reviewed(evaluation.steps[step_id]))
        for step_id, name, step in steps_of(version)
        if step_id in evaluation.steps
    )
    if rows:
        yield Table(said("evaluation.steps_caption"), columns, rows)


def _planned(step: Step, dossier: Dossier) -> str:
    others = (*helpers_words(step, dossier.people), *professionals_words(step, dossier.people))
    return "\n".join(filter(None, (step.own.strip(), *others)))


def _reviewed(review: StepReview) -> tuple[str, str, str]:
    how = (label("done", review.done), review.how_it_was.strip())
    onward = (label("verdict", review.verdict), review.otherwise.strip())
    return "\n".join(filter(None, how)), review.learned.strip(), "\n".join(filter(None, onward))


def _helpers(dossier: Dossier, round: Round, evaluation: Evaluation, version: PlanVersion) -> Iterator[Table]:
    keys = ("helper", "feasible", "reason", "instead")
    rows = tuple(
        (
            at_start(helper_words(helper, step, dossier.people)),
            label("feasible", review.feasible),
            review.reason.strip(),
            "\n".join(filter(None, (review.instead.strip(), _second_best(round, step)))),
        )
        for step_id, _, step in steps_of(version)
        for helper_id, helper in step.others.items()
        if (review := evaluation.helpers.get(helper_key(step_id, helper_id)))
    )
    if rows:
        columns = tuple(Column(said(f"evaluation.{key}")) for key in keys)
        yield Table(said("evaluation.helpers_caption"), columns, rows)


def _second_best(round: Round, step: Step) -> str:
    sheet = round.option_sheets.get(step.from_sheet or "")
    option = fallback(sheet) if sheet else None
    return said("evaluation.second_best", words=option.text.strip()) if option and option.text.strip() else ""


def _together(evaluation: Evaluation) -> tuple[Block, ...]:
    pairs = {
        "appreciated": evaluation.appreciated,
        "learned_together": evaluation.learned,
        "next": evaluation.next_on,
    }
    fields = labelled((said(f"evaluation.{key}"), words.strip()) for key, words in pairs.items())
    return (Heading(said("evaluation.together")), *fields)
