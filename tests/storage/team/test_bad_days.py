"""Bad days: the server is killed, the network is cut, the disk is full. What was said to be kept is kept."""

import os
import random
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest

from supportcycle.domain.errors import Conflict, StoreError, Unwritable
from supportcycle.storage.store import Rollback, Store, WorkerId
from supportcycle.storage.team.engine import DatabaseAddress, PoolSize
from supportcycle.storage.team.opened_team import OpenedTeam
from supportcycle.storage.team.team_database import TeamDatabase
from tests.running.cut_off import Wire
from tests.running.postgres import WHY_NOT, Cluster, programs
from tests.running.team_fixtures import APP_USER, KEEPER_USER, TeamServer, with_tables, with_users
from tests.storage.team.teams import ANNE, new_team, store_of

WRITERS, _PAUSE = 20, 0.1
_KILLS = int(os.environ.get("SUPPORTCYCLE_KILLS", "1000"))


@pytest.fixture
def safe() -> Iterator[TeamServer]:
    """A server that flushes as it does at work, and that this test may kill."""
    if programs() is None:
        pytest.skip(WHY_NOT)
    cluster = with_users(
        Cluster(safe=True, settings={"log_statement": "none", "log_min_duration_statement": "-1"})
    )
    yield TeamServer(cluster, with_tables(cluster))
    cluster.stop()


class Typist:
    """Somebody who types on: each save is the next number, and is tried again until it is kept."""

    def __init__(self, team: OpenedTeam, number: int) -> None:
        self.store = store_of(team, WorkerId(f"person-{number}"))
        self.id, self.kept, self.tried, self.troubles = f"d{number}", 0, 0, 0
        self.store.add(self.id, {}, "0")

    def type_until(self, over: Event) -> None:
        revision = 1
        while not over.is_set():
            self.tried = self.kept + 1
            try:
                revision = self.store.save(self.id, expected=revision, head={}, text=str(self.tried))
            except Conflict:
                revision = self._look(over)
                continue
            except Unwritable:
                self.troubles += 1
                sleep(_PAUSE)
                continue
            self.kept = self.tried

    def _look(self, over: Event) -> int:
        """After an answer that was lost: what stands there is either this or what was kept before."""
        while not over.is_set():
            with suppress(Unwritable):
                saved = self.store.load(self.id)
                assert int(saved.text) in (self.kept, self.tried)
                self.kept = int(saved.text)
                return saved.revision
            sleep(_PAUSE)
        return 0


def while_typing(team: OpenedTeam, disturb: Callable[[], None]) -> list[Typist]:
    """Have twenty type while something happens, and look at what is there at the end."""
    over, typists = Event(), [Typist(team, number) for number in range(WRITERS)]
    threads = [Thread(target=typist.type_until, args=(over,)) for typist in typists]
    for thread in threads:
        thread.start()
    try:
        disturb()
    finally:
        over.set()
        for thread in threads:
            thread.join()
    for typist in typists:
        stored = int(typist.store.load(typist.id).text)
        assert stored in (typist.kept, typist.tried)
        assert typist.kept > 0
    return typists


def kill_often(safe: TeamServer, times: int) -> None:
    chance = random.Random(times)
    database = TeamDatabase(safe.address(), pool=PoolSize(WRITERS, 5))
    keeping = safe.open(KEEPER_USER)
    team = new_team(database, keeping)

    def kill() -> None:
        for _ in range(times):
            sleep(chance.uniform(0.02, 0.2))
            if chance.random() < 0.3:
                _kill_one(safe.cluster)
            else:
                safe.cluster.kill()
            safe.cluster.start()

    typists = while_typing(team, kill)
    assert sum(typist.troubles for typist in typists) > 0
    assert team.look_again() == Rollback()
    database.close()
    keeping.close()


def _kill_one(cluster: Cluster) -> None:
    """One process that works for somebody: the server ends all others and recovers by itself."""
    with suppress(Exception):
        found = cluster.sql(f"SELECT pid FROM pg_stat_activity WHERE usename = '{APP_USER}' LIMIT 1")
        for (pid,) in found:
            os.kill(int(str(pid)), signal.SIGKILL)


