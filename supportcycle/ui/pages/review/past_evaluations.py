"""Earlier times of looking back, in this round and in those before, to read."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.evaluation.report import evaluation_report
from supportcycle.documents.compose.plan.who_does_what import who_does_what
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.tree import Block, Heading
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Round, number_in_id
from supportcycle.domain.model.review import Evaluation
from supportcycle.ui import session
from supportcycle.ui.shared.plan.step_text import dossier_at_the_table
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown


def held_on(evaluation_id: str, held: Evaluation) -> str:
    """What a time of looking back is called: its number and day."""
    date = escape_markdown(held.on) or text("review.no_date")
    return text("review.held", number=number_in_id(evaluation_id), date=date)


def draw_past(round_id: str, evaluation_id: str, held: Evaluation) -> None:
    """Everything that was said then, folded under its title."""
    draw = partial(_draw_report, round_id, evaluation_id)
    draw_fold(held_on(evaluation_id, held), f"past_{round_id}_{evaluation_id}", draw)


def _draw_report(round_id: str, evaluation_id: str) -> None:
    report = evaluation_report(
        dossier_at_the_table(), round_id=round_id, evaluation_id=evaluation_id, today=session.today()
    )
    _draw_blocks(report.blocks)


def draw_earlier_rounds() -> None:
    """Per round before this one its plan as it ended, and each time of looking back."""
    dossier, (now, _) = session.dossier(), session.round()
    earlier = [pair for pair in dossier.rounds.items() if pair[0] != now]
    if not earlier:
        return
    st.subheader(text("review.rounds"), anchor=False)
    for round_id, round in sorted(earlier, key=lambda pair: number_in_id(pair[0]), reverse=True):
        _draw_round(round_id, round)


def _draw_round(round_id: str, round: Round) -> None:
    date = round.started_on.strip() or text("review.no_date")
    title = text("review.round", number=number_in_id(round_id), date=date)
    st.markdown(f"**{escape_markdown(title)}**")
    draw_fold(text("review.plan_then"), f"plan_{round_id}", lambda: _draw_plan(round_id))
    for evaluation_id, held in round.evaluations.items():
        draw_past(round_id, evaluation_id, held)


def _draw_plan(round_id: str) -> None:
    _draw_blocks(who_does_what(dossier_at_the_table(), round_id, session.today(), mine=False) or ())


def _draw_blocks(blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        if isinstance(block, Heading):
            st.markdown(f"**{escape_markdown(block.text)}**")
        else:
            draw_block(block)


def review_words(sheet: str, review: Model) -> list[tuple[str, str]]:
    """What was said, as pairs of a label and the words; choices by their labels."""
    fields = worksheet(sheet).fields
    values = values_of(fields, review, dossier_at_the_table().people)
    return [(field.label, values[field.key]) for field in fields if values.get(field.key, "").strip()]
