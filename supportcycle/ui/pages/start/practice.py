"""The practice dossiers: invented people, no passphrase, nothing that can be broken."""

import streamlit as st

from supportcycle.content.catalogue import text, texts
from supportcycle.content.practice import practice_names
from supportcycle.domain.model.dossier import Dossier, current_round, phase_reached, touched_phases
from supportcycle.ui import session
from supportcycle.ui.shell.guidance.tour import begin_tour
from supportcycle.ui.shell.page_registry import first_page
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.practice_dossiers import practice_dossier, practice_id


def draw_practice(*, folded: bool = False, tour: bool = True) -> None:
    """One card for each, from an empty one to one that went all the way round; folded away when asked.

    `tour`: the tour can be begun here, because it is not offered above.
    """
    found = {name: practice_dossier(practice_id(name)) for name in practice_names()}
    if not found:
        return
    if folded:
        with st.expander(text("start.practice"), icon=":material/school:"):
            _draw_cards(found, tour=tour)
        return
    st.header(text("start.practice"), anchor=False)
    _draw_cards(found, tour=tour)


def _draw_cards(found: dict[str, Dossier], *, tour: bool) -> None:
    st.markdown(text("start.practice_calm"))
    if tour:
        st.button(text("tour.begin"), key="practice_tour", icon=":material/explore:", on_click=begin_tour)
    names = sorted(found, key=lambda name: len(touched_phases(current_round(found[name])[1])))
    for start in range(0, len(names), 2):
        for column, name in zip(st.columns(2), names[start : start + 2], strict=False):
            with column, st.container(border=True, height="stretch"):
                _draw_card(name, found[name])


def _draw_card(name: str, dossier: Dossier) -> None:
    title = texts().get(f"practice.{name}.title") or escape_markdown(dossier.name)
    st.markdown("  \n".join(filter(None, (f"**{title}**", texts().get(f"practice.{name}.about")))))
    if st.button(text("start.try"), key=f"practice_{name}"):
        session.open_dossier(current_workspace().begin_practice(name))
        st.switch_page(first_page(phase_reached(current_round(dossier)[1])).file)
