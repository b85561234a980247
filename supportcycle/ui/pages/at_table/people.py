"""The people around the client: named one after another, put on the circle, and who gives or costs energy."""

from collections.abc import Collection
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.circle import circle_of, circle_words
from supportcycle.documents.maps.names import client_name, on_map
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.adding_people import with_typed_name
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.network_shown import around_table, network_shown
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_sentence
from supportcycle.ui.shared.circle_board import draw_circle_board
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.picture import show_drawing
from supportcycle.ui.widgets.quick_entry import draw_typed_line
from supportcycle.ui.widgets.tiles import Tile, draw_tiles

_PUT = "table_put"
"""Who was put on the circle in this window: that may be seen, for it was said aloud."""


def draw_people(table: MomentView) -> None:
    """A line for one name after another, and the names so far, the newest first."""
    draw_typed_line("at_table", f"who_{table.visit_id}", text("at_table.name"), with_typed_name)
    names = on_map(_network(table))
    with st.container(key="moment_names", horizontal=True, gap="small"):
        for id, name in reversed(names.items()):
            draw_sentence(name, id)


def draw_circle(table: MomentView) -> None:
    """The circle with everybody on it who may be seen, as large as there is room for."""
    draw_circle_board(_network(table), large=True, after=_note_put)


def draw_energy(table: MomentView) -> None:
    """The names of who is not at the table, to tap; beside them the circle, on which it is seen."""
    dossier, network = session.dossier(), _network(table)
    ids = around_table(dossier, table.guard)
    names = {id: name for id, name in on_map(network).items() if id in ids}
    value = table.screen.moment.value
    chosen = [id for id in names if tie_with(dossier, id).energy == value]
    names_beside, picture = st.columns([2, 3], gap="large")
    with names_beside:
        draw_tiles(
            table.screen.moment.question,
            {id: Tile(name) for id, name in names.items()},
            chosen,
            partial(_set_energy, value, tuple(names)),
            session.field_key(("ties", "of_all", value)),
            visibility="collapsed",
        )
    with picture:
        drawn = circle_of(network, client_name(network), only_placed=True)
        show_drawing(drawn.svg, circle_words(network, client_name(network)))


def _network(table: MomentView) -> Dossier:
    return network_shown(session.dossier(), table.guard, session.recall(_PUT) or ())


def _note_put(person_id: str) -> None:
    session.remember(_PUT, frozenset(session.recall(_PUT) or ()) | {person_id})


def _set_energy(value: str, ids: Collection[str], chosen: Collection[str]) -> None:
    def change(dossier: Dossier) -> Dossier:
        for id in ids:
            now = tie_with(dossier, id).energy
            if (id in chosen) != (now == value) and id in dossier.people:
                dossier = with_value(dossier, ("ties", id, "energy"), value if id in chosen else None)
        return dossier

    session.change(change)
