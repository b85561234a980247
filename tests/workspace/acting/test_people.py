"""Each person who signs in works in a workspace of their own, over one store of the team."""

from contextvars import copy_context
from threading import Thread

import pytest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.storage.memory_store import MemoryContents, MemoryStore
from supportcycle.storage.store import SOLE_WORKER, WorkerId
from supportcycle.workspace.acting.current import current_workspace, find_workspace
from supportcycle.workspace.acting.people import PersonalWorkspaces
from supportcycle.workspace.acting.worker import acting_for, ask_who_acts, worker
from supportcycle.workspace.lock.session_lock import Sessions
from supportcycle.workspace.workspace import Workspace

NAME = ("identity", "surname")
FATMA, JOOST = WorkerId("fatma"), WorkerId("joost")


class Team:
    """Two people over one store; `signed_in` are the browsers whose session lasts."""

    def __init__(self) -> None:
        self.contents, self.signed_in, self.opened = MemoryContents(), {"f1", "f2", "j1"}, 0
        self.people = PersonalWorkspaces(self._make)

    def _make(self, person: WorkerId) -> Workspace:
        return Workspace(Sessions(person, self._store, self.signed_in.__contains__), idle=600)

    def _store(self) -> MemoryStore:
        self.opened += 1
        return MemoryStore(self.contents)


@pytest.fixture
def team():
    made = Team()
    find_workspace(lambda: made.people.of(worker()))
    yield made
    find_workspace(None)


def add(team: Team, browser: str = "f1") -> str:
    """A dossier that both can open; a store in memory knows no people, so nobody is named as who wrote it."""
    id = team.people.of(FATMA).add(Dossier(id="d1", name="een"), browser)
    assert id
    return id


def test_each_person_has_a_workspace_of_their_own(team):
    with acting_for(FATMA):
        mine = current_workspace()
    with acting_for(JOOST):
        assert current_workspace() is not mine
    with acting_for(FATMA):
        assert current_workspace() is mine


def test_who_acts_is_known_in_what_is_begun_in_another_thread():
    heard = []
    with acting_for(FATMA):
        context = copy_context()
    thread = Thread(target=lambda: heard.append(context.run(worker)))
    thread.start()
    thread.join()
    assert heard == [FATMA]
    assert worker() == SOLE_WORKER


def test_a_thread_that_nobody_spoke_for_is_asked_about():
    ask_who_acts(lambda: JOOST)
    try:
        assert worker() == JOOST
        with acting_for(FATMA):
            assert worker() == FATMA
    finally:
        ask_who_acts(None)
    assert worker() == SOLE_WORKER


def test_nothing_is_open_for_a_browser_whose_session_is_over(team):
    mine = team.people.of(FATMA)
    assert mine.store_lock.store_for("f1")
    team.signed_in.discard("f1")
    assert mine.store_lock.store_for("f1") is None
    assert mine.entries("f1") == []
    assert not mine.store_lock.is_in("f1")
    assert mine.store_lock.store_for("f2")


def test_one_store_serves_all_browsers_of_a_person(team):
    mine = team.people.of(FATMA)
    assert mine.store_lock.store_for("f1") is mine.store_lock.store_for("f2")
    mine.store_lock.touch("f2")


def test_no_secret_opens_a_workspace_that_is_signed_in_to(team):
    mine = team.people.of(FATMA)
    assert not mine.has_secrets
    with pytest.raises(LookupError):
        _ = mine.secret_lock


def test_what_a_colleague_wrote_is_there_when_it_is_heard_of(team):
    id = add(team)
    hers, his = team.people.of(FATMA).live(id, "f1"), team.people.of(JOOST).live(id, "j1")
    assert hers
    assert his
    his.change(lambda now: with_value(now, NAME, "Bram"), window="his")
    assert hers.dossier.identity.surname == ""
    team.people.hear(id, his.revision)
    assert hers.dossier.identity.surname == "Bram"
    assert hers.revision == his.revision
    assert hers.changes_elsewhere("hers") == 1


def test_what_is_heard_late_or_of_oneself_changes_nothing(team):
    id = add(team)
    hers = team.people.of(FATMA).live(id, "f1")
    assert hers
    hers.change(lambda now: with_value(now, NAME, "Bram"), window="hers")
    team.people.hear(id, hers.revision)
    team.people.hear(id, 1)
    team.people.hear("another", 7)
    assert hers.dossier.identity.surname == "Bram"
    assert hers.changes_elsewhere("hers") == 0


def test_who_has_nothing_open_is_forgotten_and_comes_back_as_new(team):
    id = add(team)
    mine = team.people.of(FATMA)
    assert mine.live(id, "f1")
    assert team.people.let_go() == 1
    mine.store_lock.lock()
    assert team.people.let_go() == 0
    assert team.people.of(FATMA) is not mine
    assert team.people.of(FATMA).live(id, "f1")
