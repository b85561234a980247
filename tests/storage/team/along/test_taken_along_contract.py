"""What a server knows of what is taken along: in memory and in a database the same."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

import pytest
from sqlalchemy import text

from supportcycle.domain.access.taken_along import TakenAlong, TakingState, taking_id
from supportcycle.domain.errors import Missing, ReadOnly
from supportcycle.storage.team.along.memory_taken_along import MemoryTakenAlong, MemoryTakings
from supportcycle.storage.team.along.postgres_taken_along import PostgresTakenAlong
from supportcycle.storage.team.opened_team import OpenedTeam
from tests.running.team_fixtures import TeamServer
from tests.storage.team.sharing import share, unshare
from tests.storage.team.teams import ANNE, BO, CEES, new_team, store_of

ONE, OTHER = taking_id("1" * 64), taking_id("2" * 64)
START = datetime(2026, 11, 30, 12, tzinfo=UTC)
BASE = '{"name":"Zwaluwstaart","private":{"notes":"Kruisbestuiving"}}'


class Office(Protocol):
    """Anne's dossier d1 with Bo as a colleague; Cees has nothing to do with it."""

    at: datetime

    def of(self, person: str) -> TakenAlong: ...

    def let(self, person: str, may: str) -> None: ...


class MemoryOffice:
    def __init__(self) -> None:
        self.at, self.may, self.takings = START, {ANNE: "write"}, MemoryTakings()

    def of(self, person: str) -> MemoryTakenAlong:
        def may(dossier: str) -> str:
            return self.may.get(person, "") if dossier == "d1" else ""

        return MemoryTakenAlong(self.takings, person, may, clock=lambda: self.at)

    def let(self, person: str, may: str) -> None:
        self.may[person] = may


class DatabaseOffice:
    def __init__(self, team: Callable[[Callable[[], datetime]], OpenedTeam]) -> None:
        self.at = START
        self.team = team(lambda: self.at)
        store_of(self.team, ANNE).add("d1", {}, "{}")
        self.may = {ANNE: "write"}

    def of(self, person: str) -> PostgresTakenAlong:
        return PostgresTakenAlong(self.team, person)

    def let(self, person: str, may: str) -> None:
        if person in self.may:
            unshare(self.team, "d1", person)
        self.may[person] = may
        if may:
            share(self.team, "d1", person, may)


@pytest.fixture
def in_database(team_database, keeper_database) -> DatabaseOffice:
    return DatabaseOffice(lambda clock: new_team(team_database, keeper_database, clock=clock))


@pytest.fixture(params=["memory", "postgres"])
def office(request) -> Office:
    return MemoryOffice() if request.param == "memory" else request.getfixturevalue("in_database")


def test_what_is_taken_is_out_for_everybody_who_may_read_the_dossier(office: Office):
    office.let(BO, "read")
    taking = office.of(ANNE).take(ONE, "d1", 1, BASE)
    assert (taking.person, taking.since, taking.state, taking.ended) == (ANNE, START, TakingState.OUT, None)
    for person, out in ((ANNE, [taking]), (BO, [taking]), (CEES, [])):
        assert office.of(person).out() == out
        assert office.of(person).find(ONE) == (taking if out else None)


def test_those_that_are_out_come_the_oldest_first(office: Office):
    anne = office.of(ANNE)
    office.at += timedelta(days=1)
    anne.take(ONE, "d1", 1, BASE)
    office.at -= timedelta(days=1)
    anne.take(OTHER, "d1", 1, BASE)
    assert [each.id for each in anne.out()] == [OTHER, ONE]


def test_who_may_not_write_takes_nothing(office: Office):
    office.let(BO, "read")
    with pytest.raises(ReadOnly):
        office.of(BO).take(ONE, "d1", 1, BASE)
    for dossier in ("d1", "d2"):
        with pytest.raises((ReadOnly, Missing)):
            office.of(CEES).take(ONE, dossier, 1, BASE)
    assert office.of(ANNE).find(ONE) is None
    assert [office.of(each).may_write("d1") for each in (ANNE, BO, CEES)] == [True, False, False]


def test_the_text_that_went_along_is_for_who_took_it_and_to_the_letter(office: Office):
    office.let(BO, "write")
    office.of(ANNE).take(ONE, "d1", 1, BASE)
    assert office.of(ANNE).base(ONE) == BASE
    assert office.of(BO).base(ONE) is None
    assert office.of(ANNE).base(OTHER) is None


