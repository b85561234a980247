"""How far the worker goes along, for the worker alone: it may become less with time."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.network.network_talk import WorkerRole
from supportcycle.domain.network.ask_overview import not_to_ask
from supportcycle.domain.network.potential import Potential, potential
from supportcycle.domain.network.vitality import Vitality, vitality
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field

_THIN = (Vitality.NOBODY, Vitality.PROFESSIONALS_ONLY)


def draw_role() -> None:
    """The role of now with what it means, that of the round before, and a question where few can be asked."""
    talk = session.round()[1].network
    path = ("rounds", session.round()[0], "network")
    with st.expander(text("maps.role.title"), key="worker_role", icon=":material/person:"):
        st.caption(text("maps.worker.why"))
        sheet = worksheet("worker_role")
        draw_field(sheet.named["worker_role"], (*path, "worker_role"))
        if talk.worker_role:
            st.markdown(text(f"maps.role.{talk.worker_role}"))
        if before := _before():
            st.caption(text("maps.role.before", role=choice_label("worker_role", before)))
        if talk.worker_role is WorkerRole.MEMBER and _few_to_ask():
            st.info(text("maps.role.few"), icon=":material/help:")
        draw_field(sheet.named["worker_role_why"], (*path, "worker_role_why"))


def _before() -> WorkerRole | None:
    """The role in the last round before this one in which one was chosen."""
    rounds, now = session.dossier().rounds, session.round()[0]
    earlier = sorted((id for id in rounds if id != now), key=number_in_id, reverse=True)
    return next((role for id in earlier if (role := rounds[id].network.worker_role)), None)


def _few_to_ask() -> bool:
    dossier = session.dossier()
    found = potential(dossier, session.today(), not_to_ask(dossier))
    return vitality(dossier) in _THIN or found is Potential.HARDLY
