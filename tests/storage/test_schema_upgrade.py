"""A store of an older form is kept as it was before its form changes, and not longer than is said."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from supportcycle.domain.errors import NewerVersion, Unwritable
from supportcycle.storage import schema_upgrade
from supportcycle.storage.database.file_marks import index_of, log_of
from supportcycle.storage.database.schema import VERSION
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.schema_upgrade import SCHEMA_VERSION, copies_beside
from supportcycle.storage.vault import Vault
from tests.storage.conftest import CHEAP, Clock

PASSPHRASE = "a few ordinary words"
KEPT = Path(__file__).parents[1] / "kept" / "v0.1.0"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    file = tmp_path / "home" / "dossiers.db"
    file.parent.mkdir()
    return Path(shutil.copy(KEPT / "dossiers.db", file))


@pytest.fixture
def passphrase() -> str:
    import json

    return json.loads((KEPT / "secrets.json").read_text(encoding="utf-8"))["passphrase"]


def form(file: Path) -> int:
    with closing(sqlite3.connect(file)) as raw:
        return raw.execute("select schema_version from meta").fetchone()[0]


def copy_of(old: Path) -> Path:
    return old.with_name("dossiers-before-v2.db")


def test_the_form_changes_once_and_the_copy_still_opens(old: Path, passphrase: str):
    vault = Vault(old, cost=CHEAP)
    texts = {}
    for _ in range(2):
        store = vault.unlock(passphrase)
        texts = {entry.id: store.load(entry.id).text for entry in store.entries()}
        assert not store.rollback()
        store.close()
    assert (form(old), form(copy_of(old))) == (2, 1)
    copy = Path(shutil.copy(copy_of(old), old.with_name("elsewhere.db")))
    assert {id: Vault(copy, cost=CHEAP).unlock(passphrase).load(id).text for id in texts} == texts
    if os.name != "nt":
        assert copy_of(old).stat().st_mode & 0o077 == 0


def test_the_copy_goes_when_a_dossier_is_removed(old: Path, passphrase: str):
    store = Vault(old, cost=CHEAP).unlock(passphrase)
    assert copy_of(old).exists()
    store.forget(store.entries()[0].id)
    assert not copy_of(old).exists()


def test_the_copy_goes_when_the_passphrase_changes(old: Path, passphrase: str):
    store = Vault(old, cost=CHEAP).unlock(passphrase)
    store.adopt_secrets(store.new_secrets(passphrase, "quite another sentence"))
    assert not copy_of(old).exists()


def test_the_copy_goes_after_thirty_days(old: Path, passphrase: str):
    from supportcycle.storage.retention import utc_now

    Vault(old, cost=CHEAP).unlock(passphrase).close()
    clock = Clock()
    clock.now = utc_now() + timedelta(days=29)
    Vault(old, cost=CHEAP, clock=clock).unlock(passphrase).close()
    assert copy_of(old).exists()
    clock.now += timedelta(days=2)
    Vault(old, cost=CHEAP, clock=clock).unlock(passphrase).close()
    assert not copy_of(old).exists()


def test_what_a_first_time_left_that_was_broken_off_is_taken_away(old: Path, passphrase: str):
    for name in (".new-abc", ".new-abc-wal"):
        old.with_name(name).write_bytes(b"half")
        os.utime(old.with_name(name), (1, 1))
    Vault(old, cost=CHEAP).unlock(passphrase).close()
    assert not list(old.parent.glob(".new-*"))


def test_a_torn_page_keeps_nobody_from_the_dossiers_beside_it(old: Path, passphrase: str):
    with closing(sqlite3.connect(old)) as raw:
        page = raw.execute("select rootpage from sqlite_master where name = 'revision'").fetchone()[0]
        size = raw.execute("pragma page_size").fetchone()[0]
    with old.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\x55" * size)
    store = Vault(old, cost=CHEAP).unlock(passphrase)
    assert all(store.load(entry.id).text for entry in store.entries())
    assert store.add("new", {}, "{}") == 1
    assert form(old) == 1


def test_a_copy_that_cannot_be_made_keeps_nobody_out(old: Path, passphrase: str):
    copy_of(old).with_name(copy_of(old).name + ".new").mkdir()
    store = Vault(old, cost=CHEAP).unlock(passphrase)
    assert store.entries()
    assert store.lacks_copy()
    assert form(old) == 1


def test_a_copy_that_cannot_be_taken_away_leaves_all_as_it_was(old: Path, passphrase: str):
    store = Vault(old, cost=CHEAP).unlock(passphrase)
    copy_of(old).unlink()
    copy_of(old).mkdir()
    with pytest.raises(Unwritable):
        store.adopt_secrets(store.new_secrets(passphrase, "quite another sentence"))
    before = store.entries()
    with pytest.raises(Unwritable):
        store.forget(before[0].id)
    assert store.entries() == before
    store.close()
    Vault(old, cost=CHEAP).unlock(passphrase).close()


def test_a_store_of_the_first_form_that_was_written_in_without_a_copy_gets_none_and_gets_its_form(
    old: Path, passphrase: str
):
    obstacle = no_room_for(copy_of(old))
    store = Vault(old, cost=CHEAP).unlock(passphrase)
    store.add("new", {}, "of today")
    store.close()
    obstacle.rmdir()
    store = Vault(old, cost=CHEAP).unlock(passphrase)
    assert (store.load("new").text, store.lacks_copy(), form(old)) == ("of today", False, 2)
    assert copies_beside(old) == []


def no_room_for(copy: Path) -> Path:
    """What keeps a copy from being made as long as it stands there."""
    obstacle = copy.with_name(copy.name + ".new")
    obstacle.mkdir()
    return obstacle


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The file of a store that this version made, with one dossier in it."""
    file = tmp_path / "home" / "dossiers.db"
    store, _ = Vault(file, cost=CHEAP).create(PASSPHRASE)
    store.add("d1", {}, "of before")
    store.close()
    return file


