"""How far the worker goes along with the network: four roles, least first, and the one of now."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.network.network_talk import WorkerRole
from supportcycle.domain.network.ask_overview import not_to_ask
from supportcycle.domain.network.potential import Potential, potential
from supportcycle.domain.network.vitality import Vitality, vitality
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field

_THIN = (Vitality.NOBODY, Vitality.PROFESSIONALS_ONLY)


def draw_role() -> None:
    """What each role means, the role of now beside that of the round before, and a question where few can be
    asked."""
    talk = session.round()[1].network
    (role, why), sheet = role_paths(), worksheet("worker_role")
    st.markdown("\n".join(f"- {_told(role)}" for role in WorkerRole))
    st.caption(text("mirror.role.borders"))
    draw_field(sheet.named["worker_role"], role)
    if before := _before():
        st.caption(text("mirror.role.before", role=choice_label("worker_role", before)))
    if talk.worker_role is WorkerRole.MEMBER and _few_to_ask():
        st.info(text("mirror.role.few"), icon=":material/help:")
    draw_field(sheet.named["worker_role_why"], why)


def role_paths() -> tuple[Path, Path]:
    """Where the role of now stands, and why."""
    path = ("rounds", session.round()[0], "network")
    return (*path, "worker_role"), (*path, "worker_role_why")


def _told(role: WorkerRole) -> str:
    return f"**{choice_label('worker_role', role)}.** {text(f'mirror.role.{role}')}"


def _before() -> WorkerRole | None:
    """The role in the last round before this one in which one was chosen."""
    rounds, now = session.dossier().rounds, session.round()[0]
    earlier = sorted((id for id in rounds if id != now), key=number_in_id, reverse=True)
    return next((role for id in earlier if (role := rounds[id].network.worker_role)), None)


def _few_to_ask() -> bool:
    dossier = session.dossier()
    found = potential(dossier, session.today(), not_to_ask(dossier))
    return vitality(dossier) in _THIN or found is Potential.HARDLY
