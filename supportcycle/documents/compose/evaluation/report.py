"""Looking back together: then and now, per goal, per step and per helper. For the client."""

from collections.abc import Iterable
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.evaluation.card_answers import card_blocks
from supportcycle.documents.compose.evaluation.changes_around import changed_plan, people_around, who_carries
from supportcycle.documents.compose.evaluation.closing import closing_blocks
from supportcycle.documents.compose.evaluation.tables import (
    goal_tables,
    helper_tables,
    provision_tables,
    step_tables,
)
from supportcycle.documents.compose.frame import dated, framed, labelled, short_facts
from supportcycle.documents.tree import Block, Document, Heading, Paragraph, Table
from supportcycle.documents.words.days import day_words, short_day
from supportcycle.documents.words.names import all_named
from supportcycle.domain.model.dossier import Dossier, number_in_id
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.review import Evaluation


def evaluation_report(dossier: Dossier, *, round_id: str, evaluation_id: str, today: date) -> Document:
    """What was said when looking back, beside what was agreed then (r. 1825-1851).

    An evaluation that is not there gives a document that says so.
    """
    round = dossier.rounds[round_id]
    evaluation = round.evaluations.get(evaluation_id)
    title, subtitle = text("evaluation.title"), dated(dossier, today)
    if evaluation is None:
        return framed(title, subtitle, [Paragraph(text("evaluation.none"))])
    version = round.versions.get(evaluation.plan_version or "", PlanVersion())
    blocks = (
        *_opening(dossier, evaluation, version),
        *_tables("goals", goal_tables(round, evaluation)),
        *_tables("steps", step_tables(dossier, evaluation, version)),
        *_tables("helpers", helper_tables(dossier, round, evaluation, version)),
        *who_carries(dossier, round, evaluation),
        *_optional("provisions", provision_tables(dossier, evaluation, version)),
        *people_around(dossier, round, evaluation),
        *card_blocks(dossier, evaluation),
        *_together(evaluation),
        *changed_plan(dossier, round, evaluation_id),
        *closing_blocks(dossier, round),
    )
    return framed(title, subtitle, blocks)


def _opening(dossier: Dossier, evaluation: Evaluation, version: PlanVersion) -> tuple[Block, ...]:
    made_on = short_day(version.made_on) or text("evaluation.undated")
    number = number_in_id(evaluation.plan_version) if evaluation.plan_version else 1
    return short_facts(
        [
            (text("evaluation.on"), day_words(evaluation.on)),
            (text("evaluation.version"), text("evaluation.version_words", number=number, date=made_on)),
            (text("evaluation.present"), all_named(dossier.people, evaluation.present)),
        ]
    )


def _tables(key: str, tables: Iterable[Table]) -> tuple[Block, ...]:
    found = tuple(tables) or (Paragraph(text("evaluation.none_said")),)
    return (Heading(text(f"evaluation.{key}")), *found)


def _optional(key: str, tables: Iterable[Table]) -> tuple[Block, ...]:
    found = tuple(tables)
    return (Heading(text(f"evaluation.{key}")), *found) if found else ()


def _together(evaluation: Evaluation) -> tuple[Block, ...]:
    pairs = {
        "process": evaluation.process,
        "appreciated": evaluation.appreciated,
        "learned_together": evaluation.learned,
        "next": day_words(evaluation.next_on),
    }
    told = {key: words.strip() for key, words in pairs.items() if key != "process" or words.strip()}
    fields = labelled((text(f"evaluation.{key}"), words) for key, words in told.items())
    return (Heading(text("evaluation.together")), *fields)
