"""A question, never a lock: somebody who cares much already gets another task."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.network.care_signals import needs_talk_first
from supportcycle.ui import session
from supportcycle.ui.shared.map_links import turn_map_to
from supportcycle.ui.shared.privacy import is_here
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.person_signs import sign_words, signs_now


def draw_talk_first(person_id: str | None, path: Path) -> None:
    """Whether it was talked about that this task can be added; only where there is worry, until there was."""
    person = session.dossier().people.get(person_id or "")
    if (
        not person
        or not person_id
        or is_here(person_id)
        or not needs_talk_first(person.care, session.today())
    ):
        return
    name = escape_markdown(shown_name(person))
    st.info(text("load.talk_first", name=name), icon=":material/favorite:")
    label, key = text("load.to_care", name=name), f"care_{session.field_key(path)}"
    if st.button(label, key=key, icon=":material/arrow_forward:", type="tertiary"):
        turn_map_to("care", person_id)


def draw_signs(person_id: str | None, goal: Goal, *, asked: bool) -> None:
    """What is good to know of who was chosen, in one calm line; `asked`: the talk beforehand is asked for
    apart."""
    person = session.dossier().people.get(person_id or "")
    signs = signs_now().get(person_id or "")
    if not person or not signs:
        return
    signs = signs._replace(
        rather_not=signs.rather_not and person_id not in goal.rather_not,
        talk_first=signs.talk_first and not (asked and needs_talk_first(person.care, session.today())),
    )
    if words := ", ".join(sign_words(signs, here=is_here(person_id))):
        name = escape_markdown(shown_name(person))
        st.caption(text("plan.signs.told", name=name, signs=words))


def draw_rather_not(person_id: str | None, goal: Goal) -> None:
    """The question, when this person is named in the goal as one to rather not ask; nothing is locked."""
    person = session.dossier().people.get(person_id or "")
    if person and person_id in goal.rather_not and not is_here(person_id):
        name = escape_markdown(shown_name(person))
        st.info(text("plan.rather_not", name=name), icon=":material/favorite:")
