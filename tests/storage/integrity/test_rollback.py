"""What is not as it was left is noticed at unlock, named, and gone on with when somebody says so."""

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from supportcycle.storage.integrity.manifest import Manifest
from supportcycle.storage.integrity.store_marks import StoreMarks
from supportcycle.storage.store import Rollback
from supportcycle.storage.vault import Vault
from tests.storage.conftest import CHEAP, PASSPHRASE, Clock
from tests.storage.raw_file import cells, overwrite

HEAD = {"title": "Mrs Jansen"}
IDS = ("a", "b", "c")


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def vault(file: Path, clock: Clock, marks: Path) -> Vault:
    return Vault(file, cost=CHEAP, clock=clock, marks=marks)


@pytest.fixture
def older(vault: Vault, clock: Clock, file: Path, tmp_path: Path) -> Path:
    """A copy of the file as it was before the last changes; the store is closed."""
    store, _ = vault.create(PASSPHRASE)
    for id in IDS:
        store.add(id, HEAD, "one")
        clock.pass_by(60)
        store.save(id, expected=1, head=HEAD, text="two")
    store.change_settings(lambda now: replace(now, lock_minutes=60))
    store.close()
    copy = Path(shutil.copy(file, tmp_path / "older.db"))
    store = vault.unlock(PASSPHRASE)
    assert not store.rollback()
    clock.pass_by(60)
    store.save("a", expected=2, head=HEAD, text="three")
    store.add("d", HEAD, "one")
    store.change_settings(lambda now: replace(now, lock_minutes=1))
    store.close()
    return copy


def sql(file: Path, *words: str) -> None:
    with closing(sqlite3.connect(file)) as raw, raw:
        for each in words:
            raw.execute(each)


def from_copy(column: str, table: str, key: str, value: str) -> str:
    here = f"{key} = '{value}'"
    return f"update {table} set {column} = (select {column} from o.{table} where {here}) where {here}"


def mixed(file: Path, older: Path, *words: str) -> None:
    """Rows of the older copy come into the file."""
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("attach ? as o", (str(older),))
        for each in words:
            raw.execute(each)
        raw.commit()


def seen(vault: Vault) -> Rollback:
    store = vault.unlock(PASSPHRASE)
    try:
        return store.rollback()
    finally:
        store.close()


def test_a_store_that_was_left_as_it_is_has_nothing_to_tell(vault: Vault, older: Path):
    assert seen(vault) == Rollback()


def test_an_older_file_is_noticed_and_the_dossiers_are_named(vault: Vault, older: Path, file: Path):
    shutil.copy(older, file)
    for _ in range(2):
        assert seen(vault) == Rollback(older=("a",), missing=1, behind=True)


def test_a_dossier_that_was_taken_out_is_noticed(vault: Vault, older: Path, file: Path):
    sql(file, "delete from dossier where id = 'b'")
    assert seen(vault) == Rollback(missing=1)


def test_an_older_state_of_one_dossier_is_noticed(vault: Vault, older: Path, file: Path):
    columns = ("revision", "head", "body")
    mixed(file, older, *(from_copy(column, "dossier", "id", "a") for column in columns))
    assert seen(vault) == Rollback(older=("a",))


def test_a_kept_version_made_the_newest_is_noticed(vault: Vault, older: Path, file: Path):
    sql(
        file,
        "update dossier set (revision, head, body) = (select revision, head, body from revision"
        " where dossier_id = 'b' order by revision desc limit 1) where id = 'b'",
    )
    assert seen(vault) == Rollback(older=("b",))


def test_older_settings_are_noticed_also_when_they_are_left_out(vault: Vault, older: Path, file: Path):
    mixed(file, older, from_copy("sealed", "setting", "name", "settings"))
    assert seen(vault) == Rollback(settings=True)
    sql(file, "delete from setting where name = 'settings'")
    assert seen(vault) == Rollback(settings=True)


def test_a_dossier_that_was_removed_and_comes_back_is_noticed(vault: Vault, older: Path, file: Path):
    store = vault.unlock(PASSPHRASE)
    store.forget("c")
    store.close()
    mixed(file, older, "insert into dossier select * from o.dossier where id = 'c'")
    assert seen(vault) == Rollback(added=("c",))


def test_a_manifest_put_back_with_all_it_names_is_noticed_by_the_mark_outside(
    vault: Vault, older: Path, file: Path, marks: Path
):
    shutil.copy(older, file)
    assert seen(vault).behind
    shutil.rmtree(marks)
    assert seen(vault) == Rollback()


