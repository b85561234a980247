"""The only reader and writer of Streamlit's session state: which dossier is open, and half-typed values."""

import re
import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from supportcycle.domain.base import Path
from supportcycle.domain.dossier import Dossier, Round, current_round, current_version
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.plan import PlanVersion
from supportcycle.domain.writing import written
from supportcycle.ui import day
from supportcycle.ui.cookies import COOKIE
from supportcycle.ui.desk import desk
from supportcycle.ui.desk import is_practice as is_practice_id
from supportcycle.ui.keys import key_of
from supportcycle.ui.live import Live

_OPEN, _FRESH, _MEMORY, _WINDOW = "open_dossier", "fresh", "memory", "window"
_FOCUS, _CURSOR, _PROBLEM, _WAS_UNLOCKED = "focus", "cursor", "problem", "was_unlocked"
_KEPT_WHEN_LOCKED = frozenset({_OPEN, _FRESH, _WINDOW, _WAS_UNLOCKED})
_ID = re.compile(r"[a-z0-9_]{1,60}")
_ADDRESS = "dossier"


def today() -> date:
    """The date of today."""
    return day.today()


def browser() -> str:
    """The cookie of this browser; empty only outside our server, which lets no page through without one."""
    cookie = st.context.cookies.get(COOKIE)
    return cookie if isinstance(cookie, str) else ""


def live() -> Live | None:
    """The living copy of the open dossier; None when none is open or it is locked. Missing, Damaged …"""
    id = open_id()
    return desk().live(id, browser()) if id else None


def open_id() -> str:
    """The id of the dossier this window has open, locked or not; empty when there is none."""
    return str(st.session_state.get(_OPEN) or "")


def has_dossier() -> bool:
    """Whether a dossier is open and can be read."""
    try:
        return live() is not None
    except SupportCycleError:
        return False


def is_unlocked() -> bool:
    """Whether this browser may see the stored dossiers. Asking does not count as activity."""
    return desk().gate.store_for(browser()) is not None


def is_locked() -> bool:
    """Whether the open dossier waits behind the lock; practice dossiers never do."""
    return bool(open_id()) and not is_practice() and not is_unlocked()


def has_just_locked() -> bool:
    """Whether the lock closed since this window was last drawn."""
    return bool(st.session_state.get(_WAS_UNLOCKED)) and not is_unlocked()


def heed_lock() -> None:
    """Drop everything typed in this window when the lock has closed; which dossier was open stays."""
    if has_just_locked():
        for key in [str(key) for key in st.session_state if key not in _KEPT_WHEN_LOCKED]:
            del st.session_state[key]
    st.session_state[_WAS_UNLOCKED] = is_unlocked()


def is_practice() -> bool:
    """Whether the open dossier is one to try things out with."""
    return is_practice_id(open_id())


def dossier() -> Dossier:
    """The open dossier as it is now. LookupError when none is open."""
    if (now := live()) is None:
        raise LookupError("no dossier is open")
    return now.dossier


def round() -> tuple[str, Round]:
    """The current round of the open dossier and its id."""
    return current_round(dossier())


def version() -> tuple[str, PlanVersion]:
    """The current version of the plan and its id."""
    return current_version(round()[1])


def revision() -> int:
    """The number of the last saved state of the open dossier. LookupError when none is open."""
    if (now := live()) is None:
        raise LookupError("no dossier is open")
    return now.revision


def change(change: Callable[[Dossier], Dossier]) -> None:
    """Change the open dossier and save it at once; a change that does not fit is told on the page instead."""
    if (now := live()) is None:
        return
    try:
        now.change(change)
    except ValueError:
        tell("refused")


def write(path: Path, value: object) -> None:
    """Put one value in the open dossier and save it at once."""
    change(lambda dossier: written(dossier, path, value))


def field_key(path: Path) -> str:
    """The key of the widget for `path`; another one after `redraw`, so that the widget starts anew."""
    fresh: dict[Path, int] = st.session_state.get(_FRESH, {})
    generation = sum(fresh.get(path[:length], 0) for length in range(len(path) + 1))
    return key_of(generation, open_id() or "none", path)


def typed(path: Path) -> Any:
    """What the widget for `path` holds; None when it is not drawn."""
    return st.session_state.get(field_key(path))


def commit(path: Path) -> None:
    """Take over what the widget for `path` holds: the `on_change` of every field."""
    write(path, typed(path))


def redraw(path: Path = ()) -> None:
    """Let the widgets at `path` and below it start anew from the dossier; all of them without a path."""
    fresh = dict(st.session_state.get(_FRESH, {}))
    fresh[path] = fresh.get(path, 0) + 1
    st.session_state[_FRESH] = fresh


def focus(path: Path) -> None:
    """Put the cursor in the field for `path` when it is next drawn, on this page or another."""
    st.session_state[_FOCUS] = st.session_state[_CURSOR] = path


def take_focus() -> Path:
    """The path that was asked for, once, so that a page can turn to the right subject; else empty."""
    path: Path = st.session_state.pop(_FOCUS, ())
    return path


def take_cursor() -> str:
    """The key of the field that was asked for, once; empty when there is none."""
    path = st.session_state.pop(_CURSOR, ())
    return field_key(path) if path and has_dossier() else ""


def remember(name: str, value: object) -> None:
    """Keep something for this window, until another dossier is opened or the lock closes."""
    st.session_state[_MEMORY] = {**st.session_state.get(_MEMORY, {}), name: value}


def recall(name: str) -> Any:
    """What was kept under this name; None when nothing was."""
    return st.session_state.get(_MEMORY, {}).get(name)


def widget(key: str) -> Any:
    """What a widget holds that belongs to no place in the dossier; None when it is not drawn."""
    return st.session_state.get(key)


def window() -> str:
    """A random name of this window, another one after every new start or refresh."""
    name: str = st.session_state.setdefault(_WINDOW, uuid.uuid4().hex)
    return name


def tell(code: str) -> None:
    """Keep the code of a problem for the next drawing of the page."""
    st.session_state[_PROBLEM] = code


def take_problem() -> str:
    """The code that was kept, once; empty when there is none."""
    return str(st.session_state.pop(_PROBLEM, ""))


def open_dossier(id: str) -> None:
    """Make this the dossier of this window."""
    st.session_state[_OPEN] = id
    st.session_state[_MEMORY] = {}
    redraw()


def close_dossier() -> None:
    """Leave the dossier; it stays as it is."""
    open_dossier("")
    desk().remember(browser(), "", "")


def arrive(page: str) -> str:
    """Take up the dossier of the address, or in a new window the one this browser had open.

    Gives the key of the page to be on. A dossier that cannot be opened is left, and told about.
    """
    is_new = _OPEN not in st.session_state
    if is_new:
        asked = st.query_params.get(_ADDRESS, "")
        id, last_page = desk().remembered(browser())
        st.session_state[_OPEN] = asked if _ID.fullmatch(asked) else id
        page = last_page if page == "start" and not asked and last_page else page
    try:
        live()
    except SupportCycleError as error:
        tell(error.code)
        close_dossier()
    _remember(page)
    return page


def address() -> dict[str, str]:
    """What a link within the dossier holds: its random id, never a word."""
    return {_ADDRESS: open_id()} if open_id() else {}


def _remember(page: str) -> None:
    if has_dossier():
        desk().remember(browser(), open_id(), page)
    if st.query_params.get(_ADDRESS, "") != open_id():
        st.query_params.from_dict(address())
