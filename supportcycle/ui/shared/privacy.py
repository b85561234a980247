"""Who sits at the table: what is between the client and the worker about them is not on screen by itself."""

from collections.abc import Iterable

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.loose_ends import LooseEnd, LooseEndKind
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.privacy.people_present import at_the_table
from supportcycle.ui import session

_ABOUT_SOMEBODY = frozenset(
    {
        LooseEndKind.HELPER_RATHER_NOT,
        LooseEndKind.CHOSEN_RATHER_NOT,
        LooseEndKind.HARDER_TIE_HELPS,
        LooseEndKind.HELPER_SAYS_HEAVY,
        LooseEndKind.HELPER_WANTS_CHANGE,
        LooseEndKind.CARER_TO_TALK_WITH,
    }
)


def is_here(person_id: str | None) -> bool:
    """Whether this person sits at the table, as far as that was written down."""
    return person_id in at_the_table(session.round()[1], session.today())


def may_show(person_id: str, place: str) -> bool:
    """Whether what is not for this person's eyes may be drawn; a calm line and a button while it may not."""
    return not is_here(person_id) or _draw_shown(f"{place}_{person_id}", text("meeting.hidden"))


def may_show_people(people: Iterable[str], place: str) -> bool:
    """The same of a list in which any of these people stands: the line does not say which, or how many."""
    return not any(map(is_here, people)) or may_show_apart(place)


def may_show_apart(place: str) -> bool:
    """Whether a list with words about somebody at the table was asked for."""
    return _draw_shown(place, text("meeting.hidden_list"))


def _draw_shown(place: str, why: str) -> bool:
    key = f"shown_{place}"
    if session.recall(key):
        return True
    with st.container(horizontal=True, vertical_alignment="center", key=f"hidden_{place}"):
        st.caption(why)
        label = text("meeting.show_hidden")
        st.button(label, key=f"button_{key}", type="tertiary", on_click=session.remember, args=(key, True))
    return False


def tells_of_somebody_here(end: LooseEnd) -> bool:
    """Whether a question says of somebody at the table what the client or a helper would not say there."""
    people = session.dossier().people
    here = {first_line(shown_name(people[id])) for id in people if is_here(id)}
    return end.kind in _ABOUT_SOMEBODY and first_line(end.values.get("person", "")) in here
