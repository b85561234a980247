"""Opening and locking: who gets in, who does not, and what is on disk."""

import sqlite3
import stat
import sys
from pathlib import Path
from threading import Thread

import pytest

from supportcycle.domain.errors import Conflict, Damaged, Missing, NewerVersion, Unwritable
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.vault import Vault
from tests.storage.conftest import CHEAP, PASSPHRASE

HEAD = {"title": "Mrs Jansen"}


def test_before_it_is_made_there_is_nothing_to_unlock(vault: Vault):
    assert not vault.exists()
    with pytest.raises(Missing):
        vault.unlock(PASSPHRASE)
    assert not vault.exists()


def test_what_was_written_is_there_after_unlocking_again(vault: Vault):
    store, _ = vault.create(PASSPHRASE)
    store.add("a", HEAD, "one")
    store.close()
    assert vault.exists()
    assert vault.unlock(PASSPHRASE).load("a").text == "one"


def test_an_empty_passphrase_is_refused_and_leaves_nothing(vault: Vault, file: Path):
    with pytest.raises(ValueError, match="empty"):
        vault.create("  ")
    assert list(file.parent.iterdir()) == []


def test_the_recovery_code_opens_the_store_however_it_is_typed(vault: Vault):
    store, code = vault.create(PASSPHRASE)
    store.add("a", HEAD, "one")
    assert [len(group) for group in code.split("-")] == [4] * 8
    sloppy = code.lower().replace("-", " ", 3).replace("-", "").replace("o", "0").replace("i", "1")
    for typed in (code, sloppy, f"  {code}\n"):
        assert vault.unlock_with_code(typed).load("a").text == "one"


def test_a_replaced_slot_is_not_left_in_the_files(vault: Vault, file: Path):
    store, _ = vault.create(PASSPHRASE)
    with sqlite3.connect(file) as raw:
        slots = [slot for (slot,) in raw.execute("select slot from keyslot")]
    raw.close()
    store.adopt_secrets(store.new_secrets(PASSPHRASE, "quite another sentence"))
    left = b"".join(part.read_bytes() for part in file.parent.iterdir())
    assert not any(slot[-40:] in left for slot in slots)


def test_making_it_twice_is_a_conflict_and_the_first_one_stays(vault: Vault, file: Path):
    vault.create(PASSPHRASE)[0].add("a", HEAD, "one")
    with pytest.raises(Conflict):
        vault.create("something else")
    assert vault.unlock(PASSPHRASE).load("a").text == "one"


def test_of_two_that_make_it_at_once_one_wins_and_is_whole(file: Path):
    made, refused = [], []

    def make(passphrase: str) -> None:
        try:
            store, _ = Vault(file, cost=CHEAP).create(passphrase)
            store.add(passphrase, HEAD, "one")
            made.append(passphrase)
        except Conflict:
            refused.append(passphrase)

    threads = [Thread(target=make, args=(f"sentence {n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(made), len(refused)) == (1, 3)
    assert Vault(file).unlock(made[0]).load(made[0]).text == "one"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its own rights")
def test_only_the_owner_can_read_the_file_and_the_folder(vault: Vault, file: Path):
    store, _ = vault.create(PASSPHRASE)
    store.add("a", HEAD, "one")
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(part.stat().st_mode) for part in file.parent.iterdir()} == {0o600}
    store.close()
    assert [part.name for part in file.parent.iterdir()] == [file.name]


def test_a_folder_that_cannot_be_made_is_unwritable(tmp_path: Path):
    (tmp_path / "occupied").write_text("a file")
    with pytest.raises(Unwritable):
        Vault(tmp_path / "occupied" / "dossiers.db", cost=CHEAP).create(PASSPHRASE)


def test_a_store_of_a_later_version_is_refused_and_untouched(vault: Vault, file: Path):
    vault.create(PASSPHRASE)[0].close()
    with sqlite3.connect(file) as raw:
        raw.execute("update meta set schema_version = 3")
    raw.close()
    before = file.read_bytes()
    with pytest.raises(NewerVersion):
        vault.unlock(PASSPHRASE)
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"no database at all " * 400, b"SQLite format 3\0"])
def test_a_file_that_is_no_store_is_damaged_and_untouched(vault: Vault, file: Path, content: bytes):
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(Damaged):
        vault.unlock(PASSPHRASE)


def test_the_file_is_used_with_every_safety_setting(encrypted: EncryptedStore):
    wanted = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1, "temp_store": 2}
    with encrypted._database.engine.connect() as db:
        found = {name: db.exec_driver_sql(f"pragma {name}").scalar_one() for name in wanted}
    assert found == wanted
    assert encrypted._database.engine.hide_parameters


def test_the_key_of_one_store_does_not_open_another(tmp_path: Path):
    one, other = (Vault(tmp_path / name, cost=CHEAP) for name in ("one.db", "other.db"))
    one.create(PASSPHRASE)[0].close()
    other.create(PASSPHRASE)[0].close()
    with sqlite3.connect(tmp_path / "one.db") as raw:
        raw.execute("attach ? as other", (str(tmp_path / "other.db"),))
        raw.execute(
            "update keyslot set slot = (select slot from other.keyslot o where o.name = keyslot.name)"
        )
    raw.close()
    with pytest.raises(Damaged):
        one.unlock(PASSPHRASE)
