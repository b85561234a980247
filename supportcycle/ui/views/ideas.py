"""Proposals for a sheet of options from what was said before: nothing said once is asked twice."""

import streamlit as st

from supportcycle.content import text
from supportcycle.domain.base import Path
from supportcycle.domain.dossier import next_id
from supportcycle.domain.editing import Idea, option_ideas
from supportcycle.domain.options import Option, OptionSheet
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.plain import plain, shortened


def draw_proposals(sheet: OptionSheet, path: Path) -> None:
    """Buttons that add a strength, a resource, a person or an earlier solution as an option."""
    found = option_ideas(session.round()[1], session.dossier().people, sheet)
    if not found:
        return
    st.caption(text("options.from_before"))
    with st.container(horizontal=True, key="proposals"):
        for number, idea in enumerate(found):
            st.button(
                plain(shortened(idea.text, 50)),
                key=f"idea_{path[-1]}_{number}",
                icon=":material/add:",
                type="tertiary",
                on_click=_take,
                args=(path, idea),
            )


def _take(path: Path, idea: Idea) -> None:
    option = Option(text=idea.text, layer=idea.layer, person=idea.person)
    taken = session.round()[1].option_sheets[path[-1]].options
    session.change(lambda dossier: written(dossier, (*path, "options", next_id(taken, "o")), option))
