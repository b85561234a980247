"""Large tiles to tap: a picture above its words, one or more of them chosen."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from supportcycle.content.pictures import picture
from supportcycle.ui import session, state
from supportcycle.ui.widgets.markdown import unique_labels
from supportcycle.ui.widgets.picture import mask_of
from supportcycle.ui.widgets.two_languages import escaped_label, in_label

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
"""How every tile looks: the window sends it once for all that are drawn on a page."""
OnChoose = Callable[[tuple[str, ...]], None]


@dataclass(frozen=True, slots=True)
class Tile:
    """What stands on a tile: its words, and the name of a picture of `content.pictures` when it has one."""

    words: str
    picture: str = ""


def draw_tiles(
    label: str,
    tiles: Mapping[str, Tile],
    chosen: Collection[str],
    on_choose: OnChoose,
    key: str,
    *,
    many: bool = True,
    visibility: Any = "visible",
) -> None:
    """Draw a tile for each value; a tap turns it on or off, and `on_choose` hears which are chosen then.

    They always show `chosen`, whatever the tap made of it, and a tile keeps the focus of who taps with keys.
    Each says its state to who cannot see it (`aria-pressed`; with `many` off one is chosen, `aria-checked`).
    `key` is that of the widget: for a field of the dossier, `session.field_key(path)`.
    """
    words = _words(tiles)
    with st.container(key=f"tiles_{key}"):
        st.html(f"<style>{_rules(key, tiles)}</style>")
        st.pills(
            in_label(label),
            list(tiles),
            selection_mode="multi" if many else "single",
            default=_begun_with(key, [value for value in tiles if value in chosen], many=many),
            format_func=lambda value: words.get(value, value),
            key=key,
            on_change=lambda: on_choose(_values(key)),
            label_visibility=visibility,
            width="stretch",
            wrap=True,
        )


def _begun_with(key: str, held: list[str], *, many: bool) -> list[str] | None:
    """What tiles begin with; those that were drawn before are had to show what is held now."""
    if not state.is_drawn(key):
        return held or None
    if set(_values(key)) != set(held):
        state.show(key, held if many else next(iter(held), None))
    return None


def _values(key: str) -> tuple[str, ...]:
    held = session.widget(key)
    return tuple(held) if isinstance(held, list | tuple) else tuple(filter(None, (held,)))


def _words(tiles: Mapping[str, Tile]) -> Mapping[str, str]:
    return unique_labels({value: escaped_label(tile.words) for value, tile in tiles.items()})


def _rules(key: str, tiles: Mapping[str, Tile]) -> str:
    """The rules that give each tile its picture, in their order."""
    return "".join(
        _rule(f".st-key-tiles_{key} button:nth-child({place})", tile.picture)
        for place, tile in enumerate(tiles.values(), 1)
    )


def _rule(tile: str, name: str) -> str:
    """A tile without a picture has no room for one."""
    if not name or not picture(name):
        room = f"{tile} {{ flex-basis: 7.5rem !important; min-height: 64px !important; }}"
        return f"{room} {tile} > div::before {{ display: none; }}"
    return f"{tile} {{ --picture: {mask_of(name)}; }}"
