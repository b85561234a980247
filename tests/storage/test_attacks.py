"""Everything that can happen to the file, again and again, with a ledger: nothing is lost in silence.

Two hundred faults by default, nine hundred in `run.py soak` (SUPPORTCYCLE_FAULTS).
"""

import os
import shutil
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from supportcycle.domain.errors import Conflict, Replaced, StoreError, WrongSecret
from supportcycle.storage.database.file_marks import log_of
from supportcycle.storage.database.open_file import Database
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.integrity.store_marks import StoreMarks
from supportcycle.storage.vault import Vault
from tests.storage.conftest import CHEAP, PASSPHRASE

FAULTS = int(os.environ.get("SUPPORTCYCLE_FAULTS", "200"))
IDS = tuple("abcdef")
HEAD = {"title": "Mrs Jansen"}
OTHER = "quite another sentence"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, kill and files that move")


def words(id: str, revision: int) -> str:
    return f"{id} {revision} " + Random(f"{id}{revision}").randbytes(1500).hex()


@dataclass
class Home:
    """One store, what it acknowledged, and what was told."""

    folder: Path
    random: Random
    acknowledged: dict[str, int] = field(default_factory=lambda: dict.fromkeys(IDS, 1))
    removed: set[str] = field(default_factory=set)
    told: int = 0
    secrets: tuple[str, ...] = (PASSPHRASE,)

    @property
    def file(self) -> Path:
        return self.folder / "dossiers.db"

    @property
    def vault(self) -> Vault:
        return Vault(self.file, cost=CHEAP, marks=self.folder.with_name("marks"))

    def open(self) -> EncryptedStore:
        return self.vault.unlock(PASSPHRASE)

    def save(self, store: EncryptedStore, id: str) -> None:
        """As the workbook saves: another state of the file is read first, and ours written again."""
        expected = self.acknowledged[id]
        new = expected + 1
        try:
            store.save(id, expected=expected, head=HEAD, text=words(id, new))
        except Replaced:
            self.told += 1
            new = self._write_again(store, id, new)
        except StoreError:
            self.told += 1
            return
        self.acknowledged[id] = new

    def _write_again(self, store: EncryptedStore, id: str, new: int) -> int:
        try:
            there = store.load(id).revision
        except StoreError:
            store.add(id, HEAD, words(id, 1))
            there = 1
        while there < new:
            there = store.save(id, expected=there, head=HEAD, text=words(id, there + 1))
        return there

    def write(self, store: EncryptedStore, least: int, most: int) -> None:
        for _ in range(self.random.randint(least, most)):
            self.save(store, self.random.choice(IDS))

    def older_copy(self, store: EncryptedStore) -> Path:
        store._database.scrub()
        return Path(shutil.copy(self.file, self.folder.with_name("older.db")))

    def crashed(self, change: Callable[[bytes], bytes | None]) -> None:
        """Go on in a folder that holds what a crash would leave, with another log."""
        after = self.folder.with_name("after")
        after.mkdir()
        shutil.copy(self.file, after)
        log = change(log_of(self.file).read_bytes())
        if log is not None:
            log_of(after / self.file.name).write_bytes(log)
        marks = self.folder.with_name("marks")
        with suppress(OSError):
            old, new = (StoreMarks(marks, folder / self.file.name)._file for folder in (self.folder, after))
            old.rename(new)
        self.folder = after


def killed(
    home: Home,
    act: Callable[[EncryptedStore, int], None],
    *,
    after: bytes = b"ready",
    times: int = 1,
    children: int = 1,
) -> None:
    """Let processes begin with something, kill them at any moment, and take what they acknowledged."""
    reading, writing = os.pipe()
    pids = []
    for number in range(children):
        if (child := os.fork()) == 0:
            with suppress(BaseException):
                store = home.open()
                os.write(writing, b"ready - 0\n")
                act(store, writing)
            os._exit(number)
        pids.append(child)
    os.close(writing)
    said = b""
    while said.count(after) < times and (more := os.read(reading, 1000)):
        said += more
    time.sleep(home.random.uniform(0.0, 0.04))
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    with os.fdopen(reading, "rb") as ledger:
        for line in (said + ledger.read()).decode().splitlines():
            what, id, revision = line.split()
            if what == "saved":
                home.acknowledged[id] = max(home.acknowledged[id], int(revision))
            elif what == "removed":
                home.removed.add(id)


