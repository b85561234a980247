"""The dossier this window has open: read, changed and saved at once; what pages may ask of their window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any, TypeVar, cast

import streamlit as st

from supportcycle import clock
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, Round, current_round, current_version
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui import state
from supportcycle.ui.commit import commit_input
from supportcycle.ui.server.cookies import COOKIE
from supportcycle.ui.state import awaits_focus, focus, recall, redraw, take_focus, widget
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.field_keys import is_text_place, key_of
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.practice_dossiers import is_practice as is_practice_id

__all__ = ["awaits_focus", "focus", "recall", "redraw", "take_focus", "widget"]

ADDRESS = "dossier"
_PLACE = ("subject_", "turn_")
_T = TypeVar("_T")
_looked: ContextVar[dict[str, Any] | None] = ContextVar("looked", default=None)
"""While a page is drawn: the browser it is drawn for, and by its id the living copy that is shown."""


@contextmanager
def one_drawing() -> Iterator[None]:
    """For as long as a page is drawn: who looks, and which copy is shown, is looked up once.

    Each field asks both several times; on a full page that was a fifth of the drawing.
    """
    before = _looked.set({})
    try:
        yield
    finally:
        _looked.reset(before)


def today() -> date:
    """The date of today."""
    return clock.today()


def browser() -> str:
    """The cookie of this browser; empty only outside our server, which lets no page through without one."""
    looked = _looked.get()
    if looked and COOKIE in looked:
        return str(looked[COOKIE])
    cookie = st.context.cookies.get(COOKIE)
    found = cookie if isinstance(cookie, str) else ""
    if looked is not None:
        looked[COOKIE] = found
    return found


def live() -> OpenDossier | None:
    """The living copy of the open dossier; None when none is open or it is locked. Missing, Damaged …"""
    if not (id := state.open_id()):
        return None
    looked, workspace = _looked.get(), current_workspace()
    if looked and (known := looked.get(id)) and known is workspace.opened(id):
        return cast(OpenDossier, known)
    found = workspace.live(id, browser())
    if looked is not None:
        looked[id] = found
    return found


def has_dossier() -> bool:
    """Whether a dossier is open and can be read."""
    try:
        return live() is not None
    except SupportCycleError:
        return False


def is_practice() -> bool:
    """Whether the open dossier is one to try things out with."""
    return is_practice_id(state.open_id())


def is_unlocked() -> bool:
    """Whether this browser may see the stored dossiers. Asking does not count as activity."""
    return current_workspace().store_lock.store_for(browser()) is not None


def is_locked() -> bool:
    """Whether the open dossier waits behind the lock; practice dossiers never do."""
    return bool(state.open_id()) and not is_practice() and not is_unlocked()


def dossier() -> Dossier:
    """The open dossier as it is now. LookupError when none is open."""
    return _live().dossier


def open_id() -> str:
    """The id of the dossier of this window; empty when none is open."""
    return state.open_id()


def revision() -> int:
    """The number of the last saved state of the open dossier. LookupError when none is open."""
    return _live().revision


def changes_elsewhere() -> int:
    """How many changes other windows made to the open dossier. LookupError when none is open."""
    return _live().changes_elsewhere(state.window())


def round() -> tuple[str, Round]:
    """The current round of the open dossier and its id."""
    return current_round(dossier())


def version() -> tuple[str, PlanVersion]:
    """The current version of the plan and its id."""
    return current_version(round()[1])


def change(change: Callable[[Dossier], Dossier]) -> None:
    """Change the open dossier and save it at once; a change that does not fit is told on the page instead."""
    _guarded(lambda now: now.change(change, window=state.window()))


def write(path: Path, value: object) -> None:
    """Put one value in the open dossier and save it at once."""
    change(lambda dossier: with_value(dossier, path, value))


def field_key(path: Path) -> str:
    """The key of the widget for `path`; another one after `redraw`, so that the widget starts anew.

    What stands at `path` now is taken to be what the people at the table see.
    """
    key = key_of(state.generation(path), state.open_id() or "none", path)
    if is_text_place(path) and has_dossier():
        now, here = _live(), value_at(dossier(), path) or ""
        if state.note_drawn(key, here):
            now.sequence.drawn(path, state.window(), here)
    return key


def typed(path: Path) -> Any:
    """What the widget for `path` holds; None when it is not drawn."""
    return widget(field_key(path))


def commit(path: Path) -> None:
    """Take over what the widget for `path` holds: the `on_change` of every field.

    Words that another window wrote there unseen stay too, and the field starts anew with both.
    """
    value = typed(path)
    if is_text_place(path) and isinstance(value, str):
        _guarded(lambda now: commit_input(value, field_key(path), now.put, path, drawn_at=path))
    else:
        write(path, value)


def undo() -> Path:
    """Take back the last step in the open dossier; where that was, empty when there was none."""
    return _guarded(lambda now: now.undo(state.window())) or ()


def redo() -> Path:
    """Take the step again that was undone last."""
    return _guarded(lambda now: now.redo(state.window())) or ()


def _guarded(act: Callable[[OpenDossier], _T]) -> _T | None:
    """What `act` gives; what does not fit is told on the page instead."""
    try:
        if now := live():
            return act(now)
    except ValueError:
        state.tell("refused")
    except SupportCycleError as error:
        state.tell(error.code)
    return None


def remember(name: str, value: object) -> None:
    """Keep something for this window, until another dossier is opened or the lock closes.

    The subject of a page (`subject_<page>`) and whose turn it is (`turn_<area>`) are found again after a
    refresh, in a new tab and after a new start.
    """
    state.remember(name, value)
    if name.startswith(_PLACE) and has_dossier():
        current_workspace().whereabouts(browser()).subjects[name] = str(value)


def open_dossier(id: str) -> None:
    """Make this the dossier of this window."""
    state.set_open(id)


def close_dossier() -> None:
    """Leave the dossier; it stays as it is."""
    state.set_open("")
    current_workspace().whereabouts(browser()).close()


def just_closed() -> str:
    """The id of the dossier this browser closed, until `turn_to_list`; empty when there is none."""
    return current_workspace().whereabouts(browser()).closed


def turn_to_list() -> None:
    """The names of the other dossiers may be seen again."""
    current_workspace().whereabouts(browser()).closed = ""


def address() -> dict[str, str]:
    """What a link within the dossier holds: its random id, never a word."""
    return {ADDRESS: state.open_id()} if state.open_id() else {}


def _live() -> OpenDossier:
    if (now := live()) is None:
        raise LookupError("no dossier is open")
    return now
