"""Something to tap: a few large answers, or the client's own words as cards."""

from collections.abc import Callable, Collection, Mapping

import streamlit as st

from supportcycle.content.with_dutch import parted
from supportcycle.ui.widgets.markdown import shortened
from supportcycle.ui.widgets.tiles import Tile, draw_tiles

_LONGEST = 160


def draw_taps(
    name: str,
    label: str,
    tiles: Mapping[str, Tile],
    chosen: Collection[str],
    tap: Callable[[str], None],
    *,
    many: bool = False,
) -> None:
    """A large tile for each value, `chosen` filled; `tap` hears which one was tapped, on or off.

    What a tap leads to is for `tap` to say: the tiles always show what `chosen` holds. `label` is heard
    only.
    """
    held = tuple(value for value in tiles if value in chosen)
    short = {value: Tile(_short(tile.words), tile.picture) for value, tile in tiles.items()}
    with st.container(key=f"moment_tiles_{name}"):
        draw_tiles(
            label,
            short,
            held,
            lambda now: _told(held, now, tap),
            f"tap_{name}",
            many=many,
            visibility="collapsed",
        )


def _short(words: str) -> str:
    """Words of ours in two languages stay as they are."""
    return words if parted(words)[1] else shortened(words, _LONGEST)


def _told(before: tuple[str, ...], now: tuple[str, ...], tap: Callable[[str], None]) -> None:
    on = [value for value in now if value not in before]
    off = [value for value in before if value not in now]
    for value in (*on, *off)[:1]:
        tap(value)
