"""The log in its database: the application only adds to it, and whatever else is done to it is found."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from supportcycle.domain.access.audit_event import Act, AuditEvent
from supportcycle.domain.access.hash_chain import ChainBreak, ChainFault
from supportcycle.domain.errors import ReadOnly
from supportcycle.storage.team.rights.audit_log import anchor_key, append, let_go, seal_anchor, verify
from supportcycle.storage.team.rights.tables import audit_entry
from tests.storage.team.rights.teams import BRAM, START, Team

LATER = START + timedelta(days=2000)


def written(team: Team, times: int = 6) -> str:
    """Some entries and an anchor after them; gives the mark."""
    for number in range(times):
        team.of(("ben", "cor")[number % 2]).record(Act.VIEW, BRAM)
    return anchor(team)


def anchor(team: Team, at=START) -> str:
    with team.database.transaction(team.organisation) as db:
        return seal_anchor(db, team.organisation, anchor_key(team.seals), at)


def checked(team: Team, mark: str = ""):
    with team.database.transaction(team.organisation) as db:
        return verify(db, team.organisation, anchor_key(team.seals), mark)


def as_superuser(team: Team, shared_team, statement: str) -> None:
    shared_team.cluster.sql(statement.format(o=team.organisation), shared_team.name)


def last_of_a_chain(team: Team):
    with team.database.transaction(team.organisation) as db:
        return db.execute(select(audit_entry).order_by(audit_entry.c.number.desc())).first()


def test_an_untouched_log_is_whole_and_gives_its_mark(in_database: Team):
    mark = written(in_database)
    check = checked(in_database, mark)
    assert (check.entries, check.broken, check.mark) == (6, None, mark)
    assert anchor(in_database) == mark


@pytest.mark.parametrize("table", ["audit_entry", "audit_anchor"])
@pytest.mark.parametrize(
    "statement",
    ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {}", "ALTER TABLE {} DISABLE TRIGGER ALL"],
)
def test_the_application_changes_and_removes_nothing_of_it(in_database: Team, table, statement):
    written(in_database)
    with (
        pytest.raises(ReadOnly),
        in_database.database.transaction(in_database.organisation, "ben") as db,
    ):
        db.execute(text(statement.format(table)))
    assert checked(in_database).broken is None


@pytest.mark.parametrize(
    "column", ["entry = 'x'", "person = 'fatma'", "dossier = 'd2'", "at = now()", "hash = 'x'"]
)
def test_a_row_that_was_changed_behind_its_back_is_found(in_database: Team, shared_team, column):
    written(in_database)
    row = last_of_a_chain(in_database)
    place = f"organisation = '{{o}}' AND chain = {row.chain} AND number = {row.number}"
    as_superuser(in_database, shared_team, f"UPDATE audit_entry SET {column} WHERE {place}")
    assert checked(in_database).broken == ChainBreak(ChainFault.CHANGED, row.chain, row.number)


def test_a_last_row_that_was_removed_is_found(in_database: Team, shared_team):
    written(in_database)
    row = last_of_a_chain(in_database)
    place = f"organisation = '{{o}}' AND chain = {row.chain} AND number = {row.number}"
    as_superuser(in_database, shared_team, f"DELETE FROM audit_entry WHERE {place}")
    assert checked(in_database).broken == ChainBreak(ChainFault.CUT_OFF, row.chain, row.number)


def test_all_of_it_removed_is_found_by_the_mark_that_was_noted(in_database: Team, shared_team):
    mark = written(in_database)
    for table in ("audit_entry", "audit_anchor"):
        as_superuser(in_database, shared_team, f"DELETE FROM {table} WHERE organisation = '{{o}}'")
    assert checked(in_database).broken is None
    assert checked(in_database, mark).broken == ChainBreak(ChainFault.OLDER, None, 0)


def test_another_organisation_sees_none_of_it(in_database: Team):
    written(in_database)
    with in_database.database.transaction("another", "ben") as db:
        assert db.execute(select(audit_entry)).all() == []


def test_what_is_old_goes_by_the_keeper_and_the_rest_is_still_whole(in_database: Team, keeper_database):
    written(in_database)
    written(in_database, 3)
    mark = anchor(in_database, LATER)
    with keeper_database.transaction(in_database.organisation) as db:
        assert let_go(db, in_database.organisation, START) == 0
        assert let_go(db, in_database.organisation, START + timedelta(days=1)) == 9
    in_database.of("ben").record(Act.VIEW, BRAM)
    anchor(in_database, LATER)
    check = checked(in_database, mark)
    assert (check.entries, check.broken) == (1, None)


def test_writers_do_not_wait_for_each_other(in_database: Team):
    """A transaction that stays open holds one chain; all others go on."""
    in_database.of("cor").record(Act.VIEW, BRAM)
    with in_database.database.transaction(in_database.organisation, "ben") as db:
        entry = db.execute(select(audit_entry.c.entry)).scalars().first()
        append(db, in_database.organisation, AuditEvent.from_bytes(entry))
        for _ in range(7):
            in_database.of("cor").record(Act.VIEW, BRAM)
    anchor(in_database)
    assert checked(in_database).broken is None
    assert checked(in_database).entries == 9


def test_many_at_once_leave_whole_chains(in_database: Team):
    def write() -> None:
        for _ in range(10):
            in_database.of("ben").record(Act.VIEW, BRAM)

    threads = [threading.Thread(target=write) for _ in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    anchor(in_database)
    check = checked(in_database)
    assert (check.entries, check.broken) == (60, None)
