"""The Maastricht network analysis, contact by contact: where it belongs, how often, how far, and what for."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.msna import msna_map
from supportcycle.documents.maps.names import on_map
from supportcycle.domain.model.network.person_facts import YesNo
from supportcycle.domain.network.tie_position import is_between_zones, sector_of, zone_of
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import MapView, draw_map_page, draw_nobody_yet
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown

_CRITERIA = ("direct", "lasting", "meaningful")


def draw_msna() -> None:
    """The form and the drawing, then three cards and the numbers, then paper."""
    draw_map_page("msna", lambda: MapView(msna_map(session.today()), _draw_form))


def _draw_form() -> None:
    names = on_map(session.dossier())
    if not names:
        draw_nobody_yet()
        return
    dossier = session.dossier()
    said = [each for each in names if zone_of(tie_with(dossier, each))]
    id = draw_chooser("msna", names, said, beside=True)
    _draw("tie_msna", id, "sector")
    sector = sector_of(dossier.people[id], tie_with(dossier, id))
    if sector and not tie_with(dossier, id).sector:
        st.caption(
            text("maps.neighbourhood.proposed", choice=escape_markdown(choice_label("sector", sector)))
        )
    _draw_zone(id)
    with st.expander(text("maps.msna.contact"), key="msna_contact"):
        for key in ("frequency", "reach", "digital"):
            _draw("tie_msna", id, key)
        _draw("tie", id, "weight")
        _draw("tie_msna", id, "formality")
    with st.expander(text("maps.msna.means"), key="msna_means"):
        for key in ("now", "possible"):
            _draw("tie", id, key)
    draw_next("msna", names, id)


def _draw_zone(id: str) -> None:
    """The three criteria, and the zone they give; where they give none it is asked."""
    for key in _CRITERIA:
        _draw("tie_msna", id, key)
    tie = tie_with(session.dossier(), id)
    if tie.direct is YesNo.NO:
        _draw("tie_msna", id, "via")
    if is_between_zones(tie):
        _draw("tie_msna", id, "zone")
    if zone := zone_of(tie):
        st.caption(text("maps.msna.zone", zone=choice_label("zone", zone)))
    elif tie.direct is YesNo.NO:
        st.caption(text("maps.msna.ask_via"))
    elif not is_between_zones(tie):
        st.caption(text("maps.msna.ask"))


def _draw(sheet: str, id: str, key: str) -> None:
    draw_field(worksheet(sheet).named[key], ("ties", id, key))
