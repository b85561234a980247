"""The program is killed while it saves, again and again: what was acknowledged is there."""

import os
import signal
import sqlite3
import struct
import time
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from supportcycle.storage.retention import RetentionPolicy
from supportcycle.storage.vault import Vault
from tests.storage.conftest import CHEAP, PASSPHRASE

KILLS = int(os.environ.get("SUPPORTCYCLE_KILLS", "100"))
NUMBER = struct.Struct(">I")
EVERY_SAVE = RetentionPolicy(every=0, keep=10)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill")


def a_vault(file: Path) -> Vault:
    return Vault(file, cost=CHEAP, keep=EVERY_SAVE)


def text(revision: int) -> str:
    """Different and poorly compressible for every revision, about 50 kB."""
    return f"{revision}:" + Random(revision).randbytes(25_000).hex()


def save_for_ever(file: Path, ledger: int) -> None:
    """The child: writes a revision number in the ledger only after the store said it was saved."""
    store = a_vault(file).unlock(PASSPHRASE)
    revision = store.load("a").revision
    while True:
        revision = store.save("a", expected=revision, head={"n": revision + 1}, text=text(revision + 1))
        os.write(ledger, NUMBER.pack(revision))


def killed_after(seconds: float, file: Path) -> int:
    """Let a child save for a while, kill it, and give the last revision it acknowledged (0: none)."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            save_for_ever(file, writing)
        finally:
            os._exit(1)
    os.close(writing)
    first = os.read(reading, NUMBER.size)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as ledger:
        acknowledged = first + ledger.read()
    assert os.WTERMSIG(status) == signal.SIGKILL
    return NUMBER.unpack(acknowledged[-NUMBER.size :])[0]


def everything_fits(file: Path) -> int:
    """Check the file, the newest text and every kept revision; gives the newest revision."""
    store = a_vault(file).unlock(PASSPHRASE)
    saved = store.load("a")
    assert saved.text == text(saved.revision)
    assert saved.head == {"n": saved.revision}
    for kept in store.history("a"):
        assert store.load("a", kept.revision).text == text(kept.revision)
    store.close()
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("pragma integrity_check").fetchone() == ("ok",)
    return saved.revision


@pytest.mark.slow
def test_no_acknowledged_save_is_lost_when_the_program_is_killed(file: Path):
    store, _ = a_vault(file).create(PASSPHRASE)
    store.add("a", {"n": 1}, text(1))
    store.close()
    random = Random()
    for _ in range(KILLS):
        acknowledged = killed_after(random.uniform(0, 0.06), file)
        assert everything_fits(file) - acknowledged in (0, 1)
