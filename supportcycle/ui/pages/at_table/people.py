"""The people around the client: named one after another, put on the circle, and who gives or costs energy."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.circle import circle_of, circle_words
from supportcycle.documents.maps.names import client_on_map, on_map
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.adding_people import with_typed_name
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.network_shown import around_table, network_shown
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_say
from supportcycle.ui.shared.circle_board import draw_circle_board
from supportcycle.ui.shared.person_chooser import switch
from supportcycle.ui.shared.visit import MomentView, hearing_key, note, noted
from supportcycle.ui.widgets.picture import show_drawing
from supportcycle.ui.widgets.quick_entry import draw_typed_line
from supportcycle.ui.widgets.tiles import Tile, draw_tiles


def draw_people(table: MomentView) -> None:
    """A line for one name after another, and the names so far, the newest first."""
    with st.container(key="moment_wide"):
        draw_typed_line(
            "at_table", hearing_key("who", table.visit_id), text("at_table.name"), with_typed_name
        )
        with st.container(key="moment_names", horizontal=True, gap="small"):
            for name in reversed(on_map(_network(table)).values()):
                st.text(name, width="content")
        draw_say(table, ("rounds", table.context.round, "network", "asides"))


def draw_circle(table: MomentView) -> None:
    """The circle with everybody on it who may be seen, as large as there is room for."""
    with st.container(key="moment_wide"):
        draw_circle_board(_network(table), large=True, after=partial(note, table, "put"))


def draw_energy(table: MomentView) -> None:
    """The names of who is not at the table, to tap; beside them the circle, on which it is seen."""
    network = _network(table)
    asked = around_table(session.dossier(), table.guard)
    with st.container(key="moment_wide"):
        names, picture = st.columns(2, gap="large")
        with names:
            _draw_names(table, {id: name for id, name in on_map(network).items() if id in asked})
        with picture:
            drawn = circle_of(network, client_on_map(network), only_placed=True, own=True)
            show_drawing(drawn.svg, circle_words(network, client_on_map(network), own=True))


def _draw_names(table: MomentView, names: Mapping[str, str]) -> None:
    dossier, value = session.dossier(), table.screen.moment.value
    now = [id for id in names if tie_with(dossier, id).energy == value]
    draw_tiles(
        table.screen.moment.question,
        {id: Tile(name) for id, name in names.items()},
        now,
        lambda chosen: switch(names, now, chosen, partial(_with_energy, value)),
        session.field_key(("ties", "of_all", value)),
        visibility="collapsed",
    )


def _network(table: MomentView) -> Dossier:
    return network_shown(session.dossier(), table.guard, noted(table, "put"))


def _with_energy(value: str, dossier: Dossier, id: str, on: bool) -> Dossier:
    """The dossier in which somebody gives or costs energy, or not that any more."""
    if not on and tie_with(dossier, id).energy != value:
        return dossier
    return with_value(dossier, ("ties", id, "energy"), value if on else None)
