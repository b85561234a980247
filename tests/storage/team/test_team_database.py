"""The tables of a team's database: made by revisions, closed to everybody else; errors are told as ours."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine, text

from supportcycle.domain.errors import Damaged, NewerVersion, ReadOnly, Unwritable
from supportcycle.storage.team.along.tables import taken_along
from supportcycle.storage.team.engine import DatabaseAddress, Patience
from supportcycle.storage.team.schema import tables
from supportcycle.storage.team.session_tables import session
from supportcycle.storage.team.team_database import TeamDatabase, _config, _scripts, upgrade
from tests.running.postgres import Cluster
from tests.running.team_fixtures import KEEPER_USER, OWNER, TeamServer
from tests.sources import place, tracked

SECRET = "a word of the client"
RUN_BY_ALEMBIC = (
    "supportcycle.storage.team.migrations.env",
    "supportcycle.storage.team.migrations.versions.0001_dossiers",
    "supportcycle.storage.team.migrations.versions.0002_rights",
    "supportcycle.storage.team.migrations.versions.0003_sessions",
    "supportcycle.storage.team.migrations.versions.0004_taken_along",
)
"""Modules that nobody imports: the tests here run them."""


def test_the_revisions_make_exactly_the_tables_that_the_code_knows(own_team: TeamServer):
    engine = create_engine(own_team.address(OWNER).url)
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), tables)
    engine.dispose()
    assert session.metadata is taken_along.metadata is tables
    assert [each for each in found if each[0] not in {"remove_index"}] == []


def test_revisions_follow_each_other_by_the_number_in_their_name():
    scripts = list(reversed(list(_scripts().walk_revisions())))
    numbers = [Path(script.path).name.partition("_")[0] for script in scripts]
    assert (
        numbers == [script.revision for script in scripts] == [f"{at + 1:04}" for at in range(len(scripts))]
    )
    files = [place(file) for file in tracked("supportcycle/storage/team/migrations/versions/0*.py")]
    assert [Path(script.path).name for script in scripts] == [Path(file).name for file in sorted(files)]


def test_upgrading_twice_or_two_at_once_changes_nothing(own_team: TeamServer):
    words = "from supportcycle.storage.team.{0} import {1}\n".format
    code = (
        words("team_database", "upgrade")
        + words("engine", "DatabaseAddress")
        + "import sys; upgrade(DatabaseAddress(sys.argv[1]))"
    )
    address = own_team.address(OWNER).url
    both = [subprocess.Popen([sys.executable, "-c", code, address]) for _ in range(2)]
    assert [each.wait() for each in both] == [0, 0]
    database = own_team.open()
    database.must_be_up_to_date()
    database.close()


def test_a_database_without_tables_or_of_a_later_version_is_not_used(postgres: Cluster, own_team: TeamServer):
    empty = TeamDatabase(DatabaseAddress(postgres.url(postgres.new_database())))
    with pytest.raises(Unwritable):
        empty.must_be_up_to_date()
    empty.close()
    postgres.sql("UPDATE alembic_version SET version_num = '9999'", own_team.name)
    postgres.sql("COMMENT ON TABLE alembic_version IS '9999'", own_team.name)
    later = own_team.open(OWNER)
    with pytest.raises(NewerVersion):
        later.must_be_up_to_date()
    later.close()


def test_what_was_made_can_be_taken_away_and_made_again(own_team: TeamServer):
    engine = create_engine(own_team.address(OWNER).url)
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        left = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).all()
    assert [name for (name,) in left] == ["alembic_version"]
    engine.dispose()
    upgrade(own_team.address(OWNER))


@pytest.mark.parametrize("user", ["team_app", KEEPER_USER])
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE another (a int)",
        "DROP TABLE dossier",
        "ALTER TABLE dossier DISABLE ROW LEVEL SECURITY",
        "CREATE ROLE somebody",
        "SET ROLE team_owner",
        "COPY dossier TO PROGRAM 'cat'",
        "TRUNCATE dossier",
    ],
)
def test_who_works_in_the_tables_cannot_change_or_open_them(own_team: TeamServer, user: str, statement: str):
    database = own_team.open(user)
    with pytest.raises((ReadOnly, Damaged)), database.transaction("o", "p") as db:
        db.execute(text(statement))
    database.close()


def test_every_table_is_closed_also_to_its_owner(own_team: TeamServer, postgres: Cluster):
    asked = (
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        " AND NOT (relrowsecurity AND relforcerowsecurity)"
    )
    assert postgres.sql(asked, own_team.name) == [("alembic_version",)]
    powers = "SELECT rolname FROM pg_roles WHERE rolname ~ '^(team|support)' AND (rolbypassrls OR rolsuper)"
    assert postgres.sql(powers) == []


def test_every_table_knows_whose_it_is():
    assert [name for name, table in tables.tables.items() if "organisation" not in table.c] == []


def test_an_error_tells_no_statement_and_no_value(team_database: TeamDatabase):
    statements = (
        f"SELECT '{SECRET}'::int",
        f"SELECT nothing FROM nowhere WHERE a = '{SECRET}'",
        f"INSERT INTO dossier VALUES ('o', '{SECRET}', 1, ''), ('o', '{SECRET}', 1, '')",
    )
    for statement in statements:
        with pytest.raises((Damaged, Unwritable)) as raised, team_database.transaction("o", "p") as db:
            db.execute(text(statement))
        assert SECRET not in repr(raised.value) + str(raised.value)
        assert raised.value.__cause__ is None
        assert raised.value.__suppress_context__


def test_who_waits_too_long_is_told_and_nothing_goes_on(shared_team: TeamServer):
    database = TeamDatabase(shared_team.address(), patience=Patience(statement=50, lock=30))
    with pytest.raises(Unwritable), database.transaction("o", "p") as db:
        db.execute(text("SELECT pg_sleep(5)"))
    with database.transaction("o", "p") as holding:
        holding.execute(text("SELECT pg_advisory_xact_lock(1)"))
        with pytest.raises(Unwritable), database.transaction("o", "p") as db:
            db.execute(text("SELECT pg_advisory_xact_lock(1)"))
    database.close()


def test_who_does_nothing_in_a_transaction_is_ended(shared_team: TeamServer):
    database = TeamDatabase(shared_team.address(), patience=Patience(idle=50))
    with pytest.raises(Unwritable), database.transaction("o", "p") as db:
        _dawdle(shared_team, db)
    database.close()


def _dawdle(team: TeamServer, db: Connection) -> None:
    """Do nothing in a transaction until the server ends it, and go on then."""
    pid = db.execute(text("SELECT pg_backend_pid()")).scalar_one()
    while team.cluster.sql(f"SELECT 1 FROM pg_stat_activity WHERE pid = {pid}"):
        pass
    db.execute(text("SELECT 1"))


def test_a_server_that_is_not_there_or_another_kind_of_address_is_told():
    database = TeamDatabase(DatabaseAddress("postgresql+psycopg://nobody@127.0.0.1:1/nothing"))
    with pytest.raises(Unwritable), database.transaction("o", "p"):
        pytest.fail("nobody is there")
    database.close()
    with pytest.raises(Unwritable):
        TeamDatabase(DatabaseAddress("sqlite://"))
    assert "nobody" not in repr(DatabaseAddress("postgresql://nobody:secret@host/name"))


def test_what_was_said_for_one_transaction_is_gone_in_the_next(team_database: TeamDatabase):
    asked = text("SELECT current_setting('app.person', true)")
    with team_database.transaction("o", "p") as db:
        assert db.execute(asked).scalar_one() == "p"
    with team_database.engine.connect() as bare:
        assert not bare.execute(asked).scalar_one()


def test_a_closed_database_answers_nothing(shared_team: TeamServer):
    database = shared_team.open()
    database.close()
    database.close()
    with pytest.raises(Unwritable), database.transaction("o", "p"):
        pytest.fail("it is closed")
