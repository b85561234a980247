"""The life line: turning points, how they were, and who came and went with them."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.life_line import (
    life_drawing,
    life_names,
    life_table,
    life_words,
    moment_label,
    people_in_line,
)
from supportcycle.documents.maps.map_document import map_document
from supportcycle.documents.maps.sheets_by_name import blank_of, made_on
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.life_line import TurningPoint
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.network.life_line_order import life_line
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import form_and_map
from supportcycle.ui.shared.papers.map_paper import draw_printing
from supportcycle.ui.shared.person_chooser import draw_chooser, turn_to
from supportcycle.ui.widgets.collections import take_away_button
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side
from supportcycle.ui.widgets.picture import show_picture

_BESIDE, _FIELDS = ("when", "age"), ("what", "tone", "weight", "came", "went", "remark", "whose", "may_leave")
_AREA = "moment"


def draw_life_line() -> None:
    """Whose line, the form of one moment beside the drawing, the same in a table, and paper."""
    form, picture = form_and_map("life_line")
    with form:
        whose = _draw_whose()
        _draw_form(whose)
    dossier = session.dossier()
    with picture:
        show_picture(life_drawing(dossier, whose).svg, life_words(dossier, whose))
    table = life_table(dossier, whose)
    if table.rows:
        with st.expander(text("maps.table")):
            draw_block(table)
    st.caption(text("maps.life_line.paper"))
    draw_printing(
        "life_line",
        lambda network: _sheet(network, whose),
        lambda: _sheet(blank_of(session.dossier()), whose),
        names=people_in_line(dossier, whose),
    )


def _draw_whose() -> str | None:
    """Whose line this is; asked only when there is one of somebody else too."""
    names = life_names(session.dossier())
    if len(names) == 1:
        return None
    chosen = draw_chooser("life_of", names, ask=text("maps.life_line.whose"))
    return None if chosen == CLIENT else chosen


def _draw_form(whose: str | None) -> None:
    moments = {id: moment_label(point) for id, point, _ in life_line(session.dossier(), whose)}
    label = text("maps.life_line.add" if moments else "maps.life_line.add_first")
    st.button(label, key=f"add_moment_{len(moments)}", icon=":material/add:", on_click=_add, args=(whose,))
    if not moments:
        return
    id = draw_chooser(_AREA, moments, ask=text("maps.life_line.which"), beside=True)
    sheet, path = worksheet("turning_point").named, ("turning_points", id)
    draw_side_by_side([sheet[key] for key in _BESIDE], path)
    for key in _FIELDS:
        draw_field(sheet[key], (*path, key))
    take_away_button(("turning_points",), id)


def _add(whose: str | None) -> None:
    id = next_id(session.dossier().turning_points, "k")
    session.change(lambda dossier: with_value(dossier, ("turning_points", id), TurningPoint(whose=whose)))
    turn_to(_AREA, id)
    session.focus(("turning_points", id, "when"))


def _sheet(network: Dossier, whose: str | None) -> Document:
    """Only the moments that may stand in a document."""
    kept = {id: each for id, each in network.turning_points.items() if each.may_leave}
    network = network.model_copy(update={"turning_points": kept})
    drawn = life_drawing(network, whose)
    return map_document(
        text("maps.subjects.life_line"),
        drawn.svg,
        life_words(network, whose),
        ratio=drawn.height / drawn.width,
        subtitle=made_on(session.today()),
        table=life_table(network, whose),
    )