@pytest.mark.parametrize("at", [0, 8, 30, 200])
def test_a_damaged_manifest_stops_nobody_and_is_told_when_it_cannot_be_read(
    vault: Vault, older: Path, file: Path, at: int
):
    cell = next(cell for cell in cells(file) if cell.row == ("manifest",))
    flipped = bytes([cell.blob[at] ^ 1])
    overwrite(file, cell, cell.blob[:at] + flipped + cell.blob[at + 1 :])
    store = vault.unlock(PASSPHRASE)
    assert store.rollback().behind == (at >= 8)
    assert store.save("a", expected=3, head=HEAD, text="four") == 4
    store.accept_rollback()
    store.close()
    assert seen(vault) == Rollback()


def test_a_manifest_that_is_left_out_is_noticed(vault: Vault, older: Path, file: Path):
    sql(file, "delete from setting where name = 'manifest'")
    assert seen(vault).behind


def test_work_goes_on_before_anybody_says_so_and_the_word_stays(vault: Vault, older: Path, file: Path):
    shutil.copy(older, file)
    store = vault.unlock(PASSPHRASE)
    for revision in range(2, 30):
        store.save("b", expected=revision, head=HEAD, text="more")
    store.close()
    found = seen(vault)
    assert found.older == ("a",)


def test_once_it_is_accepted_only_the_next_one_is_told(vault: Vault, older: Path, file: Path):
    shutil.copy(older, file)
    store = vault.unlock(PASSPHRASE)
    store.accept_rollback()
    store.save("b", expected=2, head=HEAD, text="three")
    store.close()
    assert seen(vault) == Rollback()
    shutil.copy(older, file)
    assert seen(vault).behind


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9])
def test_words_that_a_power_cut_took_out_of_the_log_are_missed(
    vault: Vault, older: Path, file: Path, tmp_path: Path, marks: Path, cut: float, clock: Clock
):
    store = vault.unlock(PASSPHRASE)
    for revision in range(3, 13):
        store.save("a", expected=revision, head=HEAD, text=f"text {revision}" * 900)
    log = file.with_name(file.name + "-wal").read_bytes()
    main = file.read_bytes()
    store._mark()
    home = tmp_path / "after"
    home.mkdir()
    (home / file.name).write_bytes(main)
    (home / f"{file.name}-wal").write_bytes(log[: int(len(log) * cut)])
    [mark] = marks.iterdir()
    mark.rename(StoreMarks(marks, home / file.name)._file)
    after = Vault(home / file.name, cost=CHEAP, clock=clock, marks=marks)
    found = seen(after)
    assert found.behind
    assert found.older == ("a",)


def test_a_mark_that_was_broken_or_belongs_to_another_store_tells_nothing(
    vault: Vault, older: Path, file: Path, marks: Path, clock: Clock
):
    [mark] = marks.iterdir()
    for content in (b"", b"{", b'{"store": 1}', b"[]", b"\xff"):
        mark.write_bytes(content)
        assert seen(vault) == Rollback()
    file.unlink()
    vault.create("quite another sentence")[0].close()
    assert vault.unlock("quite another sentence").rollback() == Rollback()


def test_nothing_that_can_be_read_stands_in_the_mark(vault: Vault, older: Path, marks: Path):
    [mark] = marks.iterdir()
    assert b"Jansen" not in mark.read_bytes()
    assert set(json.loads(mark.read_bytes())) == {"store", "key", "sealed"}


def test_two_programs_keep_one_manifest(vault: Vault, older: Path):
    one, other = vault.unlock(PASSPHRASE), vault.unlock(PASSPHRASE)
    for number in range(5):
        one.add(f"one{number}", HEAD, "x")
        other.add(f"other{number}", HEAD, "x")
        one.forget("a")
    one.close()
    other.close()
    assert seen(vault) == Rollback()


def test_any_manifest_comes_back_out_of_its_bytes():
    manifest = Manifest(7, b"12345678", {bytes([n]) * 16: (n, bytes(8)) for n in range(40)})
    assert Manifest.from_bytes(manifest.as_bytes()) == manifest


def test_a_store_that_was_here_and_is_not_any_more_is_missed(vault: Vault, older: Path, file: Path):
    assert vault.missed_at() is None
    file.unlink()
    assert vault.missed_at() == file.parent
    vault.begin_anew()
    assert vault.missed_at() is None


def test_without_a_place_for_marks_nothing_is_missed(file: Path, clock: Clock):
    vault = Vault(file, cost=CHEAP, clock=clock)
    vault.create(PASSPHRASE)[0].close()
    file.unlink()
    assert vault.missed_at() is None
