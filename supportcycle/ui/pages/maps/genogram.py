"""The genogram: the family drawn, and one form per person for who belongs to whom."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.genogram import family, family_names, genogram_of, genogram_words
from supportcycle.documents.maps.names import all_who, client_name
from supportcycle.documents.maps.sheets_by_name import blank_of, genogram_sheet
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.person_facts import CLIENT, MayLeave
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.kinship import in_a_loop
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.maps.family_form import draw_parents, draw_partners
from supportcycle.ui.shared.papers.map_paper import draw_printing
from supportcycle.ui.shared.person_chooser import draw_chooser
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_grid
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.picture import show_picture
from supportcycle.ui.widgets.quick_entry import draw_typed_line

_FACTS = (("sex", "birth_year"), ("at_home", "died"))
_STRETCHED = 1000
"""A drawing that is less wide stays as large as it is."""


def draw_genogram() -> None:
    """The drawing, the layer of how people get along, the form of one person, and paper."""
    section(text("maps.subjects.genogram"))
    st.markdown(text("maps.genogram.what_for"))
    dossier, today = session.dossier(), session.today()
    ties = st.toggle(text("maps.genogram.ties"), key="genogram_ties")
    names = told_apart(dossier.people)
    drawn = genogram_of(dossier, names, client_name(dossier), today, ties=ties)
    width = int(drawn.width) if drawn.width < _STRETCHED else "stretch"
    show_picture(drawn.svg, genogram_words(dossier, names), width=width)
    if loop := in_a_loop(dossier.descents):
        st.caption(
            text(
                "maps.genogram.loop",
                people=escape_markdown(all_who({**names, CLIENT: client_name(dossier)}, loop)),
            )
        )
    _draw_form(family_names(dossier, names, client_name(dossier)))
    _draw_new()
    sheet = partial(genogram_sheet, ties, on=today)
    more = (MayLeave.FAMILY_FACTS,)
    draw_printing("genogram", sheet, lambda: sheet(blank_of(session.dossier())), more=more)


def _draw_form(names: dict[str, str]) -> None:
    drawn = family(session.dossier())
    id = draw_chooser("genogram", names, [each for each in drawn if each != CLIENT])
    left, right = st.columns(2, gap="large")
    with left:
        if id != CLIENT:
            sheet, dossier = worksheet("person_more").named, session.dossier()
            rows = (*_FACTS, ("died_year",)) if dossier.people[id].died else _FACTS
            draw_grid([sheet[key] for row in rows for key in row], ("people", id), rows)
        draw_parents(id, names)
    with right:
        draw_partners(id, names)


def _draw_new() -> None:
    """Somebody who stands in the family tree alone; without a name when nothing is known."""
    draw_typed_line("maps", "family_name", text("maps.genogram.new"), _with)
    count = len(session.dossier().people)
    st.button(text("maps.genogram.unknown"), key=f"unknown_{count}", on_click=_register_unknown)


def _register_unknown() -> None:
    session.change(lambda dossier: _with(dossier, ""))


def _with(dossier: Dossier, name: str) -> Dossier:
    person = NetworkMember(name=name, only_in_family_tree=True)
    return with_value(dossier, ("people", next_id(dossier.people, "p")), person)
