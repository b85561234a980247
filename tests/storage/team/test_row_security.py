"""Who may see what is held by the database itself: a wrong query shows nothing of others."""

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import text

from supportcycle.domain.errors import Conflict, Missing, ReadOnly
from supportcycle.storage.retention import utc_now
from supportcycle.storage.team.migrations.row_security import has_access
from supportcycle.storage.team.opened_team import OpenedTeam
from supportcycle.storage.team.schema import tables
from supportcycle.storage.team.team_database import TeamDatabase
from tests.storage.team.sharing import share, unshare
from tests.storage.team.teams import ANNE, BO, CEES, new_team, store_of

OF_DOSSIERS = (
    "dossier",
    "body",
    "dossier_key",
    "revision",
    "spoken",
    "dossier_access",
    "draft_number",
    "private_part",
)
OF_THE_TEAM = {
    "member",
    "team_grant",
    "barrier",
    "stand_in",
    "legal_hold",
    "keeping_rule",
    "audit_entry",
    "audit_anchor",
    "session",
    "sign_in",
    "used_token",
}
"""By what the door and the rules decide who may what: ids, kinds and times, and what is typed is sealed."""
SHARED_BY_ALL = {"organisation", "manifest", "organisation_setting", *OF_THE_TEAM}
"""Of the whole organisation, and sealed."""


@pytest.fixture
def team(team_database: TeamDatabase, keeper_database: TeamDatabase) -> OpenedTeam:
    """An organisation in which Anne has two dossiers and Bo one, and another organisation beside it."""
    other = new_team(team_database, keeper_database)
    store_of(other, ANNE).add("elsewhere", {}, '{"private":{}}')
    team = new_team(team_database, keeper_database)
    for person, id in ((ANNE, "a1"), (ANNE, "a2"), (BO, "b1")):
        store = store_of(team, person)
        store.add(id, {"name": id}, '{"private":{"a":1}}')
        store.save(id, expected=1, head={}, text="two")
        store.keep_sound(id, "n1", b"woof")
        store.change_settings(lambda now, own=id: now.keeping(own, "1-1-2030"))
    return team


def count(team: OpenedTeam, table: str, person: str, organisation: str | None = None) -> int:
    """How many rows a query without any condition shows."""
    with team.database.transaction(team.organisation if organisation is None else organisation, person) as db:
        return int(db.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_a_query_without_a_condition_shows_only_ones_own(team: OpenedTeam):
    for table in (*OF_DOSSIERS, "person_setting", "person_key"):
        found = count(team, table, ANNE), count(team, table, BO), count(team, table, CEES)
        expected = (1, 1, 0) if table.startswith("person_") else (2, 1, 0)
        assert found == ((0, 0, 0) if table == "draft_number" else expected), table


def test_without_a_person_or_an_organisation_there_is_nothing(team: OpenedTeam):
    for table in tables.tables:
        assert count(team, table, ANNE, "") == 0, table
        assert count(team, table, ANNE, uuid.uuid4().hex) == 0, table
        if table not in SHARED_BY_ALL:
            assert count(team, table, "") == 0, table


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dossier SET revision = 99",
        "UPDATE body SET sealed = ''",
        "DELETE FROM dossier",
        "DELETE FROM revision",
        "DELETE FROM spoken",
        "DELETE FROM private_part",
        "UPDATE person_setting SET sealed = ''",
    ],
)
def test_a_change_without_a_condition_changes_only_ones_own(team: OpenedTeam, statement: str):
    with team.database.transaction(team.organisation, ANNE) as db:
        db.execute(text(statement))
    bo = store_of(team, BO)
    assert (bo.load("b1").text, bo.load("b1").revision, bo.sounds("b1")) == ("two", 2, ["n1"])
    assert len(bo.history("b1")) == 1
    assert bo.settings().keep_until == {"b1": "1-1-2030"}


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO dossier_access (organisation, dossier, person, source, may)"
        " VALUES (current_setting('app.organisation'), 'b1', current_setting('app.person'), 'me', 'write')",
        "INSERT INTO body VALUES (current_setting('app.organisation'), 'b1', '')",
        "INSERT INTO dossier VALUES ('another', 'b1', 1, '')",
        "UPDATE organisation SET buckets = 1",
        "UPDATE dossier_key SET wrapped = ''",
        "DELETE FROM manifest",
        "INSERT INTO person_setting VALUES (current_setting('app.organisation'), 'somebody', '')",
    ],
)
def test_nobody_gives_himself_what_is_not_his(team: OpenedTeam, statement: str):
    with pytest.raises(ReadOnly), team.database.transaction(team.organisation, ANNE) as db:
        db.execute(text(statement))


