"""Who is signed in, in a real database: another organisation sees nothing, and a dump tells nobody's name."""

import uuid

import pytest

from supportcycle.domain.errors import Unwritable
from supportcycle.storage.team.postgres_sessions import PostgresSessions
from supportcycle.storage.team.session_seal import fresh_id, key_of_id, sealed
from supportcycle.storage.team.team_database import TeamDatabase
from tests.running.team_fixtures import TeamServer
from tests.storage.team.test_sessions import NOW, session


def test_another_organisation_finds_ends_and_sweeps_nothing(team_database: TeamDatabase, organisation: str):
    ours, theirs = (
        PostgresSessions(team_database, organisation),
        PostgresSessions(team_database, uuid.uuid4().hex),
    )
    kept = session(until=NOW - 1, idle_until=NOW - 1)
    ours.open(kept)
    ours.begin_sign_in("k", b"x", NOW + 9)
    assert theirs.find(kept.key, NOW - 9) is None
    assert theirs.end_of(person=kept.person) == []
    theirs.end(kept.key)
    theirs.sweep(NOW)
    assert theirs.take_sign_in("k", NOW) is None
    assert ours.find(kept.key, NOW - 9) == kept
    assert ours.take_sign_in("k", NOW) == b"x"


def test_a_session_ended_in_one_process_is_over_in_another(shared_team: TeamServer, organisation: str):
    one, other = shared_team.open(), shared_team.open()
    here, there = PostgresSessions(one, organisation), PostgresSessions(other, organisation)
    here.open(kept := session())
    assert there.find(kept.key, NOW) == kept
    here.end_of(person=kept.person)
    assert there.alive([kept.key], NOW) == set()
    one.close()
    other.close()
    with pytest.raises(Unwritable):
        here.find(kept.key, NOW)


def test_a_dump_holds_neither_the_name_nor_the_id_of_who_is_signed_in(
    shared_team: TeamServer, organisation: str
):
    database, id, name = shared_team.open(), fresh_id(), b"Fatma el Idrissi"
    kept = session(key=key_of_id(id), sealed_name=sealed(id, "name", name))
    PostgresSessions(database, organisation).open(kept)
    dump = shared_team.cluster.dump(shared_team.name)
    assert kept.key.encode() in dump
    assert id.encode() not in dump
    assert name not in dump
    assert name.hex().encode() not in dump
    database.close()
