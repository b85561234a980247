"""Who sits at the table: what is between the client and the worker about them is not on screen by itself."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.loose_ends import LooseEnd
from supportcycle.domain.loose_ends.kinds import ABOUT_SOMEBODY
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.privacy.kept_from_people import is_covered, kept_from
from supportcycle.domain.privacy.people_present import at_the_table
from supportcycle.domain.visits.planning import running
from supportcycle.ui import session


def is_here(person_id: str | None) -> bool:
    """Whether this person sits at the table, as far as that was written down."""
    return person_id in _who_is_here()


def _who_is_here() -> frozenset[str]:
    return at_the_table(session.round()[1], session.today())


def is_apart(path: Path, *others: Dossier) -> bool:
    """Whether somebody at the table may not read what stands at this place, in the open dossier or in another
    state of it; what must stay covered, nobody who is there."""
    _, round = session.round()
    here = at_the_table(round, session.today())
    if is_covered(path):
        return bool(here or running(round))
    return any(not here.isdisjoint(kept_from(each, path)) for each in (session.dossier(), *others))


def may_show(path: Path, place: str) -> bool:
    """Whether what stands at a place, about one person, may be drawn; a calm line and a button while not."""
    return not is_apart(path) or _draw_shown(place, text("meeting.hidden"))


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
    if end.kind not in ABOUT_SOMEBODY:
        return False
    people = session.dossier().people
    here = {first_line(shown_name(people[id])) for id in _who_is_here() if id in people}
    return first_line(end.values.get("person", "")) in here
