"""The file changes under the open store: told at once, nothing acknowledged that is not there."""

import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from supportcycle.domain.errors import FileGone, Replaced, StoreError, Unwritable
from supportcycle.storage.database.engine import address_of
from supportcycle.storage.database.file_marks import log_of
from supportcycle.storage.database.write_ahead import era_of
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.vault import Vault
from tests.storage.conftest import CHEAP, PASSPHRASE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file in its place")
HEAD = {"title": "Mrs Jansen"}


@pytest.fixture
def store(encrypted: EncryptedStore) -> EncryptedStore:
    encrypted.add("a", HEAD, "one")
    encrypted.save("a", expected=1, head=HEAD, text="two")
    return encrypted


def sound(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as raw:
        return raw.execute("pragma integrity_check").fetchone() == ("ok",)


def older_copy(store: EncryptedStore, file: Path, away: Path) -> Path:
    """The file as it is now, whole, somewhere else."""
    store._database.scrub()
    return Path(shutil.copy(file, away / "copy.db"))


def diverged(vault_of: Callable[[Path], Vault], copy: Path) -> None:
    """Somebody goes on writing in the copy."""
    other = vault_of(copy).unlock(PASSPHRASE)
    other.add("b", HEAD, "only in the copy")
    other.save("a", expected=2, head=HEAD, text="other words")
    other.close()


@pytest.fixture
def vault_of(clock) -> Callable[[Path], Vault]:
    return lambda path: Vault(path, cost=CHEAP, clock=clock)


def go_away(file: Path) -> None:
    file.unlink()


def go_elsewhere(file: Path) -> None:
    file.rename(file.with_name("elsewhere.db"))


def folder_goes_away(file: Path) -> None:
    shutil.rmtree(file.parent)


def folder_moves(file: Path) -> None:
    file.parent.rename(file.parent.with_name("moved"))


GOING = [go_away, go_elsewhere, folder_goes_away, folder_moves]
ACTS: list[Callable[[EncryptedStore], object]] = [
    lambda store: store.save("a", expected=2, head=HEAD, text="three"),
    lambda store: store.add("z", HEAD, "new"),
    lambda store: store.forget("a"),
    lambda store: store.restore("a", expected=2, revision=1),
    lambda store: store.change_settings(lambda now: now.keeping("a", "1-1-2030")),
    lambda store: store.load("a"),
    lambda store: store.entries(),
    lambda store: store.history("a"),
    lambda store: store.settings(),
    lambda store: store.must_be_there(),
]


@pytest.mark.parametrize("going", GOING)
def test_a_file_that_went_away_is_told_at_every_act(store: EncryptedStore, file: Path, going):
    going(file)
    for act in ACTS:
        with pytest.raises(FileGone):
            act(store)


@pytest.mark.parametrize("going", [go_elsewhere, folder_moves])
def test_a_file_that_comes_back_is_gone_on_with(store: EncryptedStore, file: Path, vault: Vault, going):
    going(file)
    with pytest.raises(FileGone):
        store.save("a", expected=2, head=HEAD, text="three")
    if going is go_elsewhere:
        file.with_name("elsewhere.db").rename(file)
    else:
        file.parent.with_name("moved").rename(file.parent)
    assert store.save("a", expected=2, head=HEAD, text="three") == 3
    store.close()
    assert vault.unlock(PASSPHRASE).load("a").text == "three"
    assert sound(file)


@pytest.mark.parametrize("lately", [True, False], ids=["with words in the log", "with an empty log"])
def test_a_diverged_copy_in_its_place_is_opened_whole_and_told(
    store: EncryptedStore, file: Path, tmp_path: Path, vault_of, lately: bool
):
    copy = older_copy(store, file, tmp_path)
    diverged(vault_of, copy)
    if lately:
        store.save("a", expected=2, head=HEAD, text="ours")
    copy.replace(file)
    with pytest.raises(Replaced):
        store.save("a", expected=3 if lately else 2, head=HEAD, text="ours and more")
    assert store.load("a").text == "other words"
    assert store.load("b").text == "only in the copy"
    assert store.save("a", expected=3, head=HEAD, text="both") == 4
    store.close()
    assert sound(file)
    assert vault_of(file).unlock(PASSPHRASE).load("a").text == "both"


def test_a_copy_of_the_same_number_with_other_words_is_no_silent_loss(
    store: EncryptedStore, file: Path, tmp_path: Path, vault_of
):
    copy = older_copy(store, file, tmp_path)
    diverged(vault_of, copy)
    store.save("a", expected=2, head=HEAD, text="ours")
    copy.replace(file)
    with pytest.raises(Replaced):
        store.save("a", expected=3, head=HEAD, text="ours and more")


def test_a_dossier_that_the_file_that_came_back_does_not_hold_can_be_added_again(
    store: EncryptedStore, file: Path, tmp_path: Path
):
    copy = older_copy(store, file, tmp_path)
    store.add("later", HEAD, "one")
    store._database.scrub()
    copy.replace(file)
    with pytest.raises(Replaced):
        store.save("later", expected=1, head=HEAD, text="two")
    assert store.add("later", HEAD, "two") == 1


def test_another_store_in_its_place_is_never_written(
    store: EncryptedStore, file: Path, tmp_path: Path, vault_of
):
    other = tmp_path / "other.db"
    vault_of(other).create("quite another sentence")[0].close()
    before = other.read_bytes()
    other.replace(file)
    for act in ACTS:
        with pytest.raises(FileGone):
            act(store)
    store.close()
    assert file.read_bytes() == before


def test_words_in_a_log_that_was_taken_away_are_brought_into_the_file(
    store: EncryptedStore, file: Path, vault_of, tmp_path: Path
):
    log_of(file).unlink()
    assert store.save("a", expected=2, head=HEAD, text="three") == 3
    store.close()
    assert sound(file)
    opened = vault_of(file).unlock(PASSPHRASE)
    assert opened.load("a").text == "three"


def test_the_older_file_put_back_beside_a_leftover_log_stays_whole(
    store: EncryptedStore, file: Path, tmp_path: Path, vault_of
):
    """As after a crash: the log of the last second lies beside a file of another day."""
    copy = older_copy(store, file, tmp_path)
    for number in range(2, 40):
        store.save("a", expected=number, head=HEAD, text=f"text {number + 1}" * 500)
        if number == 30:
            store._database.scrub()
    home = tmp_path / "after"
    home.mkdir()
    shutil.copy(copy, home / file.name)
    shutil.copy(log_of(file), log_of(home / file.name))
    assert log_of(home / file.name).stat().st_size > 0
    opened = vault_of(home / file.name).unlock(PASSPHRASE)
    assert opened.load("a").text == "two"
    opened.close()
    assert sound(home / file.name)


@pytest.mark.parametrize("since", range(0, 12))
def test_the_log_of_a_crash_that_belongs_to_the_file_is_used(
    store: EncryptedStore, file: Path, tmp_path: Path, vault_of, since: int
):
    home = tmp_path / "after"
    home.mkdir()
    for number in range(2, 2 + since):
        store.save("a", expected=number, head=HEAD, text=f"text {number + 1}" * 500)
        if number % 5 == 4:
            store._database.scrub()
    for part in file.parent.iterdir():
        shutil.copy(part, home)
    opened = vault_of(home / file.name).unlock(PASSPHRASE)
    assert opened.load("a").revision == 2 + since


def test_a_log_begins_with_a_number_also_after_a_writing_that_was_given_up(store: EncryptedStore, file: Path):
    store._database.scrub()
    with suppress(KeyError), store._writing() as db:
        db.exec_driver_sql("update meta set store_id = store_id")
        raise KeyError
    store.save("a", expected=2, head=HEAD, text="three" * 10_000)
    first = era_of(log_of(file))
    store.save("a", expected=3, head=HEAD, text="four")
    assert first == era_of(log_of(file)) is not None
    store._database.scrub()
    store.save("a", expected=4, head=HEAD, text="five")
    assert era_of(log_of(file))[1] == first[0]


def test_in_a_pause_the_file_alone_holds_what_was_saved(
    store: EncryptedStore, file: Path, tmp_path, vault_of
):
    store.save("a", expected=2, head=HEAD, text="three")
    deadline = time.monotonic() + 20
    while log_of(file).stat().st_size and time.monotonic() < deadline:
        time.sleep(0.05)
    copy = Path(shutil.copy(file, tmp_path / "alone.db"))
    assert vault_of(copy).unlock(PASSPHRASE).load("a").text == "three"


def test_a_closed_store_stops_looking_after_its_log(store: EncryptedStore, file: Path):
    store.close()
    store.close()
    with pytest.raises(Unwritable):
        store.must_be_there()
    assert not log_of(file).exists()


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PureWindowsPath(r"\\server\share\map\dossiers.db"), "file:////server/share/map/dossiers.db?mode=rw"),
        (PureWindowsPath(r"C:\map\dossiers.db"), "file:///C:/map/dossiers.db?mode=rw"),
        (
            PurePosixPath("/opt/a map#?%/dossiers.db"),
            "file:///opt/a%20map%23%3F%25/dossiers.db?mode=rw",
        ),
    ],
    ids=str,
)
def test_a_share_and_odd_names_have_an_address_that_sqlite_takes(path, address):
    assert address_of(path) == address


@pytest.mark.parametrize("going", GOING)
def test_closing_while_the_file_is_away_harms_nothing(store: EncryptedStore, file: Path, going):
    going(file)
    store.close()
    with suppress(StoreError):
        store.load("a")
    assert not file.exists()
