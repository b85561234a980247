"""Something to tap: a few large answers, or the client's own words as cards."""

from collections.abc import Callable, Collection, Mapping

import streamlit as st

from supportcycle.ui import session
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
    short = {value: Tile(shortened(tile.words, _LONGEST), tile.picture) for value, tile in tiles.items()}
    with st.container(key=f"moment_tiles_{name}"):
        draw_tiles(
            label,
            short,
            held,
            lambda now: _told(held, now, tap),
            _key(name, held),
            many=many,
            visibility="collapsed",
        )


def _told(before: tuple[str, ...], now: tuple[str, ...], tap: Callable[[str], None]) -> None:
    on = [value for value in now if value not in before]
    off = [value for value in before if value not in now]
    for value in (*on, *off)[:1]:
        tap(value)


def _key(name: str, held: tuple[str, ...]) -> str:
    """The key of the widget: another one when it would show something else than what is so."""
    number = session.recall(f"taps_{name}") or 0
    key = f"tap_{name}_{number}"
    if key in st.session_state and set(_values(session.widget(key))) != set(held):
        number += 1
        session.remember(f"taps_{name}", number)
    return f"tap_{name}_{number}"


def _values(shown: object) -> tuple[object, ...]:
    return tuple(shown) if isinstance(shown, list | tuple) else tuple(filter(None, (shown,)))
