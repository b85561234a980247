"""Who sits at the table: what is between the client and the worker about them is not on screen by itself."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.base import first_line
from supportcycle.domain.loose_ends import LooseEnd, LooseEndKind
from supportcycle.domain.people import shown_name
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
    """Whether this person was marked as present."""
    return person_id in session.round()[1].meeting.present


def may_show(person_id: str, place: str) -> bool:
    """Whether what is not for this person's eyes may be drawn; a calm line and a button while it may not."""
    key = f"shown_{place}_{person_id}"
    if not is_here(person_id) or session.recall(key):
        return True
    with st.container(horizontal=True, vertical_alignment="center", key=f"hidden_{place}_{person_id}"):
        st.caption(text("meeting.hidden"))
        label = text("meeting.show_hidden")
        st.button(label, key=f"button_{key}", type="tertiary", on_click=session.remember, args=(key, True))
    return False


def tells_of_somebody_here(end: LooseEnd) -> bool:
    """Whether a question says of somebody at the table what the client or a helper would not say there."""
    people = session.dossier().people
    here = {first_line(shown_name(people[id])) for id in people if is_here(id)}
    return end.kind in _ABOUT_SOMEBODY and first_line(end.values.get("person", "")) in here
