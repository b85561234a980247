"""Reading the network together: facts and questions, and the client's own answers."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.maps.names import all_who, on_map
from supportcycle.documents.tree import Table
from supportcycle.domain.model.dossier import goals_now
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.measures import spread
from supportcycle.domain.network.tie_position import sector_of
from supportcycle.domain.network.who_counts import formality_of
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import draw_nobody_yet
from supportcycle.ui.pages.maps.reading.balance import draw_balance
from supportcycle.ui.pages.maps.reading.sentences import draw_reading
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.fields import draw_fields, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown

_TRAITS = ("flexible", "enough_people", "enough_means")
_BY: Mapping[str, tuple[str, Callable[[NetworkMember, Tie], Any]]] = {
    "sector": ("sector", sector_of),
    "formality": ("formality", formality_of),
    "frequency": ("contact_frequency", lambda _, tie: tie.frequency),
    "reach": ("reach", lambda _, tie: tie.reach),
}


def draw_read() -> None:
    """What can be read beside what the client says of it; nothing is counted for or against anybody."""
    section(text("maps.subjects.reading"))
    st.markdown(text("maps.reading.what_for"))
    dossier = session.dossier()
    names = on_map(dossier)
    if not names:
        draw_nobody_yet()
        return
    read, own = st.columns([3, 2], gap="large")
    with read:
        draw_reading(dossier, names)
    with own:
        _draw_own_answers()
    draw_fold(text("maps.reading.spread"), "spread", lambda: _draw_spread(dossier, names))
    _draw_carries()
    draw_balance()
    _draw_for_goals()


def _draw_spread(network: Network, names: Mapping[str, str]) -> None:
    for key in _BY:
        draw_block(spread_table(network, names, key))


def spread_table(network: Network, names: Mapping[str, str], key: str) -> Table:
    """Who stands where, by one thing that can be said of a contact; what was not said comes last."""
    choices, by = _BY[key]
    found = spread(network, by)
    labels = choice_lists()[choices]
    rows = [(label, all_who(names, found[value])) for value, label in labels.items() if value in found]
    if None in found:
        rows.append((text("maps.reading.unsaid"), all_who(names, found[None])))
    return rows_table("", (text(f"maps.reading.by.{key}"), text("maps.circle.columns.name")), rows)


def _draw_own_answers() -> None:
    """The two questions about the network, to the client."""
    path, questions = ("rounds", session.round()[0], "network"), worksheet("two_questions")
    with st.container(border=True, key="two_questions"):
        st.markdown(f"**{questions.title}**")
        draw_fields(questions.fields, path)
        st.caption(questions.purpose)


def _draw_carries() -> None:
    """Whether this network can carry, in the client's eyes."""
    path, sheet = ("rounds", session.round()[0], "network", "vital"), worksheet("vitality")
    with st.expander(sheet.title, key="vital"):
        st.caption(sheet.purpose)
        draw_side_by_side([sheet.named[key] for key in _TRAITS], path)
        draw_fields(sheet.without(*_TRAITS), path)


def _draw_for_goals() -> None:
    """Per goal whether this network is enough for it, or wants strengthening or help from outside first."""
    goals = {id: goal for id, goal in goals_now(session.round()[1]).items() if goal_name(goal)}
    if not goals:
        return
    with st.expander(text("maps.reading.for_goals"), key="enough_for_goals"):
        for id, goal in goals.items():
            st.markdown(f"**{escape_markdown(goal_name(goal))}**")
            path = ("rounds", session.round()[0], "network", "enough", id)
            draw_side_by_side(worksheet("enough_for_goal").fields, path)
