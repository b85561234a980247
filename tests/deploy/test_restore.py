"""What a back-up of a team is worth: on another machine it opens with the keys, and without them nothing."""

import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from supportcycle.domain.errors import WrongSecret
from supportcycle.storage.team.opened_team import OpenedTeam, create_organisation, open_team
from supportcycle.storage.team.organisation_key import KeyRing, key_source, new_key_file
from supportcycle.storage.team.postgres_store import PostgresStore
from supportcycle.storage.team.team_database import TeamDatabase
from tests.deploy.other_machine import (
    archiving,
    base_backup,
    chosen,
    folder_of_server,
    program,
    restored,
    until_in_archive,
)
from tests.running.postgres import WHY_NOT, Cluster, programs
from tests.running.team_fixtures import APP_USER, KEEPER_USER, TeamServer, with_tables, with_users
from tests.storage.team.teams import ANNE, FEW, new_ring

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(programs() is None, reason=WHY_NOT),
]
PLANTED = "Zeldzaam-woord-van-Bram"
RPO = 300
"""Seconds of work that may be lost when the disk of the database dies."""


@dataclass
class Home:
    """A team at work: its server with an archive, its key and its marks, each in a place of its own."""

    server: TeamServer
    archive: Path
    keys: Path
    marks: Path

    @property
    def cluster(self) -> Cluster:
        return self.server.cluster

    def ring(self) -> KeyRing:
        return KeyRing(key_source(f"file:{self.keys}"))

    def write(self, id: str) -> None:
        with closing(Opened(self.server, self.ring(), self.marks)) as opened:
            opened.store.add(id, {"name": PLANTED}, f'{{"words": "{PLANTED} {id}"}}')
            opened.team.mark()


class Opened:
    """The team as one process has it."""

    def __init__(self, server: TeamServer, ring: KeyRing, marks: Path | None = None) -> None:
        self.ways: list[TeamDatabase] = [server.open(APP_USER), server.open(KEEPER_USER)]
        try:
            self.team: OpenedTeam = open_team(*self.ways, "practice", ring, marks=marks)
        except BaseException:
            self.close()
            raise
        self.store = PostgresStore(self.team, ANNE)

    def words(self) -> dict[str, str]:
        return {each.id: self.store.load(each.id).text for each in self.store.entries()}

    def close(self) -> None:
        for each in self.ways:
            each.close()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    archive = folder_of_server()
    cluster = with_users(Cluster(safe=True, settings=archiving(archive)))
    new_key_file(tmp_path / "key")
    team = Home(TeamServer(cluster, with_tables(cluster)), archive, tmp_path / "key", tmp_path / "marks")
    with closing(team.server.open(KEEPER_USER)) as keeping:
        create_organisation(keeping, "practice", team.ring(), buckets=FEW)
    yield team
    cluster.stop()
    shutil.rmtree(archive)


def said(id: str) -> str:
    return f'{{"words": "{PLANTED} {id}"}}'


def holds_a_word(folder: Path) -> list[str]:
    words = PLANTED.encode()
    return [file.name for file in folder.rglob("*") if file.is_file() and words in file.read_bytes()]


def test_it_goes_back_to_a_moment_between_two_writes_and_that_is_noticed(home: Home):
    home.write("first")
    copy = base_backup(home.cluster)
    home.write("second")
    ((moment,),) = home.cluster.sql("SELECT clock_timestamp()")
    home.write("third")
    ((wal,),) = home.cluster.sql("SELECT pg_walfile_name(pg_switch_wal())")
    until_in_archive(home.cluster, str(wal))
    home.cluster.kill()
    assert holds_a_word(home.archive) == holds_a_word(copy) == holds_a_word(home.cluster.data) == []

    machine = restored(copy, home.archive, moment)
    server = TeamServer(machine, home.server.name)
    with closing(Opened(server, home.ring(), home.marks)) as opened:
        assert opened.words() == {id: said(id) for id in ("first", "second")}
        assert opened.team.look_again().behind
        opened.team.accept_rollback()
        assert not opened.team.look_again()
        opened.store.add("after", {}, said("after"))
    with pytest.raises(WrongSecret):
        Opened(server, new_ring())
    machine.stop()


def test_a_dump_opens_on_another_server_with_the_keys_and_with_no_others(home: Home):
    home.write("first")
    file = home.archive / "dump"
    program("pg_dump", "-Fc", "-h", home.cluster.home, "-U", "postgres", "-f", file, home.server.name)
    home.write("after the dump")
    assert PLANTED.encode() not in home.cluster.dump(home.server.name)
    assert PLANTED.encode() not in file.read_bytes()

    other = with_users(Cluster())
    name = other.new_database()
    where = ("-h", other.home, "-U", "postgres", "-d", name)
    program("pg_restore", *where, "--exit-on-error", "--single-transaction", file)
    server = TeamServer(other, name)
    with closing(Opened(server, home.ring(), home.marks)) as opened:
        assert opened.words() == {"first": said("first")}
        assert opened.team.look_again().behind
    with pytest.raises(WrongSecret):
        Opened(server, new_ring())
    other.stop()


def test_what_is_written_is_in_the_archive_without_anybody_asking_and_soon_enough():
    """How soon is two settings of the example; that they are heeded is shown with a second. A server that was
    just started looks for the first time after the time of a checkpoint."""
    assert 0 < max(int(chosen(name)) for name in ("archive_timeout", "checkpoint_timeout")) < RPO
    archive = folder_of_server()
    cluster = Cluster(safe=True, settings=archiving(archive, archive_timeout="1"))
    cluster.sql("CREATE TABLE written AS SELECT 1 AS a")
    ((wal,),) = cluster.sql("SELECT pg_walfile_name(pg_current_wal_lsn())")
    cluster.sql("CHECKPOINT")
    until_in_archive(cluster, str(wal))
    assert (archive / str(wal)).stat().st_size == 16 * 1024 * 1024
    cluster.stop()
    shutil.rmtree(archive)


def test_an_archive_that_is_full_or_gone_loses_nothing_and_is_caught_up(home: Home):
    away = home.archive.with_name(home.archive.name + "-away")
    home.archive.rename(away)
    home.write("first")
    ((wal,),) = home.cluster.sql("SELECT pg_walfile_name(pg_switch_wal())")
    while home.cluster.sql("SELECT failed_count > 0 FROM pg_stat_archiver") != [(True,)]:
        time.sleep(0.1)
    away.rename(home.archive)
    until_in_archive(home.cluster, str(wal))
