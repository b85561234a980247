"""What the database itself holds to, whatever the application asks."""

import threading
from contextlib import suppress
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, text

from supportcycle.domain.access.grants import AccessReason, GrantKind
from supportcycle.domain.errors import NotAllowed, ReadOnly
from supportcycle.storage.team.rights.tables import barrier, member, team_grant
from supportcycle.storage.team.schema import dossier, dossier_access
from tests.storage.team.rights.postgres_team import postgres_team
from tests.storage.team.rights.teams import BRAM, Team

TOGETHER = AccessReason.TOGETHER


def share(team: Team, person: str, kind=GrantKind.WRITE) -> None:
    team.of("fatma").share(BRAM, person, kind, TOGETHER, team.at + timedelta(days=7), "kanjerwoord")


def remove(team: Team, person: str) -> int:
    with team.database.transaction(team.organisation, person) as db:
        return db.execute(delete(dossier).where(dossier.c.id == BRAM)).rowcount


def test_what_is_held_or_of_another_cannot_be_removed(in_database: Team):
    share(in_database, "ben")
    with pytest.raises(ReadOnly):
        remove(in_database, "ben")
    assert remove(in_database, "cor") == 0
    in_database.of("ad").hold(BRAM[:8], on=True)
    with pytest.raises(ReadOnly):
        remove(in_database, "fatma")
    in_database.of("ad").hold(BRAM[:8], on=False)
    assert remove(in_database, "fatma") == 1


def test_what_was_removed_is_of_nobody(in_database: Team):
    share(in_database, "ben")
    remove(in_database, "fatma")
    assert in_database.of("ben").caseload() == []
    assert in_database.of("lia").led() == []


def test_nothing_is_ever_erased(in_database: Team):
    share(in_database, "ben")
    for table in (member, team_grant, barrier):
        with (
            pytest.raises(ReadOnly),
            in_database.database.transaction(in_database.organisation, "fatma") as db,
        ):
            db.execute(delete(table))


def test_names_and_reasons_in_own_words_are_ciphertext(team_database, organisation, shared_team):
    team = postgres_team(team_database, organisation, names="Kanjernaam {}")
    share(team, "ben")
    team.of("cor").break_glass(BRAM, AccessReason.DANGER, "kanjerbrand")
    dump = shared_team.cluster.dump(shared_team.name)
    assert team.organisation.encode() in dump
    for word in (b"kanjer", b"Kanjer", b"Bram"):
        assert word not in dump
    assert {each.name for each in team.of("fatma").people()} >= {"Kanjernaam ben"}
    assert [each.why for each in team.of("fatma").untold()] == ["kanjerbrand"]


def test_a_lead_meets_heads_only_when_asking_for_them(in_database: Team):
    with in_database.database.transaction(in_database.organisation, "lia") as db:
        assert db.execute(select(dossier.c.id)).all() == []
    with in_database.database.transaction(in_database.organisation, "ben") as db:
        db.execute(text("SELECT set_config('app.leading', 'yes', true)"))
        assert db.execute(select(dossier.c.id)).all() == []


def test_access_of_a_person_cannot_be_read_by_another(in_database: Team):
    with in_database.database.transaction(in_database.organisation, "ben") as db:
        assert db.execute(select(dossier_access)).all() == []


def test_another_organisation_meets_nothing(in_database: Team):
    share(in_database, "ben")
    with in_database.database.transaction("another", "fatma") as db:
        for table in (member, team_grant, barrier):
            assert db.execute(select(table)).all() == []


def test_sharing_and_leaving_at_once_leave_nothing_open(in_database: Team):
    """Whichever comes first, who left has nothing."""

    def shares() -> None:
        with suppress(NotAllowed):
            share(in_database, "ben")

    both = [
        threading.Thread(target=shares),
        threading.Thread(target=lambda: in_database.of("ad").end_membership("ben")),
    ]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert in_database.may_see("ben") is None
