"""One box per person and per thing: whether it may stand in what leaves the table. Empty means no."""

import streamlit as st

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.update import with_value
from supportcycle.ui import session


def draw_consent(id: str, what: MayLeave, label: str) -> None:
    """The box for one thing about one person."""
    key = session.field_key(("people", id, "may_leave", what))
    now = what in session.dossier().people[id].may_leave
    st.checkbox(label, value=now, key=key, on_change=_turn, args=(id, what, key))


def with_consent(dossier: Dossier, id: str, what: MayLeave, on: bool) -> Dossier:
    """The dossier in which this may leave, or may not."""
    rest = tuple(each for each in dossier.people[id].may_leave if each is not what)
    return with_value(dossier, ("people", id, "may_leave"), (*rest, what) if on else rest)


def _turn(id: str, what: MayLeave, key: str) -> None:
    on = bool(session.widget(key))
    session.change(lambda dossier: with_consent(dossier, id, what, on))
