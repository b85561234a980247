"""Folds whose inside is drawn only while they stand open: what nobody looks at costs no time."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from supportcycle.domain.model.base import Path
from supportcycle.ui import session, state

KEY = "fold_"
"""What the key of every such fold begins with; the script that hears them open and close knows them by it."""
_STANDING = "folds"
_POINTED = "pointed_times"


def draw_fold(
    label: str,
    key: str,
    draw: Callable[[], None],
    *,
    begins_open: bool = False,
    pointed: bool = False,
    **look: Any,
) -> None:
    """A fold under `label` (Markdown); `draw` draws what is in it, `look` is for `st.expander`.

    `begins_open` counts when it is drawn for the first time. `pointed` says that the place somebody was last
    brought to lies within: then it opens, once.
    """
    is_open = _stands_open(key, begins_open, pointed)
    with st.expander(label, key=KEY + key, expanded=is_open, **look):
        if is_open:
            draw()


def note_pointed() -> None:
    """Somebody was brought to a place just now: the folds around it open, also those that were closed."""
    session.remember(_POINTED, times_pointed() + 1)


def fold_key(name: str, path: Path) -> str:
    """The key of a fold about a place. It stays the same when the fields in it are drawn anew, as after a
    step back: what stood open stays open."""
    return f"{name}_{'-'.join(path)}"


def times_pointed() -> int:
    """How often somebody was brought to a place in this window."""
    return session.recall(_POINTED) or 0


def turn_fold(key: str, *, is_open: bool) -> None:
    """Somebody opened or closed the fold with this key."""
    state.remember(_STANDING, {**_standing(), key.removeprefix(KEY): (is_open, times_pointed())})


def open_folds() -> list[str]:
    """The keys of the folds that stand open, as they stand in the page."""
    return [KEY + key for key, (is_open, _) in _standing().items() if is_open]


def _stands_open(key: str, begins_open: bool, pointed: bool) -> bool:
    is_open, heeded = _standing().get(key, (None, 0))
    if is_open is None or (pointed and heeded != times_pointed()):
        is_open = pointed or (begins_open if is_open is None else is_open)
        turn_fold(key, is_open=is_open)
    return is_open


def _standing() -> dict[str, tuple[bool, int]]:
    return session.recall(_STANDING) or {}
