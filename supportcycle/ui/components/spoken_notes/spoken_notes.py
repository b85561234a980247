"""A button to say something at a field instead of typing it, and what was said there."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.ui import state
from supportcycle.ui.components.joined_script import joined_script
from supportcycle.ui.state import widget
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.spoken_sounds import SPOKEN_PATH

_SAYS = (
    *("start", "stop", "recording", "sending", "kept", "longest", "full"),
    *("nothing", "unsent", "locked", "not_kept"),
    *("refused", "no_microphone", "cannot", "hear", "quiet", "drop", "lost", "cannot_hear"),
)
_MICROPHONE = "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5 11a7 7 0 0 0 14 0M12 18v3"
_HERE = Path(__file__)
_JOINS = re.compile("[-_]+")
"""What a key of a component may not hold, or not twice."""


def script() -> str:
    """All of it as the one module that a component may be."""
    return joined_script(_HERE.parent, "unsent_notes", "recording", "playback", "spoken_notes")


_component = st.components.v2.component(
    "supportcycle_spoken_notes",
    html='<div class="spoken">\n<button type="button" class="say"><svg class="sign" viewBox="0 0 24 24" '
    f'aria-hidden="true"><path d="{_MICROPHONE}"/></svg><span class="words"></span></button>\n'
    '<span class="time" aria-hidden="true"></span><p class="said" role="status"></p><ul hidden></ul></div>\n',
    css=(_HERE.parents[1] / "sound_buttons.css").read_text(encoding="utf-8")
    + _HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=script(),
)


def length_of(note: SpokenNote) -> str:
    """How long it is, in minutes and seconds."""
    return f"{note.seconds // 60}:{note.seconds % 60:02d}"


def draw_spoken_notes(
    field_key: str,
    dossier: str,
    notes: Mapping[str, SpokenNote],
    on_drop: Callable[[str], None],
    *,
    may_say: bool = True,
) -> None:
    """The notes of the field with this key, and, with `may_say`, the button to say one more."""
    key = f"spoken_{_JOINS.sub('_', field_key)}"
    _component(
        key=key,
        data={
            "url": SPOKEN_PATH,
            "token": current_workspace().token,
            "window": state.window(),
            "field": field_key,
            "dossier": dossier,
            "may_say": may_say,
            "notes": _told(notes),
            **{f"say_{name}": text(f"spoken.{name}") for name in _SAYS},
        },
        on_kept_change=_draw_anew,
        on_drop_change=lambda: _drop(key, on_drop),
    )


def _told(notes: Mapping[str, SpokenNote]) -> str:
    """As text: a dictionary inside would make Streamlit load pandas."""
    told = {id: text("spoken.told", length=length_of(note), on=note.on) for id, note in notes.items()}
    return json.dumps([{"id": id, "told": words} for id, words in told.items()])


def _draw_anew() -> None:
    """The drawing that follows shows the note."""


def _drop(key: str, on_drop: Callable[[str], None]) -> None:
    sent = getattr(widget(key), "drop", None)
    if isinstance(sent, str):
        on_drop(sent)
