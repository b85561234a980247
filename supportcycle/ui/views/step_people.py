"""Who does what in a step: people around the client, professionals, and what is asked of the Wmo."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.people import shown_name
from supportcycle.domain.writing import value_at
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.worksheet_form import draw_field, draw_fields, draw_side_by_side


def draw_helper(path: Path) -> None:
    """Somebody around the client: what, how often, asked yet, and what the client does in return."""
    fields = worksheet("helper").named
    draw_side_by_side([fields["person"], fields["what"]], path)
    _rather_not(path)
    draw_side_by_side([fields["frequency"], fields["asked"]], path)
    with st.expander(text("plan.more_about_helper"), key=f"more_{session.field_key(path)}"):
        draw_side_by_side([fields["hours"], fields["since"], fields["until"]], path)
        draw_side_by_side([fields["who_asks"], fields["takes_over"]], path)
        draw_field(fields["in_return"], (*path, "in_return"))


def _rather_not(path: Path) -> None:
    person_id = value_at(session.dossier(), (*path, "person"))
    goal = session.round()[1].goals.get(path[5])
    if goal and person_id in goal.rather_not:
        name = plain(shown_name(session.dossier().people[person_id]))
        st.info(text("plan.rather_not", name=name), icon=":material/favorite:")


def draw_professional(path: Path) -> None:
    """An organisation: what it does, how often, and whether it coordinates."""
    fields = worksheet("professional").named
    draw_side_by_side([fields["organisation"], fields["what"]], path)
    draw_side_by_side([fields["frequency"], fields["hours"], fields["since"], fields["until"]], path)
    draw_field(fields["coordinates"], (*path, "coordinates"))


def draw_voorziening(path: Path) -> None:
    """What is asked of the municipality; what it answered comes later, on the page about doing."""
    fields = worksheet("voorziening").named
    draw_side_by_side([fields["what"], fields["category"]], path)
    draw_side_by_side([fields["amount"], fields["duration"], fields["provider"]], path)
    draw_field(fields["reason"], (*path, "reason"))
    draw_side_by_side([fields["leveringsvorm"], fields["form_reason"]], path)
    if not value_at(session.dossier(), (*path, "leveringsvorm")):
        st.caption(text("plan.form_open"))
    draw_fields([fields["other_law"]], path)
