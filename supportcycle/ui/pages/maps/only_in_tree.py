"""Who stands in the family tree alone: said on every other map, with one press to have them there too."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.who_counts import only_in_tree
from supportcycle.ui import session
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown

SUBJECTS = frozenset(
    {
        "collect",
        "circle",
        "neighbourhood",
        "ecogram",
        "genogram",
        "msna",
        "support",
        "reading",
        "care",
        "asking",
    }
)
"""Where somebody could be missed; the other subjects show moments or what was chosen by hand."""


def draw_only_in_tree(subject: str) -> None:
    """A fold with the names, each a button; nothing when everybody is on all maps."""
    dossier = session.dossier()
    names = told_apart(dossier.people)
    found = {id: names[id] for id in only_in_tree(dossier) if shown_name(dossier.people[id])}
    if subject in SUBJECTS and found:
        label = text("maps.only_in_tree.title", count=len(found))
        draw_fold(label, "only_in_tree", lambda: _draw_names(found), type="compact")


def _draw_names(found: dict[str, str]) -> None:
    st.markdown(text("maps.only_in_tree.why"))
    with st.container(horizontal=True, key="only_in_tree_names"):
        for id, name in found.items():
            st.button(
                text("maps.only_in_tree.add", name=escape_markdown(name)),
                key=f"into_network_{id}",
                icon=":material/add:",
                on_click=session.write,
                args=(("people", id, "only_in_family_tree"), False),
            )
