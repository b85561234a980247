"""The first half of Werkblad Opties: only ideas, with proposals from what was said before."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.options import OptionSheet
from supportcycle.ui import session
from supportcycle.ui.shared.idea_proposals import IDEA, proposed_ideas, take_idea
from supportcycle.ui.shared.map_links import draw_back
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.collections import draw_lines
from supportcycle.ui.widgets.fields import draw_field, draw_guide
from supportcycle.ui.widgets.markdown import escape_markdown, shortened


def draw_ideas(sheet: OptionSheet, path: Path) -> None:
    """What part of the goal it is about, a line per idea, and proposals."""
    fields = worksheet("options").named
    draw_field(fields["part"], (*path, "part"))
    section(text("options.ideas"))
    st.markdown(text("options.ideas_why"))
    draw_lines((*path, "options"), "o", IDEA, label=fields["text"].label, after=partial(_draw_back, path))
    draw_guide(fields["text"].guide)
    _draw_proposals(sheet, path)


def _draw_back(path: Path, option_id: str) -> None:
    person = session.round()[1].option_sheets[path[-1]].options[option_id].person
    draw_back([person], (*path, "options", option_id))


def _draw_proposals(sheet: OptionSheet, path: Path) -> None:
    """Buttons that add a strength, a resource, a person or an earlier solution as an option."""
    found = proposed_ideas(sheet)
    if not found:
        return
    st.markdown(text("options.from_before"))
    with st.container(horizontal=True, key="proposals"):
        for number, idea in enumerate(found):
            st.button(
                escape_markdown(shortened(idea.text, 50)),
                key=f"idea_{path[-1]}_{number}",
                icon=":material/add:",
                type="tertiary",
                on_click=take_idea,
                args=(path, idea),
            )
