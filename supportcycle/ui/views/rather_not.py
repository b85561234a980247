"""A friendly question when help comes from somebody of whom the client would rather not have it."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.people import shown_name
from supportcycle.ui import session
from supportcycle.ui.plain import plain
from supportcycle.ui.somebody_here import is_here


def draw_rather_not(person_id: str | None, goal: Goal) -> None:
    """The question, when this person is named in the goal as one to rather not ask; nothing is locked."""
    person = session.dossier().people.get(person_id or "")
    if person and person_id in goal.rather_not and not is_here(person_id):
        name = plain(shown_name(person))
        st.info(text("plan.rather_not", name=name), icon=":material/favorite:")
