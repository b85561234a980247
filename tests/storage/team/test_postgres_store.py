"""What the store of a team adds to the contract: drafts that come late or twice, keys that are destroyed."""

from dataclasses import replace
from threading import Barrier, Thread

import pytest
from sqlalchemy import insert, select

from supportcycle.domain.errors import Conflict, Damaged, Late, Missing, Unwritable
from supportcycle.storage.store import SOLE_WORKER
from supportcycle.storage.team.opened_team import OpenedTeam, create_organisation, open_team
from supportcycle.storage.team.schema import body, dossier, dossier_access, dossier_key
from supportcycle.storage.team.team_database import TeamDatabase
from supportcycle.storage.team_store import DraftNumber, TeamStore
from tests.storage.team.sharing import share
from tests.storage.team.teams import ANNE, BO, new_ring, new_team, store_of

DRAFT = DraftNumber("page 1", "rounds/r1/wish", 3)


@pytest.fixture
def team(team_database: TeamDatabase, keeper_database: TeamDatabase) -> OpenedTeam:
    return new_team(team_database, keeper_database)


@pytest.fixture
def anne(team: OpenedTeam) -> TeamStore:
    store = store_of(team, ANNE)
    store.add("a", {}, "one")
    return store


def test_a_draft_that_is_sent_again_or_comes_late_is_let_go_by_another_process_too(
    team: OpenedTeam, anne: TeamStore
):
    assert anne.save("a", expected=1, head={}, text="two", by=ANNE, draft=DRAFT) == 2
    other = store_of(team, ANNE)
    for late in (DRAFT, replace(DRAFT, number=2)):
        with pytest.raises(Late):
            other.save("a", expected=2, head={}, text="late", by=ANNE, draft=late)
        with pytest.raises(Late):
            other.save("a", expected=1, head={}, text="late", by=ANNE, draft=late)
    assert (anne.load("a").revision, anne.load("a").text) == (2, "two")
    later = (replace(DRAFT, number=4), replace(DRAFT, place="another"), replace(DRAFT, page="page 2"))
    for number, draft in enumerate(later):
        assert other.save("a", expected=2 + number, head={}, text="new", by=ANNE, draft=draft) == 3 + number


def test_a_draft_that_met_another_revision_may_come_again(anne: TeamStore):
    with pytest.raises(Conflict):
        anne.save("a", expected=7, head={}, text="two", by=ANNE, draft=DRAFT)
    assert anne.save("a", expected=1, head={}, text="two", by=ANNE, draft=DRAFT) == 2


def test_of_the_same_draft_sent_by_many_at_once_one_is_kept(team: OpenedTeam, anne: TeamStore):
    together, kept = Barrier(6), []

    def send() -> None:
        store = store_of(team, ANNE)
        together.wait()
        try:
            kept.append(store.save("a", expected=1, head={}, text="two", by=ANNE, draft=DRAFT))
        except (Late, Conflict):
            return

    threads = [Thread(target=send) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kept == [2]
    assert anne.load("a").text == "two"


def test_the_number_of_a_draft_tells_neither_page_nor_field_in_the_database(
    team: OpenedTeam, anne: TeamStore
):
    anne.save("a", expected=1, head={}, text="two", by=ANNE, draft=DRAFT)
    with team.database.transaction(team.organisation, ANNE) as db:
        (row,) = db.exec_driver_sql("SELECT page, field, number FROM draft_number").all()
    assert (len(row.page), len(row.field), row.number) == (16, 16, 3)
    assert b"wish" not in row.page + row.field


def test_only_the_person_whose_store_it_is_writes_in_it(anne: TeamStore):
    for other in (BO, SOLE_WORKER):
        with pytest.raises(Unwritable):
            anne.save("a", expected=1, head={}, text="two", by=other)
    assert anne.load("a").by == ANNE


def test_removing_a_dossier_destroys_its_key_so_that_what_was_copied_before_opens_no_more(
    team: OpenedTeam, anne: TeamStore
):
    share(team, "a", BO, "write")
    place = (dossier.c.id == "a", body.c.dossier == "a")
    with team.keeping.transaction(team.organisation) as db:
        copied = [
            db.execute(select(table).where(table.c.organisation == team.organisation, where)).one()._asdict()
            for table, where in zip((dossier, body), place, strict=True)
        ]
    anne.forget("a", by=ANNE)
    with team.keeping.transaction(team.organisation) as db:
        assert db.execute(select(dossier_key)).all() == []
        assert db.execute(select(dossier_access)).all() == []
    anne.add("a", {}, "another of this name")
    anne.forget("a", by=ANNE)
    with team.keeping.transaction(team.organisation) as db:
        db.execute(insert(dossier), copied[0])
        db.execute(insert(body), copied[1])
        name, wrapped = team.seals.new_key("dossier", "a")
        own = {"organisation": team.organisation, "dossier": "a"}
        db.execute(insert(dossier_key), {**own, "key_name": name, "wrapped": wrapped})
    share(team, "a", ANNE, "write")
    with pytest.raises(Damaged):
        anne.load("a")
    assert [entry.head for entry in anne.entries()] == [None]
    with pytest.raises(Damaged):
        open_team(team.database, team.keeping, team.organisation, team.seals.ring).seals.text(
            "a", 1, (name, wrapped), copied[1]["sealed"]
        )


def test_cells_that_changed_places_or_bits_are_damaged_and_the_others_are_not(
    team: OpenedTeam, anne: TeamStore
):
    for id in ("b", "c"):
        anne.add(id, {"name": id}, id, by=ANNE)
    with team.keeping.transaction(team.organisation) as db:
        db.exec_driver_sql(
            "UPDATE body SET sealed = (SELECT sealed FROM body WHERE dossier = 'b') WHERE dossier = 'a'"
        )
        db.exec_driver_sql(
            "UPDATE dossier SET head = set_byte(head, 20, get_byte(head, 20) # 1) WHERE id = 'b'"
        )
    with pytest.raises(Damaged):
        anne.load("a")
    with pytest.raises(Damaged):
        anne.load("b")
    assert anne.load("c").text == "c"
    assert [entry.head for entry in anne.entries()] == [{}, None, {"name": "c"}]


def test_an_organisation_is_made_once_and_one_that_was_never_made_is_missing(team: OpenedTeam):
    with pytest.raises(Conflict):
        create_organisation(team.keeping, team.organisation, team.seals.ring)
    with pytest.raises(Missing):
        open_team(team.database, team.keeping, "nobody", new_ring())


def test_who_listens_hears_of_every_dossier_that_was_written_and_of_none_that_was_not(team: OpenedTeam):
    heard = []
    team.written = lambda id, revision: heard.append((id, revision))
    store = store_of(team, ANNE)
    store.add("x", {}, "one")
    store.save("x", expected=1, head={}, text="two")
    with pytest.raises(Conflict):
        store.save("x", expected=1, head={}, text="three")
    store.restore("x", expected=2, revision=1)
    store.forget("x")
    assert heard == [("x", 1), ("x", 2), ("x", 3), ("x", 0)]
