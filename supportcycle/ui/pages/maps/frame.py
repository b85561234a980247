"""What every map on screen has: what it is for, form and live drawing, the same in a table, and paper."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.network_map import NetworkMap, map_title
from supportcycle.documents.tree import Table
from supportcycle.ui import session
from supportcycle.ui.shared.papers.map_paper import draw_printing
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.picture import show_picture

Places = tuple[DeltaGenerator, DeltaGenerator]


def draw_map(shown: NetworkMap) -> None:
    """The drawing as it is now; a map without one is its tables."""
    dossier = session.dossier()
    if shown.drawn:
        show_picture(shown.drawn(dossier).svg, shown.words(dossier))
    else:
        draw_tables(shown.tables(dossier))


def draw_tables(tables: Iterable[Table]) -> None:
    """The tables that have a row."""
    for table in tables:
        if table.rows:
            draw_block(table)


def _draw_nothing() -> None:
    """Most maps have nothing between table and paper."""


@dataclass(frozen=True, slots=True)
class MapView:
    """One map on its page: what it shows (drawing, words, tables, sheet) and the form that changes it.

    `picture` draws it, when that is in another way than as a picture; `below` stands between table and paper.
    """

    shown: NetworkMap
    form: Callable[[], None]
    picture: Callable[[NetworkMap], None] = draw_map
    below: Callable[[], None] = _draw_nothing


def beside(key: str) -> Places:
    """The column for the form, which begins with what this map is for, and the column for the drawing."""
    form, picture = st.columns(_FORM_AND_MAP, gap="medium")
    with form, st.container(key=f"for_{key}", gap="xxsmall"):
        draw_what_for(key)
    return form, picture


_FORM_AND_MAP = (3, 7)
"""How wide a form is beside its drawing: the letters of the drawing stay readable."""


def above(key: str) -> Places:
    """The drawing over the whole width, with the form below it."""
    draw_what_for(key)
    picture = st.container()
    return st.container(), picture


def draw_what_for(key: str) -> None:
    """The title of a map and what it is for."""
    section(map_title(key))
    st.markdown(text(f"maps.{key}.what_for"))


def draw_map_page(
    key: str,
    view: Callable[[], MapView | None],
    places: Callable[[str], Places] = beside,
    *,
    chosen_in_form: bool = False,
) -> None:
    """The page of a map. `view` draws what is chosen beforehand, such as whose line it is, above the picture
    or in the form; None when there is nothing to draw from yet."""
    form, picture = places(key)
    with form if chosen_in_form else picture:
        now = view()
    if now is None:
        return
    with form:
        now.form()
    with picture:
        now.picture(now.shown)
    if now.shown.drawn:
        _draw_in_tables(key, now.shown.tables(session.dossier()))
    now.below()
    draw_printing(now.shown)


def _draw_in_tables(key: str, tables: Sequence[Table]) -> None:
    """The same as the drawing, folded away, when there is anything in it."""
    if any(table.rows for table in tables):
        draw_fold(text("maps.table"), f"table_{key}", lambda: draw_tables(tables))


def draw_nobody_yet() -> None:
    """Say where people come from."""
    st.info(text("maps.nobody_yet"))