def save_for_ever(store: EncryptedStore, ledger: int) -> None:
    random, at = Random(), {id: store.load(id).revision for id in IDS}
    while True:
        id = random.choice(IDS)
        try:
            at[id] = store.save(id, expected=at[id], head=HEAD, text=words(id, at[id] + 1))
        except Conflict:
            at[id] = store.load(id).revision
            continue
        os.write(ledger, f"saved {id} {at[id]}\n".encode())


def kill(home: Home) -> None:
    killed(home, save_for_ever, after=b"saved")


def kill_two_programs(home: Home) -> None:
    killed(home, save_for_ever, after=b"saved", times=3, children=2)


def kill_while_removing(home: Home) -> None:
    id = home.random.choice(IDS)

    def remove(store: EncryptedStore, ledger: int) -> None:
        store.forget(id)
        os.write(ledger, f"removed {id} 0\n".encode())

    killed(home, remove)
    store = home.open()
    if id not in {entry.id for entry in store.entries()}:
        home.removed.add(id)
    store.close()


def kill_while_changing_the_passphrase(home: Home) -> None:
    def change(store: EncryptedStore, ledger: int) -> None:
        store.adopt_secrets(store.new_secrets(PASSPHRASE, OTHER))

    killed(home, change)
    home.secrets = (PASSPHRASE, OTHER)


def cut_the_log(home: Home) -> None:
    store = home.open()
    home.write(store, 3, 10)
    store._mark()
    home.crashed(lambda log: log[: home.random.randrange(len(log) + 1)])


def flip_a_bit_in_the_log(home: Home) -> None:
    store = home.open()
    home.write(store, 3, 10)
    store._mark()

    def flip(log: bytes) -> bytes:
        at = home.random.randrange(len(log))
        return log[:at] + bytes([log[at] ^ (1 << home.random.randrange(8))]) + log[at + 1 :]

    home.crashed(flip)


def lose_the_log(home: Home) -> None:
    store = home.open()
    home.write(store, 1, 10)
    store._mark()
    home.crashed(lambda _: None)


def put_an_older_file_beside_the_log(home: Home) -> None:
    store = home.open()
    copy = home.older_copy(store)
    home.write(store, 1, 5)
    store._database.scrub()
    home.write(store, 1, 5)
    store._mark()
    home.crashed(lambda log: log)
    shutil.copy(copy, home.file)


def replace_the_open_file(home: Home) -> None:
    store = home.open()
    home.write(store, 0, 4)
    copy = home.older_copy(store)
    if home.random.random() < 0.5:
        other = Vault(copy, cost=CHEAP).unlock(PASSPHRASE)
        other.add("theirs", HEAD, words("theirs", 1))
        other.close()
    home.write(store, 0, 4)
    if home.random.random() < 0.5:
        store._database.scrub()
    copy.replace(home.file)
    for id in IDS:
        home.save(store, id)
    store.close()


def take_the_open_file_away(home: Home) -> None:
    store = home.open()
    home.write(store, 0, 4)
    away = home.file.rename(home.folder / "away.db")
    before, told = dict(home.acknowledged), home.told
    home.write(store, 1, 4)
    assert home.acknowledged == before
    assert home.told > told
    away.rename(home.file)
    home.write(store, 1, 4)
    store.close()


def take_the_log_away(home: Home) -> None:
    store = home.open()
    home.write(store, 1, 5)
    log_of(home.file).unlink()
    home.write(store, 1, 4)
    store.close()


def move_the_folder(home: Home) -> None:
    store = home.open()
    home.write(store, 0, 4)
    moved = home.folder.rename(home.folder.with_name("moved"))
    home.write(store, 1, 3)
    if home.random.random() < 0.5:
        store.close()
    moved.rename(home.folder)
    if not store._database._closed:
        home.write(store, 1, 3)
        store.close()


