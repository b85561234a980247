"""What one process writes another hears, also after the server was away."""

from collections.abc import Iterator
from queue import Queue

import pytest

from supportcycle.storage.team.notifications import DossierWritten, Notifications
from tests.running.postgres import Cluster
from tests.running.team_fixtures import TeamServer
from tests.storage.team.teams import ANNE, new_team, store_of

PATIENCE = 30


class Ear:
    """A process, as the others hear it."""

    def __init__(self, team: TeamServer) -> None:
        self.heard: Queue = Queue()
        self.anew: Queue = Queue()
        self.notifications = Notifications(
            team.address(), self.heard.put, reconnected=lambda: self.anew.put("again")
        )
        self.notifications.start()
        assert self.notifications.is_listening.wait(PATIENCE)

    def next(self) -> DossierWritten:
        return self.heard.get(timeout=PATIENCE)


@pytest.fixture
def ears(own_team: TeamServer) -> Iterator[list[Ear]]:
    two = [Ear(own_team), Ear(own_team)]
    yield two
    for each in two:
        each.notifications.stop()
        each.notifications.stop()


def test_what_one_process_wrote_the_other_hears_and_it_does_not_hear_itself(ears: list[Ear]):
    one, other = ears
    one.notifications.tell("o", "a", 2)
    assert other.next() == DossierWritten("o", "a", 2)
    other.notifications.tell("o", "b", 0)
    assert one.next() == DossierWritten("o", "b", 0)
    assert one.heard.empty()


def test_many_come_in_the_order_in_which_they_were_told(ears: list[Ear]):
    for number in range(500):
        ears[0].notifications.tell("o", "a", number)
    assert [ears[1].next().revision for _ in range(500)] == list(range(500))


def test_a_connection_that_was_cut_comes_back_and_says_so_and_what_waited_is_told(
    ears: list[Ear], postgres: Cluster
):
    cut = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%-notifications'"
    )
    postgres.sql(cut)
    for each in ears:
        assert each.anew.get(timeout=PATIENCE) == "again"
    ears[0].notifications.tell("o", "a", 3)
    assert ears[1].next() == DossierWritten("o", "a", 3)


def test_what_others_shout_in_the_same_channel_disturbs_nobody(ears: list[Ear], own_team: TeamServer):
    for payload in ("", "{", "[]", "[1,2,3,4,5]", '["p","o","a","many"]', "null"):
        own_team.cluster.sql(f"SELECT pg_notify('supportgericht', '{payload}')", own_team.name)
    ears[0].notifications.tell("o", "a", 4)
    assert ears[1].next() == DossierWritten("o", "a", 4)


def test_a_store_tells_what_it_wrote_after_it_was_kept(ears: list[Ear], own_team: TeamServer):
    database, keeping = own_team.open(), own_team.open("team_keeper")
    team = new_team(database, keeping)
    team.written = lambda id, revision: ears[0].notifications.tell(team.organisation, id, revision)
    store_of(team, ANNE).add("a", {"name": "a name"}, "a text")
    told = ears[1].next()
    assert store_of(team, ANNE).load("a").revision == told.revision == 1
    assert told == DossierWritten(team.organisation, "a", 1)
    database.close()
    keeping.close()