def test_what_is_of_others_is_missing_and_its_id_is_taken(team: OpenedTeam):
    anne = store_of(team, ANNE)
    assert [entry.id for entry in anne.entries()] == ["a1", "a2"]
    for call in (
        lambda: anne.load("b1"),
        lambda: anne.save("b1", expected=2, head={}, text="mine"),
        lambda: anne.restore("b1", expected=2, revision=1),
        lambda: anne.sound("b1", "n1"),
        lambda: anne.keep_sound("b1", "n2", b"mine"),
    ):
        with pytest.raises(Missing):
            call()
    assert (anne.history("b1"), anne.sounds("b1")) == ([], [])
    with pytest.raises(Conflict):
        anne.add("b1", {}, "mine")
    anne.forget("b1")
    anne.forget_sounds("b1", ["n1"])
    bo = store_of(team, BO)
    assert (bo.load("b1").text, bo.sounds("b1")) == ("two", ["n1"])
    assert count(team, "dossier_access", ANNE) == 2


def test_who_may_read_reads_and_is_refused_every_writing(team: OpenedTeam):
    share(team, "a1", CEES, "read")
    cees = store_of(team, CEES)
    assert (cees.load("a1").text, cees.load("a1").by, cees.sound("a1", "n1")) == ("two", ANNE, b"woof")
    assert [entry.id for entry in cees.entries()] == ["a1"]
    for call in (
        lambda: cees.save("a1", expected=2, head={}, text="three"),
        lambda: cees.restore("a1", expected=2, revision=1),
        lambda: cees.keep_sound("a1", "n2", b"woof"),
        lambda: cees.forget("a1"),
    ):
        with pytest.raises(ReadOnly):
            call()
    cees.forget_sounds("a1", ["n1"])
    assert store_of(team, ANNE).sounds("a1") == ["n1"]


def test_who_may_see_the_head_sees_no_text_no_history_and_no_sound(team: OpenedTeam):
    share(team, "a1", CEES, "head")
    cees = store_of(team, CEES)
    assert [(entry.id, entry.revision) for entry in cees.entries()] == [("a1", 2)]
    for call in (lambda: cees.load("a1"), lambda: cees.load("a1", 1), lambda: cees.sound("a1", "n1")):
        with pytest.raises(Missing):
            call()
    assert [count(team, table, CEES) for table in ("body", "revision", "spoken")] == [0, 0, 0]


def test_access_begins_and_ends_by_itself_and_at_once_when_it_is_taken_back(team: OpenedTeam):
    now, hour = utc_now(), timedelta(hours=1)
    share(team, "a1", BO, "write", until=now - hour)
    share(team, "a2", BO, "write", since=now + hour)
    bo = store_of(team, BO)
    assert [entry.id for entry in bo.entries()] == ["b1"]
    unshare(team, "a1", BO)
    share(team, "a1", BO, "write", until=now + hour)
    assert bo.save("a1", expected=2, head={}, text="three") == 3
    assert store_of(team, ANNE).load("a1").by == BO
    unshare(team, "a1", BO)
    with pytest.raises(Missing):
        bo.save("a1", expected=3, head={}, text="four")


def test_a_condition_on_a_bare_name_is_refused():
    """In it `dossier` was the column of the table of access itself, and true of every row."""
    with pytest.raises(ValueError, match="dossier"):
        has_access("dossier", "read")
