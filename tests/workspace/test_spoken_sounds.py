"""Sounds come in whole and at a field or not at all, and go when nothing names them any more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.errors import Missing
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import removed, with_value
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.kept_sounds import let_sounds_go
from supportcycle.workspace.spoken_sounds import (
    MOST_BYTES,
    RecordedNote,
    keep_recorded,
    kind_of,
    sound_of,
    sounds_of,
    take_sounds,
)
from supportcycle.workspace.workspace import Workspace
from tests.ui.conftest import PASSPHRASE

SOUND = b"\x1aE\xdf\xa3" + b"woof" * 20
PLACE = ("rounds", "r1", "meeting", "story")
FIELD = key_of(0, "a" * 32, PLACE)
BROWSER = "somebody"


@pytest.fixture
def opened(workspace: Workspace) -> Workspace:
    """A workspace that this browser opened, with one dossier in it."""
    workspace.store_lock.found(BROWSER, PASSPHRASE)
    workspace.add(Dossier(id="a" * 32, name="Sam"), BROWSER)
    return workspace


def recorded(sound: bytes = SOUND, field: str = FIELD, seconds: int = 7) -> RecordedNote:
    return RecordedNote(field, seconds, "w", sound)


def live(workspace: Workspace):
    return workspace.live("a" * 32, BROWSER)


def test_a_note_stands_with_its_field_day_and_length_and_is_heard_again(opened: Workspace):
    note = keep_recorded(opened, BROWSER, recorded())
    said = live(opened).dossier.spoken[note]
    assert (said.place, said.seconds, bool(said.on)) == ("-".join(PLACE), 7, True)
    assert sound_of(opened, BROWSER, "a" * 32, note) == SOUND
    assert sounds_of(opened, BROWSER, "a" * 32) == {note: SOUND}


@pytest.mark.parametrize(
    "wrong",
    [
        recorded(b"MZ no sound"),
        recorded(b""),
        recorded(SOUND + bytes(MOST_BYTES)),
        recorded(field="w_0_aaa"),
        recorded(field=key_of(0, "a" * 32, ("rounds", "r1", "goals"))),
    ],
    ids=["no sound", "nothing", "too large", "no key", "no text"],
)
def test_what_is_no_sound_at_a_field_is_let_go(opened: Workspace, wrong: RecordedNote):
    with pytest.raises(ValueError, match=r"no sound at a field|longer than a note"):
        keep_recorded(opened, BROWSER, wrong)
    assert (live(opened).dossier.spoken, sounds_of(opened, BROWSER, "a" * 32)) == ({}, {})


@given(st.binary(max_size=64))
def test_whatever_bytes_come_only_what_begins_as_a_sound_is_one(sound: bytes):
    begins = sound.startswith((b"\x1aE\xdf\xa3", b"OggS")) or sound[4:8] == b"ftyp"
    assert bool(kind_of(sound)) == begins


def test_nothing_is_heard_or_kept_behind_the_lock(opened: Workspace):
    note = keep_recorded(opened, BROWSER, recorded())
    opened.store_lock.lock()
    for refused in (
        lambda: sound_of(opened, BROWSER, "a" * 32, note),
        lambda: keep_recorded(opened, BROWSER, recorded()),
        lambda: sounds_of(opened, BROWSER, "a" * 32),
    ):
        with pytest.raises(Missing):
            refused()


def test_undo_brings_a_note_back_with_its_sound(opened: Workspace):
    note = keep_recorded(opened, BROWSER, recorded())
    now = live(opened)
    now.change(lambda dossier: with_value(dossier, PLACE, "typed"), window="w")
    now.change(lambda dossier: removed(dossier, ("spoken", note)), window="w")
    with pytest.raises(Missing):
        sound_of(opened, BROWSER, "a" * 32, note)
    now.undo("w")
    assert sound_of(opened, BROWSER, "a" * 32, note) == SOUND


def test_a_sound_stays_as_long_as_an_older_version_names_it(opened: Workspace):
    note = keep_recorded(opened, BROWSER, recorded())
    now = live(opened)
    now.keep(window="w")
    now.change(lambda dossier: removed(dossier, ("spoken", note)), window="w")
    now.with_store(let_sounds_go)
    assert sounds_of(opened, BROWSER, "a" * 32) == {note: SOUND}


def test_a_sound_that_nothing_names_is_gone_when_the_dossier_is_opened_anew(opened: Workspace):
    opened.store_lock.store_for(BROWSER).keep_sound("a" * 32, "n1", SOUND)
    live(opened)
    assert sounds_of(opened, BROWSER, "a" * 32) == {}


def test_of_a_file_only_the_sounds_that_its_dossier_names_are_taken_in(opened: Workspace):
    note = keep_recorded(opened, BROWSER, recorded())
    copy = live(opened).dossier.model_copy(update={"id": "b" * 32})
    opened.add(copy, BROWSER)
    take_sounds(opened, BROWSER, copy, {note: SOUND, "n9": SOUND})
    take_sounds(opened, BROWSER, copy, {note: b"another"})
    assert sounds_of(opened, BROWSER, "b" * 32) == {note: SOUND}