def newer(monkeypatch: pytest.MonkeyPatch, by: int = 1) -> None:
    """From now on it is a later version of the workbook that opens a store."""
    monkeypatch.setattr(schema_upgrade, "SCHEMA_VERSION", SCHEMA_VERSION + by)


def text_of(vault: Vault) -> str:
    store = vault.unlock(PASSPHRASE)
    try:
        return store.load("d1").text
    finally:
        store.close()


def test_no_copy_is_made_as_long_as_nothing_changed(home: Path):
    text_of(Vault(home, cost=CHEAP))
    assert copies_beside(home) == []


def test_before_a_later_version_writes_the_store_is_copied_once(home: Path, monkeypatch):
    newer(monkeypatch)
    for _ in range(2):
        assert text_of(Vault(home, cost=CHEAP)) == "of before"
        (copy,) = copies_beside(home)
    made = copy.read_bytes()
    store = Vault(home, cost=CHEAP).unlock(PASSPHRASE)
    store.save("d1", expected=1, head={}, text="of the later version")
    store.close()
    assert copy.read_bytes() == made


def test_a_copy_that_could_not_be_made_is_made_when_there_is_room_and_nothing_was_written(
    home: Path, monkeypatch
):
    newer(monkeypatch)
    obstacle = no_room_for(home.with_name(f"dossiers-before-v{VERSION}-{SCHEMA_VERSION + 1}.db"))
    for _ in range(2):
        store = Vault(home, cost=CHEAP).unlock(PASSPHRASE)
        assert store.lacks_copy()
        store.change_settings(lambda now: now.keeping("d1", "31-12-2041"))
        store.close()
    obstacle.rmdir()
    store = Vault(home, cost=CHEAP).unlock(PASSPHRASE)
    assert not store.lacks_copy()
    store.close()
    assert len(copies_beside(home)) == 1


def test_what_was_written_in_without_a_copy_is_never_called_of_before(home: Path, monkeypatch):
    newer(monkeypatch)
    obstacle = no_room_for(home.with_name(f"dossiers-before-v{VERSION}-{SCHEMA_VERSION + 1}.db"))
    store = Vault(home, cost=CHEAP).unlock(PASSPHRASE)
    store.save("d1", expected=1, head={}, text="of the later version")
    assert store.lacks_copy()
    store.close()
    obstacle.rmdir()
    assert text_of(Vault(home, cost=CHEAP)) == "of the later version"
    assert copies_beside(home) == []
    newer(monkeypatch, by=0)
    with pytest.raises(NewerVersion):
        Vault(home, cost=CHEAP).unlock(PASSPHRASE)


def test_an_earlier_version_refuses_in_words_what_a_later_one_wrote_and_touches_nothing(
    home: Path, monkeypatch
):
    newer(monkeypatch)
    text_of(Vault(home, cost=CHEAP))
    newer(monkeypatch, by=0)
    before = home.read_bytes()
    with pytest.raises(NewerVersion) as refused:
        Vault(home, cost=CHEAP).unlock(PASSPHRASE)
    assert refused.value.code == "store_newer"
    assert home.read_bytes() == before


def close_as_a_kill_does(store: EncryptedStore, file: Path) -> None:
    """Leave beside the file the log with the last words that stand in it alone."""
    assert log_of(file).stat().st_size
    left = {part: part.read_bytes() for part in (file, log_of(file), index_of(file))}
    store.close()
    for part, data in left.items():
        part.write_bytes(data)


def test_with_the_copy_put_back_as_the_paper_says_an_earlier_version_goes_on(
    home: Path, tmp_path, monkeypatch
):
    marks = tmp_path / "marks"
    text_of(Vault(home, cost=CHEAP, marks=marks))
    newer(monkeypatch)
    store = Vault(home, cost=CHEAP, marks=marks).unlock(PASSPHRASE)
    store._database._checkpoints.stop()
    store.save("d1", expected=1, head={}, text="of the later version")
    close_as_a_kill_does(store, home)
    newer(monkeypatch, by=0)
    (copy,) = copies_beside(home)
    for file in (home, log_of(home), index_of(home)):
        file.rename(file.with_name(file.name.replace("dossiers", "dossiers-nieuw")))
    copy.rename(home)
    store = Vault(home, cost=CHEAP, marks=marks).unlock(PASSPHRASE)
    assert store.load("d1").text == "of before"
    assert store.rollback()
    store.accept_rollback()
    store.save("d1", expected=1, head={}, text="and on")
    store.close()
    assert text_of(Vault(home, cost=CHEAP, marks=marks)) == "and on"
    newer(monkeypatch)
    assert text_of(Vault(home.with_name("dossiers-nieuw.db"), cost=CHEAP)) == "of the later version"


def test_a_note_of_the_form_that_is_gone_keeps_nobody_out(home: Path):
    with closing(sqlite3.connect(home)) as raw:
        raw.execute("delete from form")
        raw.commit()
    assert text_of(Vault(home, cost=CHEAP)) == "of before"
