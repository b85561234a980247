"""Another passphrase makes the old one useless for all that is written after it, whatever is copied back."""

import os
import shutil
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from supportcycle.domain.errors import FileGone, StoreError, WrongSecret
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.encryption.key_slots import KdfCost, cost_of
from supportcycle.storage.vault import Vault
from tests.storage.conftest import CHEAP, PASSPHRASE, Clock

HEAD = {"title": "Mrs Jansen"}
NEW = "quite another sentence"


@pytest.fixture
def store(vault: Vault, encrypted: EncryptedStore, clock: Clock) -> EncryptedStore:
    for id in ("a", "b"):
        encrypted.add(id, HEAD, "one")
        clock.pass_by(60)
        encrypted.save(id, expected=1, head=HEAD, text="two")
    encrypted.change_settings(lambda now: now.keeping("a", "1-1-2030"))
    return encrypted


def whole(store: EncryptedStore) -> bool:
    assert {entry.id: entry.head for entry in store.entries()} == {"a": HEAD, "b": HEAD}
    assert [store.load(id).text for id in ("a", "b")] == ["two", "two"]
    assert [store.load(id, 1).text for id in ("a", "b")] == ["one", "one"]
    assert [entry.head for entry in store.history("a")] == [HEAD]
    assert store.settings().keep_until == {"a": "1-1-2030"}
    return not store.rollback()


def test_everything_is_there_after_a_change_in_the_same_store_and_in_a_new_one(store, vault: Vault):
    store.adopt_secrets(store.new_secrets(PASSPHRASE, NEW))
    assert whole(store)
    assert store.save("a", expected=2, head=HEAD, text="three") == 3
    store.close()
    again = vault.unlock(NEW)
    assert again.load("a").text == "three"
    assert again.load("b", 1).text == "one"


def test_a_change_is_no_other_state_of_a_dossier_that_is_open(store):
    text = store.load("a").text
    store.adopt_secrets(store.new_secrets(PASSPHRASE, NEW))
    assert store.save("a", expected=2, head=HEAD, text=text) == 3


@pytest.mark.parametrize("row", ["passphrase", "recovery"])
def test_an_old_slot_that_is_copied_back_opens_nothing(
    store, vault: Vault, file: Path, tmp_path: Path, row: str
):
    store._database.scrub()
    old = shutil.copy(file, tmp_path / "old.db")
    store.adopt_secrets(store.new_secrets(PASSPHRASE, NEW))
    store.add("later", HEAD, "written after the change")
    store.close()
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("attach ? as o", (str(old),))
        raw.execute("delete from keyslot where name = ?", (row,))
        raw.execute("insert into keyslot select * from o.keyslot where name = ?", (row,))
        raw.commit()
    if row == "passphrase":
        opened = vault.unlock(PASSPHRASE)
        assert all(entry.head is None for entry in opened.entries())
        with pytest.raises(StoreError):
            opened.load("later")
        with pytest.raises(FileGone):
            opened.add("x", HEAD, "x")
    else:
        vault.unlock(NEW).close()


def test_the_code_is_proof_enough_for_another_passphrase_and_not_for_another_code(vault: Vault):
    store, code = vault.create(PASSPHRASE)
    with pytest.raises(WrongSecret):
        store.new_secrets(code)
    store.adopt_secrets(store.new_secrets(code, NEW))
    vault.unlock(NEW).close()


def test_another_program_that_has_it_open_writes_nothing_with_the_old_key(store, vault: Vault):
    other = vault.unlock(PASSPHRASE)
    other.load("a")
    store.adopt_secrets(store.new_secrets(PASSPHRASE, NEW))
    for act in (
        lambda: other.save("a", expected=2, head=HEAD, text="three"),
        lambda: other.add("c", HEAD, "one"),
        lambda: other.change_settings(lambda now: now.keeping("b", "1-1-2031")),
        lambda: other.forget("a"),
    ):
        with pytest.raises(StoreError):
            act()
    assert whole(store)


def test_slots_rise_to_the_cost_of_today_at_unlock(store, file: Path, clock: Clock):
    store.close()
    dearer = Vault(file, cost=KdfCost(memory_kib=128, passes=1, lanes=1), clock=clock)
    dearer.unlock(PASSPHRASE).close()

    def cost(name: str) -> KdfCost:
        with closing(sqlite3.connect(file)) as raw:
            (id,) = raw.execute("select store_id from meta").fetchone()
            (slot,) = raw.execute("select slot from keyslot where name = ?", (name,)).fetchone()
        return cost_of(slot, f"{id}/slot/{name}")

    assert cost("passphrase").memory_kib == 128
    assert cost("recovery").memory_kib == 64
    Vault(file, cost=CHEAP, clock=clock).unlock(PASSPHRASE).close()
    assert cost("passphrase").memory_kib == 128


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill")
def test_killed_at_any_moment_the_old_or_the_new_one_holds_wholly(store, vault: Vault, file: Path):
    store.close()
    random, held = Random(3), PASSPHRASE
    for number in range(int(os.environ.get("SUPPORTCYCLE_KILLS", "300")) // 20):
        new = f"{NEW} {number}"
        if (child := os.fork()) == 0:
            opened = vault.unlock(held)
            opened.adopt_secrets(opened.new_secrets(held, new))
            os._exit(0)
        time.sleep(random.uniform(0.0, 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        opens = []
        for secret in (held, new):
            try:
                opens.append((secret, vault.unlock(secret)))
            except WrongSecret:
                continue
        [(held, opened)] = opens
        assert whole(opened)
        opened.close()
