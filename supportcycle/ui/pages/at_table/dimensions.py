"""Quality of life: its eight dimensions as something to tap, and the flower that grows with what is said."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.figures.progress.quality_of_life import PetalWords
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.life_domains import set_tapped
from supportcycle.ui.pages.at_table.questions import dimension_names
from supportcycle.ui.shared.quality_of_life_flower import flower
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.picture import show_drawing
from supportcycle.ui.widgets.tiles import Tile, draw_tiles


def draw_dimensions(table: MomentView) -> None:
    """A tile for each dimension that may be talked about, beside the flower."""
    names = _names(table)
    with st.container(key="moment_wide"):
        tiles, picture = st.columns(2, gap="large")
        with tiles:
            draw_tiles(
                table.screen.moment.question,
                {key: Tile(name, f"quality_of_life.{key}") for key, name in names.items()},
                table.visit.dimensions,
                partial(set_tapped, table.place, tuple(names)),
                session.field_key(table.place),
                visibility="collapsed",
            )
        with picture:
            _draw_flower_of(table, names)


def draw_flower(table: MomentView) -> None:
    """The flower as it is now."""
    with st.container(key="moment_wide"):
        _draw_flower_of(table, _names(table))


def _draw_flower_of(table: MomentView, names: Mapping[str, str]) -> None:
    words = PetalWords(
        *(text(f"at_table.flower.{key}") for key in ("barriers", "wishes", "needed", "present"))
    )
    show_drawing(*flower(names, table.guard.shows, words))


def _names(table: MomentView) -> dict[str, str]:
    covered = table.visit.covered_dimensions
    return {key: name for key, name in dimension_names().items() if key not in covered}