@pytest.mark.slow
def test_a_server_that_is_killed_forty_times_while_twenty_type_loses_nothing_it_said_it_kept(
    safe: TeamServer,
):
    kill_often(safe, 40)


@pytest.mark.soak
def test_a_server_that_is_killed_a_thousand_times_loses_nothing(safe: TeamServer):
    kill_often(safe, _KILLS)


def test_a_network_that_is_cut_again_and_again_loses_nothing_and_everybody_goes_on(own_team: TeamServer):
    wire = Wire(own_team.cluster.home / ".s.PGSQL.5432")
    address = f"postgresql://{APP_USER}@127.0.0.1:{wire.port}/{own_team.name}"
    database = TeamDatabase(DatabaseAddress(address), pool=PoolSize(WRITERS, 5))
    keeping = own_team.open(KEEPER_USER)
    team = new_team(database, keeping)

    def cut() -> None:
        for _ in range(10):
            sleep(0.1)
            wire.cut()
            sleep(0.05)
            wire.mend()
        sleep(0.3)

    typists = while_typing(team, cut)
    assert sum(typist.troubles for typist in typists) > 0
    assert team.look_again() == Rollback()
    database.close()
    keeping.close()
    wire.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 12 MB, where this machine lets the test make one."""
    place = tmp_path / "disk"
    place.mkdir()
    if not hasattr(os, "geteuid") or os.geteuid() or not shutil.which("mount"):
        pytest.skip("only root can make a small disk")
    made = ["mount", "-t", "tmpfs", "-o", "size=12m,mode=0777", "tmpfs", str(place)]
    if subprocess.run(made, check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody make a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False)


def _write_on(store: Store) -> None:
    for number in range(200):
        text = "".join(random.Random(number).choices("abcdefgh", k=200_000))
        store.add(f"d{number}", {}, text, by=ANNE)


def test_on_a_full_disk_saving_is_refused_and_goes_on_when_there_is_room(postgres: Cluster, small_disk: Path):
    for folder in (*small_disk.parents, small_disk):
        if folder.is_relative_to("/tmp") and folder != Path("/tmp"):
            folder.chmod(0o777)
    space = small_disk / "space"
    space.mkdir(mode=0o777)
    if postgres.runs_as:
        shutil.chown(space, postgres.runs_as)
    postgres.sql(f"CREATE TABLESPACE small LOCATION '{space}'")
    name = with_tables(postgres)
    for (table,) in postgres.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", name):
        postgres.sql(f"ALTER TABLE {table} SET TABLESPACE small", name)
    server = TeamServer(postgres, name)
    database, keeping = server.open(), server.open(KEEPER_USER)
    store = store_of(new_team(database, keeping), ANNE)
    store.add("a", {}, "one")
    filling = (small_disk / "filling").open("wb")
    with suppress(OSError):
        while True:
            filling.write(bytes(65536))
            filling.flush()
    with pytest.raises(Unwritable):
        _write_on(store)
    assert store.load("a").text == "one"
    filling.close()
    (small_disk / "filling").unlink()
    assert store.save("a", expected=1, head={}, text="two") == 2
    database.close()
    keeping.close()
    postgres.drop_database(name)
    postgres.sql("DROP TABLESPACE small")


def test_a_server_that_is_away_is_told_at_every_call_and_all_is_there_when_it_is_back(safe: TeamServer):
    database, keeping = safe.open(), safe.open(KEEPER_USER)
    store = store_of(new_team(database, keeping), ANNE)
    store.add("a", {}, "one")
    safe.cluster.kill()
    for call in (
        store.entries,
        store.must_be_there,
        store.settings,
        lambda: store.load("a"),
        lambda: store.save("a", expected=1, head={}, text="two"),
        lambda: store.forget("a"),
    ):
        with pytest.raises(StoreError) as told:
            call()
        assert isinstance(told.value, Unwritable)
    safe.cluster.start()
    assert store.save("a", expected=1, head={}, text="two") == 2
    database.close()
    keeping.close()
