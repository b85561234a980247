"""Whether a database is fit for a team is told before anybody works in it."""

from datetime import UTC, datetime, timedelta

from supportcycle.storage.team.database_health import (
    APP_GROUP,
    KEEPER_GROUP,
    DatabaseFinding,
    database_findings,
)
from supportcycle.storage.team.engine import DatabaseAddress
from tests.running.postgres import Cluster
from tests.running.team_fixtures import KEEPER_USER, OWNER, TeamServer


def found(address: DatabaseAddress, group: str = APP_GROUP, *, off: float = 0) -> set[str]:
    now = datetime.now(UTC) + timedelta(seconds=off)
    return {each.key for each in database_findings(address, group, now)}


AS_TESTS_RUN = {"unsafe", "no_archive"}
"""The server of the tests does not flush, and archives nothing."""


def test_of_a_fit_database_nothing_is_said_but_how_the_server_writes(shared_team: TeamServer):
    assert found(shared_team.address()) == AS_TESTS_RUN
    assert found(shared_team.address(KEEPER_USER), KEEPER_GROUP) == AS_TESTS_RUN


def test_who_may_too_much_is_told(shared_team: TeamServer, postgres: Cluster):
    assert found(shared_team.address("postgres")) >= {"superuser"}
    assert found(shared_team.address(OWNER)) >= {"owns", "no_member"}
    postgres.sql("CREATE ROLE too_much LOGIN BYPASSRLS CREATEDB IN ROLE supportcycle_app")
    assert found(shared_team.address("too_much")) == {*AS_TESTS_RUN, "past_rows", "makes"}


def test_who_may_too_little_is_told(shared_team: TeamServer):
    assert found(shared_team.address(KEEPER_USER), APP_GROUP) == {*AS_TESTS_RUN, "no_member"}


def test_a_clock_that_is_off_is_told_in_seconds(shared_team: TeamServer):
    assert found(shared_team.address(), off=20) == AS_TESTS_RUN
    off = database_findings(shared_team.address(), APP_GROUP, datetime.now(UTC) - timedelta(minutes=5))
    assert [each.values for each in off if each.key == "clock"] == [{"seconds": "300"}]


def test_a_database_that_is_away_or_no_postgresql_is_told_without_its_address():
    away = DatabaseAddress("postgresql+psycopg://somebody:secret@127.0.0.1:1/nothing")
    findings = database_findings(away, APP_GROUP, datetime.now(UTC))
    assert [each.key for each in findings] == ["unreachable"]
    assert "secret" not in repr(findings)
    assert found(DatabaseAddress("sqlite://")) == {"no_address"}
    assert found(DatabaseAddress("no address: secret")) == {"no_address"}


def test_tables_that_are_not_there_or_of_another_version_are_told(own_team: TeamServer, postgres: Cluster):
    empty = postgres.url(postgres.new_database(), "team_app")
    assert "not_upgraded" in found(DatabaseAddress(empty))
    postgres.sql("UPDATE alembic_version SET version_num = '9999'", own_team.name)
    postgres.sql("COMMENT ON TABLE alembic_version IS '9999'", own_team.name)
    assert found(own_team.address()) == {*AS_TESTS_RUN, "newer"}


def test_a_table_that_was_opened_is_named(own_team: TeamServer, postgres: Cluster):
    postgres.sql("ALTER TABLE body NO FORCE ROW LEVEL SECURITY", own_team.name)
    findings = database_findings(own_team.address(), APP_GROUP, datetime.now(UTC))
    assert DatabaseFinding("open_tables", {"names": "body"}) in findings
