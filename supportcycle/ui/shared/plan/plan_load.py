"""What the plan asks of people around the client, summed per person, in words."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.words.help import often_words
from supportcycle.documents.words.quantities import amount_words
from supportcycle.domain.helper_load import Load, Task, loads_now
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.ui import session
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.person_signs import helper_signs

_COLUMNS = ("who", "what", "hours")


def draw_load() -> None:
    """A row for everybody of whom the plan asks something; nobody is a fact too."""
    found = _of_people(session.dossier())
    if not found:
        st.caption(text("load.nobody"))
        return
    titles = [text(f"load.columns.{key}") for key in _COLUMNS]
    signs = helper_signs()
    rows = [
        [" · ".join(filter(None, (shown_name(person), signs.get(id)))), "; ".join(_tasks(load)), _sum(load)]
        for id, person, load in found
    ]
    draw_block(rows_table("", titles, rows))


def load_lines(person_id: str) -> list[str]:
    """The tasks of one person, and the hours together; empty when the plan asks nothing."""
    load = loads_now(session.round()[1]).get(person_id)
    if not load:
        return []
    return [*_tasks(load), _together(load)] if load.confirmed else _tasks(load)


def _of_people(dossier: Dossier) -> list[tuple[str, NetworkMember, Load]]:
    found = loads_now(session.round()[1]).items()
    return [(id, dossier.people[id], load) for id, load in found if id in dossier.people]


def _tasks(load: Load) -> list[str]:
    return [*map(_promised, load.confirmed), *(text("load.asked", what=task.what) for task in load.intended)]


def _promised(task: Task) -> str:
    often = often_words(task.frequency)
    return text("load.promised", what=task.what, often=often) if often else task.what


def _sum(load: Load) -> str:
    if not load.confirmed:
        return ""
    return text("maps.not_said") if load.hours_a_week is None else amount_words(load.hours_a_week)


def _together(load: Load) -> str:
    hours = load.hours_a_week
    return text("load.hours_unknown") if hours is None else text("load.hours", hours=amount_words(hours))
