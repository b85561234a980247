"""The first half of Werkblad Opties: only ideas, with proposals from what was said before."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.circles import layer_of
from supportcycle.domain.editing import Idea, option_ideas
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.options import Option, OptionSheet
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.network.radio import chosen_moves
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.map_links import draw_back
from supportcycle.ui.shared.words_from_map import idea_of
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.collections import draw_lines
from supportcycle.ui.widgets.fields import draw_field, draw_guide
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

IDEA = Field(key="text", label="", kind="line")
"""An idea is one line: what it is good for comes later."""


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
    dossier = session.dossier()
    people = {id: each for id, each in dossier.people.items() if not tie_with(dossier, id).unsafe}
    have = {option.text.casefold() for option in sheet.options.values()}
    moves = [idea for idea in _moves(dossier) if idea.text.casefold() not in have]
    found = [*moves, *option_ideas(session.round()[1], people, sheet)]
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
                on_click=_take,
                args=(path, idea),
            )


def _moves(dossier: Dossier) -> Iterator[Idea]:
    """What the client chose to do with a contact (RADIO), unless they would rather leave it as it is."""
    for id in chosen_moves(dossier):
        person = dossier.people[id]
        words = idea_of(tie_with(dossier, id), shown_name(person))
        yield Idea(text=words, layer=layer_of(person), person=id)


def _take(path: Path, idea: Idea) -> None:
    option = Option(text=idea.text, layer=idea.layer, person=idea.person)
    taken = session.round()[1].option_sheets[path[-1]].options
    session.change(lambda dossier: with_value(dossier, (*path, "options", next_id(taken, "o")), option))
