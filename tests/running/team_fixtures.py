"""The database of a team for tests: made once with every table, and copied for whoever needs one alone."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.running.postgres import WHY_NOT, Cluster, programs

if TYPE_CHECKING:
    from supportcycle.storage.team.engine import DatabaseAddress
    from supportcycle.storage.team.team_database import TeamDatabase

OWNER, APP_USER, KEEPER_USER = "team_owner", "team_app", "team_keeper"
_USERS = (
    "CREATE ROLE supportcycle_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS",
    "CREATE ROLE supportcycle_keeper NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS",
    f"CREATE ROLE {OWNER} LOGIN NOSUPERUSER NOBYPASSRLS",
    f"CREATE ROLE {APP_USER} LOGIN IN ROLE supportcycle_app",
    f"CREATE ROLE {KEEPER_USER} LOGIN IN ROLE supportcycle_keeper",
)


@dataclass(frozen=True)
class TeamServer:
    """One database on the server of this process, and who may do what in it."""

    cluster: Cluster
    name: str

    def address(self, user: str = APP_USER) -> "DatabaseAddress":
        from supportcycle.storage.team.engine import DatabaseAddress

        return DatabaseAddress(self.cluster.url(self.name, user))

    def open(self, user: str = APP_USER) -> "TeamDatabase":
        """A way in; who opens it closes it."""
        from supportcycle.storage.team.team_database import TeamDatabase

        return TeamDatabase(self.address(user))


def with_users(cluster: Cluster) -> Cluster:
    """The same server with the three users of a team."""
    for statement in _USERS:
        cluster.sql(statement)
    return cluster


def with_tables(cluster: Cluster) -> str:
    """The name of a database with every table, to make copies of."""
    from supportcycle.storage.team.team_database import upgrade

    name = cluster.new_database(owner=OWNER)
    upgrade(TeamServer(cluster, name).address(OWNER))
    return name


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """The server of this process, without flushing: what dies with it is nothing to keep."""
    if programs() is None:
        pytest.skip(WHY_NOT)
    pytest.importorskip("psycopg", reason="the packages of the team edition are not installed")
    pytest.importorskip("alembic", reason="the packages of the team edition are not installed")
    cluster = Cluster()
    yield with_users(cluster)
    cluster.stop()


@pytest.fixture(scope="session")
def team_template(postgres: Cluster) -> str:
    return with_tables(postgres)


@pytest.fixture(scope="session")
def shared_team(postgres: Cluster, team_template: str) -> TeamServer:
    """One database for all tests that keep to an organisation of their own."""
    return TeamServer(postgres, postgres.new_database(team_template, owner=OWNER))


@pytest.fixture
def own_team(postgres: Cluster, team_template: str) -> Iterator[TeamServer]:
    """A database that nobody else is in."""
    name = postgres.new_database(team_template, owner=OWNER)
    yield TeamServer(postgres, name)
    postgres.drop_database(name)


@pytest.fixture
def team_database(shared_team: TeamServer) -> Iterator["TeamDatabase"]:
    """The application's way into the shared database."""
    database = shared_team.open()
    yield database
    database.close()


@pytest.fixture
def keeper_database(shared_team: TeamServer) -> Iterator["TeamDatabase"]:
    """The way in of jobs for a whole organisation."""
    database = shared_team.open(KEEPER_USER)
    yield database
    database.close()


@pytest.fixture
def organisation() -> str:
    """A new organisation, of which nothing is in a database yet."""
    return uuid.uuid4().hex
