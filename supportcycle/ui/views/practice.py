"""The practice dossiers: invented people, no passphrase, nothing that can be broken."""

import streamlit as st

from supportcycle.content import practice_names, text, texts
from supportcycle.domain.dossier import current_round, phase_reached
from supportcycle.ui import session
from supportcycle.ui.desk import desk, practice_dossier
from supportcycle.ui.plain import plain
from supportcycle.ui.register import first_page


def draw_practice() -> None:
    """One card for each."""
    names = practice_names()
    if not names:
        return
    st.header(text("start.practice"), anchor=False)
    st.markdown(text("start.practice_calm"))
    for start in range(0, len(names), 2):
        for column, name in zip(st.columns(2), names[start : start + 2], strict=False):
            with column, st.container(border=True, height="stretch"):
                _card(name)


def _card(name: str) -> None:
    dossier = practice_dossier(name)
    st.markdown(f"**{plain(dossier.name)}**")
    if about := texts().get(f"practice.{name}"):
        st.markdown(about)
    if st.button(text("start.try"), key=f"practice_{name}"):
        session.open_dossier(desk().begin_practice(name))
        st.switch_page(first_page(phase_reached(current_round(dossier)[1])).file)
