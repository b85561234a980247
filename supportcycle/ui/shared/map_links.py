"""Ways between the maps and the rest of the cycle: to a place, and back to somebody on the map."""

from collections.abc import Iterable

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.network.person_links import links_of
from supportcycle.ui import session
from supportcycle.ui.shared.person_chooser import turn_to
from supportcycle.ui.shell.page_navigation import go_to
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_WITH_TURN = ("circle", "neighbourhood", "ecogram", "msna", "support", "asking", "care")
"""The maps on which one person is in turn."""


def draw_back(people: Iterable[str | None], path: Path) -> None:
    """The way back to the map for everybody named at `path`; nothing when nobody is."""
    known = session.dossier().people
    found = [id for id in dict.fromkeys(people) if id and id in known and shown_name(known[id])]
    if not found:
        return
    key = session.field_key((*path, "on_map"))
    with st.container(horizontal=True, key=f"back_{key}"):
        for id in found:
            label = text("onward.on_map", name=escape_markdown(shortened(shown_name(known[id]), 30)))
            if st.button(label, key=f"back_{key}_{id}", type="tertiary", icon=":material/hub:"):
                turn_map_to(_last_map(), id)


def draw_stands(person_id: str, key: str) -> None:
    """Every wish, goal, option and step of now with this person in it; each leads there."""
    links = links_of(session.dossier(), person_id)
    if not links:
        return
    with st.container(horizontal=True, key=f"{key}_links", vertical_alignment="center"):
        st.markdown(text("onward.stands"), width="content")
        for number, link in enumerate(links):
            words = escape_markdown(shortened(link.words, 50))
            label = text("onward.link", kind=choice_label("link_kind", link.kind), words=words)
            at = f"{key}_link_{number}"
            icon = ":material/arrow_forward:"
            st.button(label, key=at, type="tertiary", icon=icon, on_click=go_to, args=(link.path,))


def turn_map_to(subject: str, person_id: str) -> None:
    """Go to a map with this person in turn."""
    turn_to(subject, person_id)
    session.remember("subject_maps", subject)
    st.switch_page(entry("maps").file)


def _last_map() -> str:
    now = session.recall("subject_maps")
    return now if now in _WITH_TURN else _WITH_TURN[0]
