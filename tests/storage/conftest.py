"""Stores to try things on, with a clock that stands still and a passphrase that costs nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.storage.store import Store
from supportcycle.storage.vault import Vault

CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "four plain words together"


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "dossiers.db"


@pytest.fixture
def vault(file: Path, clock: Clock) -> Vault:
    return Vault(file, cost=CHEAP, clock=clock)


@pytest.fixture
def encrypted(vault: Vault) -> Iterator[EncryptedStore]:
    store, _ = vault.create(PASSPHRASE)
    yield store
    store.close()


@pytest.fixture(params=["memory", "encrypted"])
def store(request: pytest.FixtureRequest, clock: Clock) -> Store:
    if request.param == "memory":
        return MemoryStore(clock=clock)
    return request.getfixturevalue("encrypted")
