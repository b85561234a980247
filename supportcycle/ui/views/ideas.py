"""The first half of Werkblad Opties: only ideas, with proposals from what was said before."""

from functools import partial

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.dossier import next_id
from supportcycle.domain.editing import Idea, option_ideas
from supportcycle.domain.options import Option, OptionSheet
from supportcycle.domain.worksheet import Field
from supportcycle.domain.writing import written
from supportcycle.ui import session
from supportcycle.ui.entries import draw_lines
from supportcycle.ui.page import section
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.views.maps_links import draw_back
from supportcycle.ui.worksheet_form import draw_field, draw_guide

IDEA = Field(key="text", label="", kind="line")
"""An idea is one line: what it is good for comes later."""


def draw_ideas(sheet: OptionSheet, path: Path) -> None:
    """What part of the goal it is about, a line per idea, and proposals."""
    fields = worksheet("options").named
    draw_field(fields["part"], (*path, "part"))
    section(text("options.ideas"))
    st.markdown(text("options.ideas_why"))
    draw_lines((*path, "options"), "o", IDEA, label=fields["text"].label, after=partial(_back, path))
    draw_guide(fields["text"].guide)
    _proposals(sheet, path)


def _back(path: Path, option_id: str) -> None:
    person = session.round()[1].option_sheets[path[-1]].options[option_id].person
    draw_back([person], (*path, "options", option_id))


def _proposals(sheet: OptionSheet, path: Path) -> None:
    """Buttons that add a strength, a resource, a person or an earlier solution as an option."""
    found = option_ideas(session.round()[1], session.dossier().people, sheet)
    if not found:
        return
    st.markdown(text("options.from_before"))
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