def fill_the_disk(home: Home) -> None:
    store = home.open()
    with store._database.engine.connect() as db:
        pages = db.exec_driver_sql("pragma page_count").scalar_one()
        db.connection.driver_connection.execute(
            f"pragma max_page_count = {pages + home.random.randint(0, 6)}"
        )
    for number in range(6):
        with suppress(StoreError):
            store.add(f"filler{number}", HEAD, words("filler", number))
        home.write(store, 1, 2)
    store.close()


def hold_the_file(home: Home) -> None:
    opened = home.open()
    store = EncryptedStore(Database(home.file, patience_ms=20), opened._seals)
    with closing(sqlite3.connect(home.file, isolation_level=None)) as other:
        other.execute("begin immediate")
        home.write(store, 1, 3)
    home.write(store, 1, 3)
    store.close()
    opened.close()


def flip_a_bit_in_the_file(home: Home) -> None:
    store = home.open()
    home.write(store, 1, 6)
    store.close()
    data = bytearray(home.file.read_bytes())
    data[home.random.randrange(len(data))] ^= 1 << home.random.randrange(8)
    home.file.write_bytes(data)


KINDS = (
    kill,
    kill_two_programs,
    kill_while_removing,
    kill_while_changing_the_passphrase,
    cut_the_log,
    flip_a_bit_in_the_log,
    lose_the_log,
    put_an_older_file_beside_the_log,
    replace_the_open_file,
    take_the_open_file_away,
    take_the_log_away,
    move_the_folder,
    fill_the_disk,
    hold_the_file,
    flip_a_bit_in_the_file,
)
MAY_DAMAGE = frozenset({flip_a_bit_in_the_file})


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base")
    store, _ = Vault(folder / "dossiers.db", cost=CHEAP).create(PASSPHRASE)
    for id in IDS:
        store.add(id, HEAD, words(id, 1))
    store.close()
    return folder


def opened(home: Home) -> Iterator[EncryptedStore]:
    for secret in home.secrets:
        with suppress(WrongSecret):
            yield home.vault.unlock(secret)


def outcome(home: Home, id: str, store: EncryptedStore) -> str:
    try:
        saved = store.load(id)
    except StoreError as error:
        return error.code
    assert saved.text == words(id, saved.revision), "a wrong text was given"
    return "there" if saved.revision >= home.acknowledged[id] else "older"


def judged(home: Home) -> Counter[str]:
    """What became of every dossier: there, told to be older or missing, damaged, or lost in silence."""
    stores = list(opened(home))
    assert len(stores) == 1
    store = stores[0]
    found = store.rollback()
    result: Counter[str] = Counter()
    for id in IDS:
        became = outcome(home, id, store)
        if id in home.removed:
            result["removed" if became == "missing" else "came back"] += 1
        elif became in ("older", "missing"):
            is_told = id in found.older or found.behind or found.missing
            result["told older" if is_told else "lost in silence"] += 1
        else:
            result[became] += 1
    store.close()
    with closing(sqlite3.connect(home.file)) as raw:
        result["torn"] += raw.execute("pragma integrity_check").fetchone() != ("ok",)
    return result


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_nothing_acknowledged_is_lost_in_silence(kind, base: Path, tmp_path: Path, record_property):
    ledger: Counter[str] = Counter()
    for number in range(-(-FAULTS // len(KINDS))):
        folder = tmp_path / str(number) / "home"
        shutil.copytree(base, folder)
        home = Home(folder, Random(f"{kind.__name__} {number}"))
        home.open().close()
        kind(home)
        ledger["faults"] += 1
        ledger["acknowledged"] += sum(home.acknowledged.values()) - len(IDS)
        ledger["told at once"] += home.told
        try:
            ledger += judged(home)
        except StoreError:
            ledger["refused as a whole"] += 1
        except sqlite3.DatabaseError:
            ledger["torn"] += 1
    for name, count in ledger.items():
        record_property(name, count)
    assert ledger["lost in silence"] == ledger["came back"] == 0
    if kind not in MAY_DAMAGE:
        assert ledger["damaged"] == ledger["torn"] == ledger["refused as a whole"] == 0
