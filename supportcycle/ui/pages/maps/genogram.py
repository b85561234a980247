"""The genogram: the family drawn, and one form per person for who belongs to whom."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.genogram import family, family_names, genogram_map
from supportcycle.documents.maps.names import all_who, client_on_map
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.gone import has_died
from supportcycle.domain.network.kinship import in_a_loop
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.maps.family_form import draw_parents, draw_partners
from supportcycle.ui.pages.maps.frame import MapView, above, draw_map_page
from supportcycle.ui.shared.person_chooser import draw_chooser
from supportcycle.ui.widgets.fields import draw_field, draw_grid
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.picture import show_picture
from supportcycle.ui.widgets.quick_entry import draw_typed_line

_FACTS = (("sex", "birth_year"), ("at_home", "gone"))
_STRETCHED = 1000
"""A drawing that is less wide stays as large as it is."""


def draw_genogram() -> None:
    """The layer of how people get along, the drawing, the form of one person, and paper."""
    draw_map_page("genogram", _draw_view, above)


def _draw_view() -> MapView:
    with st.container(horizontal=True, key="genogram_layers"):
        ties = st.toggle(text("maps.genogram.ties"), key="genogram_ties")
        events = st.toggle(text("maps.genogram.events"), key="genogram_events")
    if events:
        st.caption(text("maps.genogram.events_from"))
    dossier = session.dossier()
    names = {**told_apart(dossier.people), CLIENT: client_on_map(dossier)}
    return MapView(
        genogram_map(session.today(), ties=ties, events=events),
        lambda: _draw_form(names),
        lambda shown: _draw_picture(shown, names),
    )


def _draw_picture(shown: NetworkMap, names: dict[str, str]) -> None:
    dossier = session.dossier()
    if drawing := shown.drawn and shown.drawn(dossier):
        width = int(drawing.width) if drawing.width < _STRETCHED else "stretch"
        show_picture(drawing.svg, shown.words(dossier), width=width)
    if loop := in_a_loop(dossier.descents):
        people = escape_markdown(all_who(names, loop))
        st.caption(text("maps.genogram.loop", people=people))


def _places(id: str) -> Iterator[Path]:
    """Where is kept whose child somebody is, and with whom that person is or was together."""
    dossier = session.dossier()
    yield from (("descents", at) for at, each in dossier.descents.items() if each.child == id)
    yield from (
        ("partnerships", at) for at, each in dossier.partnerships.items() if id in (each.one, each.other)
    )


def _draw_form(told: dict[str, str]) -> None:
    dossier = session.dossier()
    names = family_names(dossier, told, told[CLIENT])
    drawn = family(dossier)
    id = draw_chooser("genogram", names, [each for each in drawn if each != CLIENT], places=_places)
    left, right = st.columns(2, gap="large")
    with left:
        sheet = worksheet("person_more").named
        if id == CLIENT:
            draw_field(sheet["sex"], ("identity", "sex"))
        else:
            rows = (*_FACTS, ("died_year",)) if has_died(dossier.people[id]) else _FACTS
            draw_grid([sheet[key] for row in rows for key in row], ("people", id), rows)
        draw_parents(id, names)
    with right:
        draw_partners(id, names)
    _draw_new()


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
