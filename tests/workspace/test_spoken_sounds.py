"""Sounds come in whole and at a field or not at all, and go when nothing names them any more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.editing.removing import without_goal
from supportcycle.domain.errors import Damaged, Missing, Unwritable
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import removed, with_value
from supportcycle.workspace.drafts import RequestRefused
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.kept_sounds import let_sounds_go
from supportcycle.workspace.practice_dossiers import practice_id
from supportcycle.workspace.spoken_sounds import (
    MOST_BYTES,
    Gap,
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


def recorded(sound: bytes = SOUND, field: str = FIELD, seconds: int = 7, note: str = "") -> RecordedNote:
    return RecordedNote(field, seconds, "w", sound, note)


def refusing(error: type[Exception]):
    """What a store does that cannot."""

    def refuse(*_: object, **__: object):
        raise error

    return refuse


def at(*path: str) -> RecordedNote:
    return recorded(field=key_of(0, "a" * 32, path))


def packed(workspace: Workspace) -> dict[str, bytes]:
    """The sounds that would go along in a file now."""
    return sounds_of(workspace, BROWSER, "a" * 32, live(workspace).dossier.model_dump_json())


def live(workspace: Workspace):
    return workspace.live("a" * 32, BROWSER)


def test_a_note_stands_with_its_field_day_and_length_and_is_heard_again(opened: Workspace):
    note = keep_recorded(opened, BROWSER, recorded())
    said = live(opened).dossier.spoken[note]
    assert (said.place, said.seconds, bool(said.on)) == ("-".join(PLACE), 7, True)
    assert sound_of(opened, BROWSER, "a" * 32, note) == SOUND
    assert packed(opened) == {note: SOUND}


@pytest.mark.parametrize(
    "wrong",
    [
        recorded(b"MZ no sound"),
        recorded(b""),
        recorded(SOUND + bytes(MOST_BYTES)),
        recorded(field="w_0_aaa"),
        recorded(field=key_of(0, "a" * 32, ("rounds", "r1", "goals"))),
        recorded(note="n" + "A" * 32),
    ],
    ids=["no sound", "nothing", "too large", "no key", "no text", "no name"],
)
def test_what_is_no_sound_at_a_field_is_let_go(opened: Workspace, wrong: RecordedNote):
    with pytest.raises(ValueError, match=r"no sound at a field|longer than a note|no name"):
        keep_recorded(opened, BROWSER, wrong)
    assert (live(opened).dossier.spoken, opened.store_lock.store_for(BROWSER).sounds("a" * 32)) == ({}, [])


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
    ):
        with pytest.raises(RequestRefused):
            refused()
    with pytest.raises(Missing):
        sounds_of(opened, BROWSER, "a" * 32, "")


def test_a_practice_dossier_takes_and_tells_a_note_also_while_it_is_locked(workspace: Workspace):
    id = practice_id("bram-plan")
    note = keep_recorded(workspace, "stranger", recorded(field=key_of(0, id, PLACE)))
    assert sound_of(workspace, "stranger", id, note) == SOUND


def test_what_is_said_where_nothing_stands_yet_is_there_after_the_lock_was_closed(opened: Workspace):
    note = keep_recorded(opened, BROWSER, at("rounds", "r1", "evaluations", "v1", "goals", "g1", "result"))
    opened.store_lock.lock()
    opened.store_lock.unlock(BROWSER, PASSPHRASE)
    assert sound_of(opened, BROWSER, "a" * 32, note) == SOUND


def test_a_note_goes_with_the_goal_it_was_said_about_and_undo_brings_both_back(opened: Workspace):
    note = keep_recorded(opened, BROWSER, at("rounds", "r1", "goals", "g1", "notice"))
    live(opened).change(lambda dossier: without_goal(dossier, "r1", "g1"), window="w")
    assert live(opened).dossier.spoken == {}
    live(opened).undo("w")
    assert list(live(opened).dossier.spoken) == [note]
    assert "g1" in live(opened).dossier.rounds["r1"].goals


def test_what_is_sent_again_is_kept_once_and_told_as_kept_only_when_it_is_on_disk(opened: Workspace):
    note, now, store = "n" + "0f" * 16, live(opened), opened.store_lock.store_for(BROWSER)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(store, "save", refusing(Unwritable))
        with pytest.raises(Unwritable):
            keep_recorded(opened, BROWSER, recorded(note=note))
    assert store.sounds("a" * 32) == [note]
    assert [keep_recorded(opened, BROWSER, recorded(note=note)) for _ in range(2)] == [note, note]
    assert (list(now.dossier.spoken), packed(opened)) == ([note], {note: SOUND})


def slice_of(sound: bytes, start: int, seconds: int, *, whole: bool = False) -> RecordedNote:
    return RecordedNote(FIELD, seconds, "w", sound[start:], "n" + "0f" * 16, start, whole)


def test_what_is_being_said_is_there_from_its_first_second_and_grows(opened: Workspace):
    note = keep_recorded(opened, BROWSER, slice_of(SOUND[:9], 0, 1))
    assert (live(opened).dossier.spoken[note].seconds, packed(opened)) == (1, {note: SOUND[:9]})
    keep_recorded(opened, BROWSER, slice_of(SOUND[:20], 9, 2))
    assert (live(opened).dossier.spoken[note].seconds, packed(opened)) == (1, {note: SOUND[:20]})
    keep_recorded(opened, BROWSER, slice_of(SOUND[:30], 20, 11))
    assert live(opened).dossier.spoken[note].seconds == 11
    keep_recorded(opened, BROWSER, slice_of(SOUND, 30, 14, whole=True))
    assert (live(opened).dossier.spoken[note].seconds, packed(opened)) == (14, {note: SOUND})
    live(opened).undo("w")
    assert live(opened).dossier.spoken == {}


def test_a_slice_that_comes_twice_or_late_changes_nothing_and_one_after_a_gap_is_asked_for(opened: Workspace):
    with pytest.raises(Gap) as gap:
        keep_recorded(opened, BROWSER, slice_of(SOUND, 9, 7))
    assert (gap.value.kept, live(opened).dossier.spoken) == (0, {})
    note = keep_recorded(opened, BROWSER, slice_of(SOUND, 0, 7, whole=True))
    for late in (slice_of(SOUND[:20], 9, 2), slice_of(SOUND, 0, 7, whole=True), slice_of(SOUND, 84, 7)):
        keep_recorded(opened, BROWSER, late)
    with pytest.raises(Gap) as gap:
        keep_recorded(opened, BROWSER, slice_of(SOUND + b"more", 86, 9))
    assert (gap.value.kept, live(opened).dossier.spoken[note].seconds) == (84, 7)
    assert packed(opened) == {note: SOUND}


def test_a_note_cannot_grow_past_the_most(opened: Workspace):
    keep_recorded(opened, BROWSER, slice_of(SOUND, 0, 1))
    with pytest.raises(ValueError, match="longer than a note"):
        keep_recorded(opened, BROWSER, RecordedNote(FIELD, 9, "w", b"x", "n" + "0f" * 16, MOST_BYTES))


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
    assert opened.store_lock.store_for(BROWSER).sounds("a" * 32) == [note]
    assert packed(opened) == {}


def test_a_sound_that_nothing_names_is_gone_when_the_dossier_is_opened_anew(opened: Workspace):
    store = opened.store_lock.store_for(BROWSER)
    store.keep_sound("a" * 32, "n1", SOUND)
    live(opened)
    assert store.sounds("a" * 32) == []


def test_of_a_file_only_the_sounds_that_its_dossier_names_are_taken_in(opened: Workspace):
    note = keep_recorded(opened, BROWSER, recorded())
    copy = live(opened).dossier.model_copy(update={"id": "b" * 32})
    opened.add(copy, BROWSER)
    take_sounds(opened, BROWSER, copy, {note: SOUND, "n9": SOUND})
    take_sounds(opened, BROWSER, copy, {note: b"another"})
    assert opened.store_lock.store_for(BROWSER).sounds("b" * 32) == [note]
    assert sounds_of(opened, BROWSER, "b" * 32, copy.model_dump_json()) == {note: SOUND}


@pytest.mark.parametrize(("error", "is_left_out"), [(Damaged, True), (Missing, True), (Unwritable, False)])
def test_only_a_sound_that_is_not_whole_is_left_out_of_a_file(
    opened: Workspace, monkeypatch: pytest.MonkeyPatch, error: type[Exception], is_left_out: bool
):
    keep_recorded(opened, BROWSER, recorded())
    monkeypatch.setattr(opened.store_lock.store_for(BROWSER), "sound", refusing(error))
    if is_left_out:
        assert packed(opened) == {}
    else:
        with pytest.raises(error):
            packed(opened)
