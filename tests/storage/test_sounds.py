"""The sounds of spoken notes: kept with their dossier in every store, and gone with it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from supportcycle.domain.errors import Conflict, Damaged, Missing, Unwritable
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.store import Store, WorkerId
from supportcycle.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE

SOUND = b"\x1aE\xdf\xa3 a dog barks \0\0"


@pytest.fixture
def held(store: Store) -> Store:
    """A store with one dossier and one sound."""
    store.add("a", {}, "words")
    store.keep_sound("a", "n1", SOUND)
    return store


def test_a_sound_comes_back_as_it_was_and_costs_the_words_no_revision(held: Store):
    for note, sound in (("n2", b""), ("n3", b"\x80"), ("n4", bytes(1024 * 1024))):
        held.keep_sound("a", note, sound)
        assert held.sound("a", note) == sound
    assert (held.sound("a", "n1"), sorted(held.sounds("a"))) == (SOUND, ["n1", "n2", "n3", "n4"])
    assert (held.load("a").revision, held.load("a").text) == (1, "words")


def test_it_belongs_to_its_own_dossier_and_note(held: Store):
    held.add("b", {}, "others")
    assert (held.sounds("b"), held.sounds("nobody")) == ([], [])
    for id, note in (("b", "n1"), ("a", "n2"), ("nobody", "n1")):
        with pytest.raises(Missing):
            held.sound(id, note)
    with pytest.raises(Missing):
        held.keep_sound("nobody", "n1", SOUND)
    with pytest.raises(Conflict):
        held.keep_sound("a", "n1", b"another")
    assert held.sound("a", "n1") == SOUND


def test_more_of_the_same_takes_the_place_of_its_beginning_and_less_or_other_does_not(held: Store):
    held.keep_sound("a", "n1", SOUND + b" twice")
    for other in (SOUND, SOUND + b" thrice and more"):
        with pytest.raises(Conflict):
            held.keep_sound("a", "n1", other)
    assert (held.sound("a", "n1"), held.sounds("a")) == (SOUND + b" twice", ["n1"])


def test_saving_words_and_putting_old_ones_back_leave_it_alone(held: Store):
    held.save("a", expected=1, head={}, text="more")
    held.restore("a", expected=2, revision=1)
    assert held.sound("a", "n1") == SOUND


def test_it_is_forgotten_alone_or_with_its_dossier(held: Store):
    held.keep_sound("a", "n2", b"two")
    held.forget_sounds("a", ["n1", "never there"])
    held.forget_sounds("a", ["n1"])
    assert held.sounds("a") == ["n2"]
    held.forget("a")
    held.add("a", {}, "anew")
    assert held.sounds("a") == []


def test_only_who_is_known_keeps_or_forgets_one_and_nobody_while_it_is_locked(held: Store):
    stranger = WorkerId("somebody")
    for refused in (
        lambda: held.keep_sound("a", "n2", SOUND, by=stranger),
        lambda: held.forget_sounds("a", ["n1"], by=stranger),
    ):
        with pytest.raises(Unwritable):
            refused()
    assert held.sounds("a") == ["n1"]
    held.close()
    for locked in (lambda: held.sound("a", "n1"), lambda: held.sounds("a")):
        with pytest.raises(Unwritable):
            locked()


def test_on_disk_it_is_sealed_and_its_size_is_told_in_steps(encrypted: EncryptedStore, file: Path):
    encrypted.add("a", {}, "words")
    for note, length in (("n1", 100), ("n2", 9000)):
        encrypted.keep_sound("a", note, b"woof" * (length // 4))
    encrypted.close()
    assert b"woofwoof" not in file.read_bytes()
    with closing(sqlite3.connect(file)) as db, db:
        sizes = {len(sound) for (sound,) in db.execute("SELECT sound FROM spoken")}
    assert len(sizes) == 1


def test_one_that_was_changed_or_changed_places_is_damaged_and_no_other(
    encrypted: EncryptedStore, vault: Vault, file: Path
):
    encrypted.add("a", {}, "words")
    for note in ("n1", "n2", "n3"):
        encrypted.keep_sound("a", note, note.encode())
    encrypted.close()
    with closing(sqlite3.connect(file)) as db, db:
        (taken,) = db.execute("SELECT sound FROM spoken WHERE note = 'n2'").fetchone()
        db.execute("UPDATE spoken SET sound = ? WHERE note = 'n1'", (taken,))
    store = vault.unlock(PASSPHRASE)
    with pytest.raises(Damaged):
        store.sound("a", "n1")
    assert (store.sound("a", "n3"), store.load("a").text) == (b"n3", "words")


def test_a_store_of_before_there_were_sounds_gets_room_for_them(
    encrypted: EncryptedStore, vault: Vault, file: Path
):
    encrypted.add("a", {}, "words")
    encrypted.close()
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("DROP TABLE spoken")
    store = vault.unlock(PASSPHRASE)
    assert store.sounds("a") == []
    store.forget_sounds("a", ["n1"])
    store.keep_sound("a", "n1", SOUND)
    assert store.sound("a", "n1") == SOUND


def test_it_opens_with_another_passphrase_too(encrypted: EncryptedStore, vault: Vault):
    encrypted.add("a", {}, "words")
    encrypted.keep_sound("a", "n1", SOUND)
    encrypted.adopt_secrets(encrypted.new_secrets(PASSPHRASE, "other plain words here"))
    assert encrypted.sound("a", "n1") == SOUND
    encrypted.close()
    assert vault.unlock("other plain words here").sound("a", "n1") == SOUND
