"""A disk that is full, read-only or taken: the store says so and keeps what it had."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import event

from supportcycle.domain.errors import ReadOnly, Unwritable
from supportcycle.storage.database import engine
from supportcycle.storage.database.checkpoints import PAUSE
from supportcycle.storage.database.file_marks import log_of
from supportcycle.storage.database.medium import is_on_network
from supportcycle.storage.database.open_file import Database
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.vault import Vault
from tests.storage.conftest import CHEAP, PASSPHRASE

HEAD = {"title": "Mrs Jansen"}
NOBODY = 65534
posix_only = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows keeps its own rights")


def long_text(n: int) -> str:
    return Random(n).randbytes(20_000).hex()


@pytest.fixture
def ordinary_folder() -> Iterator[Path]:
    """A folder where rights apply: the administrator, who may do all, becomes nobody for a while."""
    folder = Path(tempfile.mkdtemp())
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield folder
    if is_root:
        os.seteuid(0)
    folder.chmod(0o700)
    shutil.rmtree(folder)


@posix_only
def test_a_read_only_file_is_unwritable_and_the_old_text_stays(ordinary_folder: Path):
    file = ordinary_folder / "dossiers.db"
    vault = Vault(file, cost=CHEAP)
    store, _ = vault.create(PASSPHRASE)
    store.add("a", HEAD, "one")
    store.close()
    file.chmod(0o400)
    reader = vault.unlock(PASSPHRASE)
    for act in (
        lambda: reader.save("a", expected=1, head=HEAD, text="two"),
        lambda: reader.add("b", HEAD, "one"),
        lambda: reader.forget("a"),
        lambda: reader.adopt_secrets(reader.new_secrets(PASSPHRASE, "quite another sentence")),
    ):
        with pytest.raises(Unwritable):
            act()
    assert reader.load("a").text == "one"
    reader.close()
    for part in ordinary_folder.iterdir():
        part.chmod(0o600)
    assert vault.unlock(PASSPHRASE).save("a", expected=1, head=HEAD, text="two") == 2


@posix_only
@pytest.mark.parametrize("version", [2, 1])
def test_a_read_only_folder_opens_for_reading_and_says_so(ordinary_folder: Path, version: int):
    file = ordinary_folder / "dossiers.db"
    store, _ = Vault(file, cost=CHEAP).create(PASSPHRASE)
    store.add("a", HEAD, "one")
    store.close()
    if version == 1:
        with closing(sqlite3.connect(file)) as raw, raw:
            raw.execute("update meta set schema_version = 1")
            raw.execute("delete from setting")
    ordinary_folder.chmod(0o500)
    reader = Vault(file, cost=CHEAP).unlock(PASSPHRASE)
    assert reader.is_read_only()
    assert (reader.load("a").text, len(reader.entries()), reader.history("a")) == ("one", 1, [])
    assert not reader.rollback()
    for act in (
        lambda: reader.save("a", expected=1, head=HEAD, text="two"),
        lambda: reader.forget("a"),
        lambda: reader.change_settings(lambda now: now.keeping("a", "1-1-2030")),
    ):
        with pytest.raises(ReadOnly):
            act()
    reader.close()
    with pytest.raises(Unwritable):
        Vault(ordinary_folder / "another.db", cost=CHEAP).create(PASSPHRASE)


@posix_only
def test_a_place_that_may_be_written_again_is_written(ordinary_folder: Path):
    file = ordinary_folder / "dossiers.db"
    Vault(file, cost=CHEAP).create(PASSPHRASE)[0].close()
    ordinary_folder.chmod(0o500)
    Vault(file, cost=CHEAP).unlock(PASSPHRASE).close()
    ordinary_folder.chmod(0o700)
    assert Vault(file, cost=CHEAP).unlock(PASSPHRASE).add("a", HEAD, "one") == 1


def test_a_store_on_a_share_is_kept_without_a_log_beside_it(vault: Vault, file: Path, monkeypatch):
    monkeypatch.setattr(engine, "is_on_network", lambda _: True)
    store, _ = vault.create(PASSPHRASE)
    store.add("a", HEAD, "one")
    assert store.save("a", expected=1, head=HEAD, text="two") == 2
    assert not log_of(file).exists()
    store.close()
    monkeypatch.undo()
    again = vault.unlock(PASSPHRASE)
    assert again.load("a").text == "two"
    assert not again.rollback()
    assert log_of(file).exists()


def test_a_share_is_known_by_its_name_or_its_mount(tmp_path: Path):
    mounts = tmp_path / "mounts"
    mounts.write_text("disk / ext4 rw 0 0\nnas:/x /mnt/de\\040schijf cifs rw 0 0\nd /mnt/stick vfat rw 0 0\n")
    share = {
        "/mnt/de schijf/map/dossiers.db": True,
        "/mnt/stick/dossiers.db": False,
        "/opt/dossiers.db": False,
    }
    assert {path: is_on_network(Path(path), mounts) for path in share} == share
    assert is_on_network(Path(r"\\server\share\dossiers.db"))
    assert not is_on_network(Path("/mnt/x"), tmp_path / "none")


def filled_until_refused(store: EncryptedStore) -> int:
    """Save longer and longer work until the disk refuses; gives the last revision that was acknowledged."""
    revision = store.add("a", HEAD, long_text(1))
    for _ in range(400):
        try:
            store.add(f"filler-{revision}", HEAD, long_text(0))
            revision = store.save("a", expected=revision, head=HEAD, text=long_text(revision + 1))
        except Unwritable:
            return revision
    raise AssertionError("the disk never refused")


def nothing_is_lost(vault: Vault, file: Path, revision: int) -> bool:
    store = vault.unlock(PASSPHRASE)
    kept = [store.load("a", entry.revision).text == long_text(entry.revision) for entry in store.history("a")]
    newest = store.load("a")
    store.close()
    with closing(sqlite3.connect(file)) as raw:
        sound = raw.execute("pragma integrity_check").fetchone() == ("ok",)
    return sound and all(kept) and (newest.revision, newest.text) == (revision, long_text(revision))


def test_a_full_file_is_unwritable_and_nothing_is_lost(vault: Vault, encrypted: EncryptedStore, file: Path):
    event.listen(
        encrypted._database.engine, "checkout", lambda raw, *_: raw.execute("pragma max_page_count = 150")
    )
    revision = filled_until_refused(encrypted)
    assert encrypted.load("a").text == long_text(revision)
    assert nothing_is_lost(vault, file, revision)
    encrypted.forget("filler-1")
    encrypted.forget("filler-2")
    assert encrypted.save("a", expected=revision, head=HEAD, text=long_text(revision + 1)) == revision + 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of one and a half megabytes, where this machine allows it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if not mount or subprocess.run([mount, "-t", "tmpfs", "-o", "size=1536k", "tmpfs", disk]).returncode:
        pytest.skip("mounting is not allowed here")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_full_disk_is_unwritable_and_nothing_is_lost(small_disk: Path):
    file = small_disk / "dossiers.db"
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(300_000))
    vault = Vault(file, cost=CHEAP)
    store, _ = vault.create(PASSPHRASE)
    revision = filled_until_refused(store)
    assert store.load("a").text == long_text(revision)
    ballast.unlink()
    assert store.save("a", expected=revision, head=HEAD, text=long_text(revision + 1)) == revision + 1
    store.close()
    assert nothing_is_lost(vault, file, revision + 1)


def test_a_file_that_another_program_holds_is_unwritable_and_can_be_read(vault: Vault, file: Path):
    store, _ = vault.create(PASSPHRASE)
    store.add("a", HEAD, "one")
    hasty = EncryptedStore(Database(file, patience_ms=50), store._seals)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(Unwritable):
            hasty.save("a", expected=1, head=HEAD, text="two")
        assert hasty.load("a").text == "one"
    assert hasty.save("a", expected=1, head=HEAD, text="two") == 2


def test_a_deletion_that_cannot_be_swept_says_so_and_can_be_asked_again(vault: Vault, file: Path):
    store, _ = vault.create(PASSPHRASE)
    store.add("a", HEAD, "one")
    hasty = EncryptedStore(Database(file, patience_ms=50), store._seals)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("begin")
        other.execute("select count(*) from dossier").fetchone()
        with pytest.raises(Unwritable):
            hasty.forget("a")
    hasty.forget("a")
    assert hasty.entries() == []


def test_a_log_that_could_not_be_swept_is_swept_as_soon_as_that_can_be(vault: Vault, file: Path):
    store, _ = vault.create(PASSPHRASE)
    hasty = EncryptedStore(Database(file, patience_ms=50), store._seals)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("begin")
        other.execute("select count(*) from dossier").fetchone()
        hasty.add("a", HEAD, "one")
        time.sleep(1.5 * PAUSE)
        assert log_of(file).stat().st_size
    until = time.monotonic() + 10
    while log_of(file).stat().st_size and time.monotonic() < until:
        time.sleep(0.05)
    assert not log_of(file).stat().st_size


def test_a_file_that_vanished_is_not_made_anew(vault: Vault, encrypted: EncryptedStore, file: Path):
    encrypted._database.engine.dispose()
    file.unlink()
    with pytest.raises(Unwritable):
        encrypted.add("a", HEAD, "one")
    assert not file.exists()
