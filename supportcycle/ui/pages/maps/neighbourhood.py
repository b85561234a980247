"""The neighbourhood ecogram: two circles around home, and three groups of people."""

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.maps.neighbourhood import NEIGHBOURHOOD
from supportcycle.domain.network.tie_position import nearness_of, sector_of
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import MapView, draw_map_page, draw_nobody_yet
from supportcycle.ui.pages.maps.street import draw_street
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next
from supportcycle.ui.widgets.fields import draw_choice, draw_field
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_neighbourhood() -> None:
    """The form and the drawing, the same in a table, contact in the street, then paper."""
    draw_map_page("neighbourhood", lambda: MapView(NEIGHBOURHOOD, _draw_form, below=draw_street))


def _draw_form() -> None:
    names = on_map(session.dossier())
    if not names:
        draw_nobody_yet()
        return
    dossier = session.dossier()
    placed = [each for each in names if tie_with(dossier, each).nearness]
    id = draw_chooser("neighbourhood", names, placed, beside=True)
    tie, person = tie_with(dossier, id), dossier.people[id]
    sectors = choice_lists()["sector_neighbourhood"]
    draw_choice(text("maps.neighbourhood.sector"), sectors, tie.sector, ("ties", id, "sector"))
    _draw_propose("" if tie.sector else sectors.get(sector_of(person, tie) or "", ""))
    draw_field(worksheet("tie_circle").named["nearness"], ("ties", id, "nearness"))
    _draw_propose("" if tie.nearness else choice_lists()["nearness"].get(nearness_of(tie) or "", ""))
    draw_field(worksheet("tie_msna").named["reach"], ("ties", id, "reach"))
    draw_next("neighbourhood", names, id)


def _draw_propose(choice: str) -> None:
    if choice:
        st.caption(text("maps.neighbourhood.proposed", choice=escape_markdown(choice)))
