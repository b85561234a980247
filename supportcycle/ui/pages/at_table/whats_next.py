"""The last moment of a visit: who does what, when the next talk is, and whom to call."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.writing import isolated
from supportcycle.documents.compose.whom_to_call import caller
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at
from supportcycle.domain.visits.places import following_visit
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_sentence
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.collections import draw_lines
from supportcycle.ui.widgets.fields import draw_side_by_side


def draw_next(table: MomentView) -> None:
    """What the client does as it was said, what the worker does, and the next talk."""
    if own := _own(table):
        st.markdown(f"**{text('at_table.you_do')}**")
        draw_sentence(own, "own")
    path = _actions(table)
    field = Field(key="next", label="", kind="line")
    draw_lines(path, "a", field, label=text("at_table.we_do"), shows=partial(_is_of_today, table))
    next_visit = following_visit(session.dossier(), table.visit_id)
    fields = (
        Field(key="on", label=text("at_table.next_on"), kind="date", when="planned"),
        Field(key="at", label=text("at_table.next_at"), kind="line"),
    )
    draw_side_by_side(fields, ("rounds", table.context.round, "visits", next_visit))
    call = [each for each in caller(session.dossier(), table.context.round) if table.guard.shows_words(each)]
    if call:
        st.markdown(f"**{text('at_table.call')}**")
        st.text(" · ".join(map(isolated, call)))


def _own(table: MomentView) -> str:
    """The first small step, else what the client does; nothing when that may not be seen."""
    talk = table.context
    path = ("rounds", talk.round, "versions", talk.version, "plans", talk.goal, "steps", talk.step)
    step = value_at(session.dossier(), path) or Step()
    first = step.first.what.strip()
    words, place = (first, (*path, "first", "what")) if first else (step.own.strip(), (*path, "own"))
    return words if table.guard.shows(place, words) else ""


def _is_of_today(table: MomentView, id: str, words: str) -> bool:
    """Whether a line of the action list was said at this table, as far as that is known, and may be seen
    there."""
    earlier = table.before.rounds[table.context.round].actions if table.before else ()
    return id not in earlier and table.guard.shows((*_actions(table), id, "next"), words)


def _actions(table: MomentView) -> Path:
    return ("rounds", table.context.round, "actions")
