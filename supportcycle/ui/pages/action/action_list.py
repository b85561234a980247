"""The action list: what is the matter, what was tried, what now, who does it, and what came of it."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.logbook import ActionPoint
from supportcycle.ui import session
from supportcycle.ui.shared.papers.document_making import draw_paper_here
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.collections import draw_add_button, take_away_button
from supportcycle.ui.widgets.fields import draw_grid
from supportcycle.ui.widgets.fold import draw_fold, fold_key
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

GRID = (("problem", "tried_before", "next"), ("who", "result"))


def draw_action_list() -> None:
    """A button to add one, then what is to be done, newest first; under it, folded, what was done."""
    section(text("action.subjects.actions"))
    st.markdown(text("action.actions_why"))
    path: Path = ("rounds", session.round()[0], "actions")
    draw_add_button(path, "a", text("action.add_action"), first="problem")
    actions = session.round()[1].actions
    newest = sorted(actions, key=number_in_id, reverse=True)
    to_do = [id for id in newest if not actions[id].result.strip()]
    done = [id for id in newest if id not in to_do]
    for id in to_do:
        _draw_action((*path, id), actions[id])
    if done:
        st.markdown(f"**{text('action.actions_done')}**")
    for id in done:
        _draw_action((*path, id), actions[id])
    if actions:
        draw_paper_here("action_list")


def _draw_action(path: Path, action: ActionPoint) -> None:
    told = [shortened(action.next or action.problem, 60) or text("action.new_action"), action.who]
    label = " · ".join(escape_markdown(words) for words in told if words.strip())
    draw_fold(
        f"**{label}**",
        fold_key("action", path),
        lambda: _draw_inside(path),
        begins_open=is_blank(action),
        pointed=is_pointed(path),
    )


def _draw_inside(path: Path) -> None:
    draw_grid(worksheet("action_list").fields, path, GRID)
    take_away_button(path[:-1], path[-1])
