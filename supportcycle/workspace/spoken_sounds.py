"""The sounds of spoken notes: brought in from a page, heard again while the lock is open, and let go."""

import re
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from supportcycle.clock import today
from supportcycle.domain.dates import as_typed
from supportcycle.domain.editing.spoken_notes import with_note
from supportcycle.domain.errors import Conflict, Damaged, Missing, Unwritable
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import MOST_SECONDS, SpokenNote
from supportcycle.storage.store import Store
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.drafts import RequestRefused
from supportcycle.workspace.field_keys import is_text_place, place_of
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.workspace import Workspace

SPOKEN_PATH = "/_wb/spoken"
MOST_BYTES = 1024 * 1024
_BEGINNINGS = {"audio/webm": b"\x1aE\xdf\xa3", "audio/ogg": b"OggS", "audio/mp4": b"ftyp"}
_LATER = {"audio/mp4": 4}
"""How many bytes stand before what tells the kind."""
_OURS = re.compile(r"n[0-9a-f]{32}")
_STEP = 10
"""Seconds: as long as a note is being said, its length is written no more often than this."""


@dataclass(frozen=True, slots=True)
class RecordedNote:
    """What a page recorded at the field with this key, for a window; `note` is the id that the page gave it,
    the same one each time it is sent. `sound` is what comes behind the first `start` bytes; the note is being
    said still when that does not make it `whole`."""

    field_key: str
    seconds: int
    window: str
    sound: bytes = field(repr=False)
    note: str = ""
    start: int = 0
    whole: bool = True


class Gap(Exception):
    """What was sent does not follow on what is kept, which are so many bytes."""

    def __init__(self, kept: int) -> None:
        self.kept = kept
        super().__init__(str(kept))


def kind_of(sound: bytes) -> str:
    """The media type that these bytes begin as; empty for anything else."""
    for kind, beginning in _BEGINNINGS.items():
        if sound[_LATER.get(kind, 0) :].startswith(beginning):
            return kind
    return ""


def keep_recorded(workspace: Workspace, browser: str, recorded: RecordedNote) -> str:
    """Keep it with its dossier; gives the id of the note. The sound stands there before anything names it;
    what was sent before is kept once.

    ValueError when it is none of ours, Missing when there is no such dossier, Unwritable when it is not on
    disk. Gap when something before it is not kept. Refused: 403 locked.
    """
    id, path = _field_of(recorded)
    live = _live(workspace, browser, id)
    note = recorded.note or f"n{uuid.uuid4().hex}"
    seconds = min(max(recorded.seconds, 1), MOST_SECONDS)
    said = SpokenNote(place="-".join(path), seconds=seconds, on=as_typed(today()))
    live.with_store(lambda store, _: _lay(store, id, note, recorded))
    if recorded.whole or _is_worth_telling(live.dossier.spoken.get(note), seconds):
        live.change(lambda dossier: with_note(dossier, note, said), window=recorded.window)
    if live.problem:
        raise Unwritable(live.problem)
    workspace.store_lock.touch(browser)
    return note


def _lay(store: Store, id: str, note: str, recorded: RecordedNote) -> None:
    """Lay what is new behind what is kept of it."""
    kept = store.sound(id, note) if note in store.sounds(id) else b""
    if recorded.start > len(kept):
        raise Gap(len(kept))
    sound = kept[: recorded.start] + recorded.sound
    if len(sound) > len(kept):
        with suppress(Conflict):
            store.keep_sound(id, note, sound, by=worker())


def _is_worth_telling(known: SpokenNote | None, seconds: int) -> bool:
    return known is None or seconds - known.seconds >= _STEP


def sound_of(workspace: Workspace, browser: str, id: str, note: str) -> bytes:
    """The sound of a note that the dossier names now. Missing, Damaged, Unwritable. Refused: 403 locked."""
    live = _live(workspace, browser, id)
    if note not in live.dossier.spoken:
        raise Missing(id)
    workspace.store_lock.touch(browser)
    return live.with_store(lambda store, _: store.sound(id, note))


def sounds_of(workspace: Workspace, browser: str, id: str, text: str) -> dict[str, bytes]:
    """The sounds of the notes that are named in this text of a dossier, to go along with it in a sealed file;
    not those that are damaged or gone. Missing when locked, Unwritable."""
    store = workspace.store_lock.store_for(browser)
    if store is None:
        raise Missing(id)
    found = {}
    for note in store.sounds(id):
        if f'"{note}"' in text:
            with suppress(Damaged, Missing):
                found[note] = store.sound(id, note)
    return found


def take_sounds(workspace: Workspace, browser: str, dossier: Dossier, sounds: Mapping[str, bytes]) -> None:
    """Lay the sounds of a file with the dossier that was taken over: those it names that are sounds. Missing
    when locked, Unwritable."""
    store = workspace.store_lock.store_for(browser)
    if store is None:
        raise Missing(dossier.id)
    for note, sound in sounds.items():
        if note in dossier.spoken and kind_of(sound) and len(sound) <= MOST_BYTES:
            with suppress(Conflict):
                store.keep_sound(dossier.id, note, sound, by=worker())


def _field_of(recorded: RecordedNote) -> tuple[str, Path]:
    place = place_of(recorded.field_key)
    begins = recorded.start > 0 or kind_of(recorded.sound)
    if place is None or not is_text_place(place[1]) or not begins:
        raise ValueError("no sound at a field")
    if recorded.start + len(recorded.sound) > MOST_BYTES:
        raise ValueError("longer than a note")
    if recorded.note and not _OURS.fullmatch(recorded.note):
        raise ValueError("no name of a note")
    return place


def _live(workspace: Workspace, browser: str, id: str) -> OpenDossier:
    live = workspace.live(id, browser)
    if live is None:
        raise RequestRefused(403)
    return live
