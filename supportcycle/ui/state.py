"""The only reader and writer of Streamlit's session state: what one window remembers."""

import uuid
from typing import Any

import streamlit as st

from supportcycle.domain.model.base import Path

_OPEN, _FRESH, _MEMORY, _WINDOW = "open_dossier", "fresh", "memory", "window"
_FOCUS, _CURSOR, _PROBLEM, _WAS_UNLOCKED = "focus", "cursor", "problem", "was_unlocked"
_ELSEWHERE, _DRAWN = "elsewhere", "drawn"
_KEPT_WHEN_LOCKED = frozenset({_OPEN, _FRESH, _WINDOW, _WAS_UNLOCKED})


def is_new() -> bool:
    """Whether this window was opened or refreshed just now."""
    return _OPEN not in st.session_state


def open_id() -> str:
    """The id of the dossier this window has open, locked or not; empty when there is none."""
    return str(st.session_state.get(_OPEN) or "")


def set_open(id: str) -> None:
    """Have another dossier open, or none; what was remembered of the last one goes."""
    st.session_state[_OPEN] = id
    st.session_state[_MEMORY] = {}
    st.session_state.pop(_ELSEWHERE, None)
    redraw()


def window() -> str:
    """A random name of this window, another one after every new start or refresh."""
    name: str = st.session_state.setdefault(_WINDOW, uuid.uuid4().hex)
    return name


def widget(key: str) -> Any:
    """What a widget holds; None when it is not drawn."""
    return st.session_state.get(key)


def is_drawn(key: str) -> bool:
    """Whether a widget with this key was drawn last time."""
    return key in st.session_state


def show(key: str, value: object) -> None:
    """Let a widget that was drawn before hold this; to be said before it is drawn again."""
    st.session_state[key] = value


def generation(path: Path) -> int:
    """How often the widgets at `path`, or around it, were made to start anew; it only grows."""
    fresh: dict[Path, int] = st.session_state.get(_FRESH, {})
    return sum(fresh.get(path[:length], 0) for length in range(len(path) + 1))


def redraw(path: Path = ()) -> None:
    """Let the widgets at `path` and below it start anew from the dossier; all of them without a path."""
    fresh = dict(st.session_state.get(_FRESH, {}))
    fresh[path] = fresh.get(path, 0) + 1
    st.session_state[_FRESH] = fresh


def note_drawn(key: str, text: str, *, anew: bool = False) -> bool:
    """Keep which text a field began with, unless it stands on screen already; `anew` says it changed.

    Whether it was kept.
    """
    is_new = anew or key not in st.session_state
    if is_new:
        st.session_state[_DRAWN] = {**st.session_state.get(_DRAWN, {}), key: text}
    return is_new


def drawn(key: str) -> str | None:
    """The text a field began with, or was last saved with; None when it was never drawn."""
    return dict(st.session_state.get(_DRAWN, {})).get(key)


def remember(name: str, value: object) -> None:
    """Keep something for this window, until another dossier is opened or the lock closes."""
    st.session_state[_MEMORY] = {**st.session_state.get(_MEMORY, {}), name: value}


def recall(name: str) -> Any:
    """What was kept under this name; None when nothing was."""
    return st.session_state.get(_MEMORY, {}).get(name)


def focus(path: Path) -> None:
    """Put the cursor in the field for `path` when it is next drawn, on this page or another."""
    st.session_state[_FOCUS] = path
    place_cursor(path)


def place_cursor(path: Path) -> None:
    """Put the cursor in the field for `path` if it is on the page that is drawn now."""
    st.session_state[_CURSOR] = path


def take_focus() -> Path:
    """The path that was asked for, once, so that a page can turn to the right subject; else empty."""
    path: Path = st.session_state.pop(_FOCUS, ())
    return path


def awaits_focus() -> bool:
    """Whether somebody asked to be brought to a place, and no page turned to it yet."""
    return _FOCUS in st.session_state


def take_cursor() -> Path:
    """The path that was asked for, once, so that the script can put the cursor there; else empty."""
    path: Path = st.session_state.pop(_CURSOR, ())
    return path


def tell(code: str) -> None:
    """Keep the code of a problem for the next drawing of the page."""
    st.session_state[_PROBLEM] = code


def take_problem() -> str:
    """The code that was kept, once; empty when there is none."""
    return str(st.session_state.pop(_PROBLEM, ""))


def elsewhere(now: int) -> int:
    """How many of the changes made elsewhere came after the first look or the last `note_elsewhere`."""
    return now - int(st.session_state.setdefault(_ELSEWHERE, now))


def note_elsewhere(now: int) -> None:
    """This many changes made elsewhere are in the fields."""
    st.session_state[_ELSEWHERE] = now


def was_unlocked() -> bool:
    """Whether the stored dossiers could be seen when this window was last drawn."""
    return bool(st.session_state.get(_WAS_UNLOCKED))


def note_unlocked(now: bool) -> None:
    """Keep whether they can be seen now."""
    st.session_state[_WAS_UNLOCKED] = now


def forget_words() -> None:
    """Drop everything that was typed in this window; which dossier was open stays known."""
    for key in [str(key) for key in st.session_state if key not in _KEPT_WHEN_LOCKED]:
        del st.session_state[key]
