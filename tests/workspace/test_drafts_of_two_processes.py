"""A draft that is sent again to another process, or comes there after a later one, never wins twice."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from supportcycle.storage.store import Store
from supportcycle.storage.team.audited_store import AuditedStore
from supportcycle.storage.team.opened_team import OpenedTeam
from supportcycle.storage.team.team_database import TeamDatabase
from supportcycle.workspace.acting.worker import acting_for
from supportcycle.workspace.conflicts import fingerprint
from supportcycle.workspace.drafts import take_drafts
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.lock.session_lock import Sessions
from supportcycle.workspace.team_list import TeamList
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.storage.team.teams import ANNE, new_team, store_of

STORY = ("rounds", "r1", "meeting", "story")
KEY, BROWSER = key_of(0, "bram", STORY), "cookie.of~anne"


class Quiet:
    """A log in which everything may stand."""

    def note(self, act: Any, dossier: str) -> None:
        pass

    def remove(self, dossier: str) -> None:
        pass


class Process:
    """What one process has of Anne, and what her page says to it."""

    def __init__(self, team: OpenedTeam) -> None:
        def opened() -> Store:
            return AuditedStore(store_of(team, ANNE), Quiet())

        sessions = Sessions(ANNE, opened, lambda browser: browser == BROWSER)
        self.workspace = Workspace(sessions, idle=900.0, team_list=TeamList())

    def hears(self, text: str, number: int, *knew: str) -> list[str]:
        """A draft of the one page she has; gives what is kept of it."""
        known = {KEY: [fingerprint(each) for each in knew]}
        told = {"token": self.workspace.token, "window": "w1", "page": "page 1"}
        body = told | {"drafts": {KEY: text}, "numbers": {KEY: number}, "known": known}
        return take_drafts(self.workspace, BROWSER, json.dumps(body).encode()).saved

    def story(self) -> str:
        live = self.workspace.live("bram", BROWSER)
        assert live
        return live.dossier.rounds["r1"].meeting.story

    def revision(self) -> int:
        live = self.workspace.live("bram", BROWSER)
        assert live
        return live.revision


@pytest.fixture
def both(team_database: TeamDatabase, keeper_database: TeamDatabase) -> Iterator[tuple[Process, Process]]:
    team = new_team(team_database, keeper_database)
    with acting_for(ANNE):
        one, other = Process(team), Process(team)
        one.workspace.add(bram(), BROWSER)
        one.hears("", 1, one.story())
        assert other.story() == ""
        yield one, other


def test_a_draft_sent_again_to_another_process_is_kept_once_and_both_have_it(both):
    one, other = both
    assert one.hears("Ik red het niet.", 2, "") == [KEY]
    assert other.hears("Ik red het niet.", 2, "") == [KEY]
    assert one.story() == other.story() == "Ik red het niet."
    assert other.revision() == one.revision()


def test_a_draft_that_comes_after_a_later_one_changes_nothing_and_is_not_asked_for_again(both):
    one, other = both
    assert one.hears("Ik red het niet alleen.", 3, "", "Ik red") == [KEY]
    assert other.hears("Ik red", 2, "") == [KEY]
    assert other.story() == one.story() == "Ik red het niet alleen."
    live = other.workspace.live("bram", BROWSER)
    assert live
    assert (live.problem, live.conflicts) == ("", {})


def test_what_waits_besides_a_late_draft_is_saved_all_the_same(both):
    one, other = both
    one.hears("Ik red het niet alleen.", 3, "")
    mine = other.workspace.live("bram", BROWSER)
    assert mine
    mine.dossier = mine.dossier.model_copy(update={"name": "Bram Zomer"})
    assert other.hears("Ik red", 2, "") == [KEY]
    assert other.story() == "Ik red het niet alleen."
    assert one.hears("Ik red het niet alleen meer.", 4, "Ik red het niet alleen.") == [KEY]
    live = one.workspace.live("bram", BROWSER)
    assert live
    assert live.dossier.name == "Bram Zomer"


def test_typing_goes_on_in_another_process_as_if_it_were_the_same(both):
    one, other = both
    one.hears("Ik", 2, "")
    assert other.hears("Ik red", 3, "", "Ik") == [KEY]
    assert one.hears("Ik red het", 4, "Ik", "Ik red") == [KEY]
    assert other.hears("Ik red", 3, "", "Ik") == [KEY]
    assert one.story() == "Ik red het"
