"""Stores to try things on, with a clock that stands still and a passphrase that costs nothing."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from supportcycle.domain.access.audit_event import Act
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.memory_store import MemoryContents, MemoryStore
from supportcycle.storage.store import SOLE_WORKER, LockedStore, Store, StoreOpener
from supportcycle.storage.team.audited_store import AuditedStore
from supportcycle.storage.vault import Vault
from tests.storage.memory_vault import MemoryVault

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
def openers(request: pytest.FixtureRequest, clock: Clock, tmp_path: Path) -> Callable[[str], StoreOpener]:
    """What opens a store of the kind that is tried, each name another one."""
    if request.param == "memory":
        return lambda _: MemoryVault(clock)
    return lambda name: Vault(tmp_path / name / "dossiers.db", cost=CHEAP, clock=clock)


@pytest.fixture
def opener(openers: Callable[[str], StoreOpener]) -> StoreOpener:
    """What opens `locked`."""
    return openers("data")


@pytest.fixture
def another(openers: Callable[[str], StoreOpener]) -> StoreOpener:
    """What opens another store, that is not made yet."""
    return openers("other")


@pytest.fixture
def locked(opener: StoreOpener) -> Iterator[LockedStore]:
    """A store that a passphrase opened."""
    store, _ = opener.create(PASSPHRASE)
    yield store
    store.close()


ON_A_SERVER = [pytest.param(name, marks=pytest.mark.server) for name in ("postgres", "audited")]


@pytest.fixture(params=["memory", "encrypted", *ON_A_SERVER])
def connections(request: pytest.FixtureRequest, clock: Clock, tmp_path: Path) -> Callable[[], Store]:
    """Gives one connection after another to the same store of every kind; of a team's it is one person's."""
    if request.param == "memory":
        contents = MemoryContents()
        return lambda: MemoryStore(contents, clock=clock)
    if request.param == "encrypted":
        vault = Vault(tmp_path / "data" / "dossiers.db", cost=CHEAP, clock=clock)
        vault.create(PASSPHRASE)[0].close()
        return lambda: vault.unlock(PASSPHRASE)
    connect = team_connections(request, clock)
    return connect if request.param == "postgres" else lambda: audited(connect(), clock)


def audited(store: Store, clock: Clock) -> Store:
    """The same store, that tells a log."""
    return AuditedStore(store, Log(), clock=clock)


class Log:
    """A log that takes whatever it is told."""

    def note(self, act: Act, dossier: str) -> None:
        assert act
        assert dossier

    def remove(self, dossier: str) -> None:
        assert dossier


def team_connections(request: pytest.FixtureRequest, clock: Clock) -> Callable[[], Store]:
    """Connections of one person to a new organisation."""
    database, keeping = (request.getfixturevalue(name) for name in ("team_database", "keeper_database"))
    from tests.storage.team.teams import new_team, store_of

    team = new_team(database, keeping, clock=clock)
    return lambda: store_of(team, SOLE_WORKER)


@pytest.fixture
def store(connections: Callable[[], Store]) -> Iterator[Store]:
    store = connections()
    yield store
    store.close()