def test_what_is_back_is_out_no_more_and_what_came_is_known_again(office: Office):
    anne = office.of(ANNE)
    anne.take(ONE, "d1", 1, BASE)
    anne.take(OTHER, "d1", 1, BASE)
    assert not anne.was_brought(ONE, "woorden")
    office.at += timedelta(days=1)
    anne.bring(ONE, "woorden")
    office.at += timedelta(days=1)
    anne.bring(ONE, "andere woorden")
    anne.bring(ONE, "woorden")
    found = anne.find(ONE)
    assert found
    assert (found.state, found.ended) == (TakingState.BACK, START + timedelta(days=1))
    assert [each.id for each in anne.out()] == [OTHER]
    assert anne.base(ONE) is None
    assert [anne.was_brought(ONE, each) for each in ("woorden", "andere woorden", "geen")] == [
        True,
        True,
        False,
    ]
    assert not anne.was_brought(OTHER, "woorden")


def test_what_is_lost_stays_lost_and_its_text_is_kept_no_longer(office: Office):
    office.let(BO, "write")
    anne, bo = office.of(ANNE), office.of(BO)
    anne.take(ONE, "d1", 1, BASE)
    bo.call_lost(ONE)
    for _ in range(2):
        found = anne.find(ONE)
        assert found
        assert (found.state, found.ended) == (TakingState.LOST, START)
        assert (anne.out(), anne.base(ONE)) == ([], None)
        office.at += timedelta(days=1)
        anne.bring(ONE, "woorden")
        anne.call_lost(ONE)


def test_who_may_only_read_ends_nothing_and_a_stranger_finds_nothing(office: Office):
    office.let(BO, "read")
    office.of(ANNE).take(ONE, "d1", 1, BASE)
    for end in (office.of(BO).call_lost, lambda id: office.of(BO).bring(id, "woorden")):
        with pytest.raises(ReadOnly):
            end(ONE)
    office.of(CEES).call_lost(ONE)
    office.of(CEES).bring(ONE, "woorden")
    found = office.of(ANNE).find(ONE)
    assert found
    assert found.state is TakingState.OUT
    assert not office.of(ANNE).was_brought(ONE, "woorden")


def test_who_may_come_at_the_dossier_no_more_finds_nothing_of_it(office: Office):
    anne = office.of(ANNE)
    anne.take(ONE, "d1", 1, BASE)
    office.let(ANNE, "")
    assert (anne.find(ONE), anne.out(), anne.base(ONE)) == (None, [], None)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE taken_along SET state = 'out', base = NULL",
        "UPDATE taken_along SET person = 'bo'",
        "DELETE FROM taken_along",
        "DELETE FROM brought_back",
        "UPDATE brought_back SET mark = ''",
        "INSERT INTO taken_along VALUES (current_setting('app.organisation'), 'x', 'd1', 'bo', 1,"
        " now(), 'out')",
        "INSERT INTO taken_along VALUES (current_setting('app.organisation'), 'x', 'd1',"
        " current_setting('app.person'), 1, now(), 'lost')",
    ],
)
def test_the_database_lets_nobody_undo_a_taking_or_take_for_another(in_database: DatabaseOffice, statement):
    anne = in_database.of(ANNE)
    anne.take(ONE, "d1", 1, BASE)
    anne.bring(ONE, "woorden")
    with (
        pytest.raises(ReadOnly),
        in_database.team.database.transaction(in_database.team.organisation, ANNE) as db,
    ):
        db.execute(text(statement))


def test_the_database_leaves_what_is_lost_as_it_is_and_shows_strangers_nothing(in_database: DatabaseOffice):
    anne, team = in_database.of(ANNE), in_database.team
    anne.take(ONE, "d1", 1, BASE)
    anne.bring(ONE, "woorden")
    anne.call_lost(ONE)
    with team.database.transaction(team.organisation, ANNE) as db:
        assert db.execute(text("UPDATE taken_along SET state = 'back'")).rowcount == 0
    for table in ("taken_along", "brought_back"):
        for organisation, person, count in (
            (team.organisation, CEES, 0),
            ("another", ANNE, 0),
            (team.organisation, ANNE, 1),
        ):
            with team.database.transaction(organisation, person) as db:
                assert db.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() == count


def test_with_a_dossier_goes_all_that_was_taken_of_it(in_database: DatabaseOffice):
    in_database.of(ANNE).take(ONE, "d1", 1, BASE)
    in_database.of(ANNE).bring(ONE, "woorden")
    store_of(in_database.team, ANNE).forget("d1")
    assert in_database.of(ANNE).find(ONE) is None
    with in_database.team.keeping.transaction(in_database.team.organisation) as db:
        assert db.execute(text("SELECT count(*) FROM brought_back")).scalar_one() == 0


def test_no_word_of_what_is_out_stands_in_the_database(in_database: DatabaseOffice, shared_team: TeamServer):
    in_database.of(ANNE).take(ONE, "d1", 1, BASE)
    dump = shared_team.cluster.dump(shared_team.name)
    assert ONE.encode() in dump
    for word in (b"Zwaluwstaart", b"Kruisbestuiving"):
        assert word not in dump
        assert word.hex().encode() not in dump
