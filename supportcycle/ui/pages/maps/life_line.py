"""The life line: turning points, how they were, and who came and went with them."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.life_line import life_line_map, life_names, moment_label
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import next_id
from supportcycle.domain.model.network.life_line import TurningPoint
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.network.life_line_order import life_line
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import MapView, draw_map_page
from supportcycle.ui.shared.person_chooser import draw_chooser, turn_to
from supportcycle.ui.widgets.collections import take_away_button
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side

_BESIDE, _FIELDS = ("when", "age"), ("what", "tone", "weight", "came", "went", "remark", "whose", "may_leave")
_AREA = "moment"


def draw_life_line() -> None:
    """Whose line, the form of one moment beside the drawing, the same in a table, and paper."""
    draw_map_page("life_line", _draw_view, chosen_in_form=True)


def _draw_view() -> MapView:
    whose = _draw_whose()
    return MapView(life_line_map(whose), partial(_draw_form, whose), below=_draw_what_leaves)


def _draw_what_leaves() -> None:
    st.caption(text("maps.life_line.paper"))


def _draw_whose() -> str | None:
    """Whose line this is; asked only when there is one of somebody else too."""
    names = life_names(session.dossier())
    if len(names) == 1:
        return None
    chosen = draw_chooser("life_of", names, ask=text("maps.life_line.whose"), places=_moments_of)
    return None if chosen == CLIENT else chosen


def _moments_of(whose: str) -> Iterator[Path]:
    points = session.dossier().turning_points.items()
    yield from (("turning_points", id) for id, point in points if (point.whose or CLIENT) == whose)


def _draw_form(whose: str | None) -> None:
    moments = {id: moment_label(point) for id, point, _ in life_line(session.dossier(), whose)}
    label = text("maps.life_line.add" if moments else "maps.life_line.add_first")
    st.button(label, key=f"add_moment_{len(moments)}", icon=":material/add:", on_click=_add, args=(whose,))
    if not moments:
        return
    ask = text("maps.life_line.which")
    id = draw_chooser(_AREA, moments, ask=ask, beside=True, places=lambda each: (("turning_points", each),))
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
