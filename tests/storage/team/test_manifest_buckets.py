"""Nothing is left out and nothing is rolled back unseen, though no two writers wait for one row."""

from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import delete, select, update

from supportcycle.storage.store import Rollback
from supportcycle.storage.team.manifest_buckets import ManifestBuckets
from supportcycle.storage.team.opened_team import OpenedTeam, open_team
from supportcycle.storage.team.schema import body, dossier, manifest
from supportcycle.storage.team.team_database import TeamDatabase
from tests.storage.team.teams import ANNE, BO, new_ring, new_team, store_of

IDS = [f"d{number}" for number in range(20)]


@pytest.fixture
def team(team_database: TeamDatabase, keeper_database: TeamDatabase, tmp_path: Path) -> OpenedTeam:
    team = new_team(team_database, keeper_database, ring=new_ring(), marks=tmp_path / "marks")
    store = store_of(team, ANNE)
    for id in IDS:
        store.add(id, {}, "one")
    store.forget(IDS[-1])
    return team


def rows(team: OpenedTeam, table: object) -> list:
    with team.keeping.transaction(team.organisation) as db:
        return [row._asdict() for row in db.execute(select(table))]


def put_back(team: OpenedTeam, table: object, kept: list) -> None:
    with team.keeping.transaction(team.organisation) as db:
        for row in kept:
            here = [table.c[key.name] == row[key.name] for key in table.primary_key]
            db.execute(update(table).where(*here).values(**row))


def test_what_nobody_touched_is_as_it_was_left(team: OpenedTeam):
    assert team.look_again() == Rollback()
    store_of(team, ANNE).save("d0", expected=1, head={}, text="two")
    assert team.look_again() == Rollback() == store_of(team, ANNE).rollback()


def test_an_older_state_a_row_left_out_and_one_from_elsewhere_are_named(team: OpenedTeam):
    old = [row for row in rows(team, dossier) if row["id"] == "d0"]
    texts = [row for row in rows(team, body) if row["dossier"] == "d0"]
    store_of(team, ANNE).save("d0", expected=1, head={}, text="two")
    put_back(team, dossier, old)
    put_back(team, body, texts)
    assert store_of(team, ANNE).load("d0").text == "one"
    assert team.look_again() == Rollback(older=("d0",))
    with team.keeping.transaction(team.organisation) as db:
        db.execute(delete(dossier).where(dossier.c.id == "d1"))
    assert team.look_again() == Rollback(older=("d0",), missing=1)
    assert store_of(team, BO).rollback() == Rollback(missing=1)
    store_of(team, ANNE).accept_rollback()
    assert team.look_again() == Rollback()


def test_a_row_of_the_manifest_that_is_gone_or_changed_is_told_and_nobody_is_kept_from_writing(
    team: OpenedTeam,
):
    with team.keeping.transaction(team.organisation) as db:
        db.execute(delete(manifest).where(manifest.c.bucket == team.manifest.bucket_of("d0")))
        db.execute(update(manifest).values(sealed=b"torn"))
    assert store_of(team, ANNE).save("d0", expected=1, head={}, text="two") == 2
    assert team.look_again().behind
    team.accept_rollback()
    assert team.look_again() == Rollback()


def test_a_whole_database_put_back_is_noticed_by_what_is_kept_outside(team: OpenedTeam, tmp_path: Path):
    kept = {table: rows(team, table) for table in (dossier, body, manifest)}
    store = store_of(team, ANNE)
    store.save("d0", expected=1, head={}, text="two")
    team.mark()
    for table, held in kept.items():
        put_back(team, table, held)
    anew = open_team(
        team.database, team.keeping, team.organisation, team.seals.ring, marks=tmp_path / "marks"
    )
    assert anew.look_again() == Rollback(behind=True)
    anew.accept_rollback()
    assert anew.look_again() == Rollback()
    blind = open_team(team.database, team.keeping, team.organisation, team.seals.ring)
    assert blind.look_again() == Rollback()


def test_the_mark_outside_tells_nothing_to_who_has_no_key(team: OpenedTeam, tmp_path: Path):
    team.mark()
    (file,) = (tmp_path / "marks").iterdir()
    held = file.read_bytes() + file.name.encode()
    assert team.organisation.encode() not in held
    file.write_bytes(b"something else")
    assert team.look_again() == Rollback()


def test_who_writes_in_another_row_does_not_wait(team: OpenedTeam):
    other = next(id for id in IDS if team.manifest.bucket_of(id) != team.manifest.bucket_of("d0"))
    done = Event()

    def write() -> None:
        store_of(team, ANNE).save(other, expected=1, head={}, text="two")
        done.set()

    with team.database.transaction(team.organisation, ANNE) as db:
        team.manifest.note(db, "d0", lambda now: now)
        Thread(target=write).start()
        assert done.wait(30)


def test_dossiers_are_spread_evenly():
    buckets = ManifestBuckets.__new__(ManifestBuckets)
    buckets.size = 64
    found = [buckets.bucket_of(f"{number:032x}") for number in range(6400)]
    assert {*found} == {*range(64)}
    assert max(map(found.count, range(64))) < 200
