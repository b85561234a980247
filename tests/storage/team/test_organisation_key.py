"""The organisation's key: where it comes from, what it opens, and another in its place."""

from base64 import b64encode
from pathlib import Path

import pytest
from sqlalchemy import select, update

from supportcycle.domain.errors import Damaged, Unwritable, WrongSecret
from supportcycle.storage.encryption.crypto import fresh_key
from supportcycle.storage.team.key_rotation import rotate
from supportcycle.storage.team.opened_team import open_team
from supportcycle.storage.team.organisation_key import HeldKey, KeyRing, key_source, new_key_file
from supportcycle.storage.team.schema import body, dossier, dossier_key
from supportcycle.storage.team.team_database import TeamDatabase
from tests.storage.team.teams import ANNE, new_ring, new_team, store_of


def test_a_key_opens_what_it_wrapped_and_only_under_its_label(tmp_path: Path):
    new_key_file(tmp_path / "keys" / "organisation.key")
    source, inner = key_source(f"file:{tmp_path}/keys/organisation.key"), fresh_key()
    wrapped = source.wrap(inner, "o/dossier/a")
    assert source.unwrap(wrapped, "o/dossier/a") == inner
    assert inner not in wrapped
    for other, label in ((source, "o/dossier/b"), (HeldKey(fresh_key()), "o/dossier/a")):
        with pytest.raises(Damaged):
            other.unwrap(wrapped, label)


def test_a_file_of_a_key_is_made_once_for_its_owner_only_and_refused_when_others_can_read_it(tmp_path: Path):
    file = tmp_path / "organisation.key"
    new_key_file(file)
    assert file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(Unwritable):
        new_key_file(file)
    file.chmod(0o604)
    with pytest.raises(WrongSecret):
        key_source(f"file:{file}")
    with pytest.raises(Unwritable):
        key_source(f"file:{tmp_path}/nothing")


@pytest.mark.parametrize("held", ["", "short", "é" * 44, b64encode(bytes(31)).decode()])
def test_what_is_no_key_is_refused(held: str):
    with pytest.raises(WrongSecret):
        key_source("env:KEY", {"KEY": held})
    with pytest.raises(WrongSecret):
        key_source(held)


def test_a_key_of_the_environment_is_not_printed():
    text = b64encode(key := fresh_key()).decode()
    source = key_source("env:KEY", {"KEY": text})
    assert source.name == HeldKey(key).name
    assert text not in repr(source)
    assert key.hex() not in repr(source)


def test_the_keys_of_another_organisation_or_another_key_open_nothing(
    team_database: TeamDatabase, keeper_database: TeamDatabase
):
    team = new_team(team_database, keeper_database)
    store_of(team, ANNE).add("a", {}, "one")
    with pytest.raises(WrongSecret):
        open_team(team_database, keeper_database, team.organisation, new_ring())


def test_another_key_takes_over_without_a_dossier_being_touched_and_can_be_begun_again(
    team_database: TeamDatabase, keeper_database: TeamDatabase
):
    old, new = HeldKey(fresh_key()), HeldKey(fresh_key())
    team = new_team(team_database, keeper_database, ring=KeyRing(old))
    store = store_of(team, ANNE)
    for number in range(5):
        store.add(f"d{number}", {}, '{"private":{"sheets":"own"}}')
    own, both = team.organisation, KeyRing(new, [old])
    with keeper_database.transaction(own) as db:
        before = [db.execute(select(table).order_by(*table.primary_key)).all() for table in (dossier, body)]
        taken = db.execute(select(dossier_key.c.wrapped).where(dossier_key.c.dossier == "d0")).scalar_one()
        torn = update(dossier_key).where(dossier_key.c.dossier == "d0").values(wrapped=taken[:-1] + b"?")
        db.execute(torn)
    assert (first := rotate(keeper_database, own, both)).left == 1
    assert first.done == 4 + 1 + 1
    with keeper_database.transaction(own) as db:
        db.execute(update(dossier_key).where(dossier_key.c.dossier == "d0").values(wrapped=taken))
    meanwhile = store_of(open_team(team_database, keeper_database, own, both), ANNE)
    assert {meanwhile.load(f"d{number}").text for number in range(5)} == {'{"private":{"sheets":"own"}}'}
    again = rotate(keeper_database, own, both)
    assert (again.done, again.left) == (1, 0)
    with keeper_database.transaction(own) as db:
        after = [db.execute(select(table).order_by(*table.primary_key)).all() for table in (dossier, body)]
    assert after == before
    later = store_of(open_team(team_database, keeper_database, own, KeyRing(new)), ANNE)
    assert later.load("d0").text == '{"private":{"sheets":"own"}}'
    with pytest.raises(WrongSecret):
        open_team(team_database, keeper_database, own, KeyRing(old))
