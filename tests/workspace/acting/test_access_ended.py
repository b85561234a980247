"""Who has a dossier open when access to it ends does not read on."""

from collections.abc import Iterator

import pytest

from supportcycle.domain.errors import Missing
from supportcycle.domain.update import with_value
from supportcycle.storage.team.opened_team import OpenedTeam
from supportcycle.storage.team.schema import READ, WRITE
from supportcycle.storage.team.team_database import TeamDatabase
from supportcycle.workspace.acting.worker import acting_for
from supportcycle.workspace.lock.session_lock import Sessions
from supportcycle.workspace.serialization import as_text, head_of
from supportcycle.workspace.team_list import TeamList
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.storage.team.sharing import share, unshare
from tests.storage.team.teams import ANNE, BO, new_team, store_of

BROWSER = "cookie.of~bo"
STORY = ("rounds", "r1", "meeting", "story")


@pytest.fixture
def team(team_database: TeamDatabase, keeper_database: TeamDatabase) -> OpenedTeam:
    team, dossier = new_team(team_database, keeper_database), bram()
    store_of(team, ANNE).add(dossier.id, head_of(dossier), as_text(dossier), by=ANNE)
    return team


@pytest.fixture
def workspace(team: OpenedTeam) -> Iterator[Workspace]:
    """That of Bo, in the process of the server where Bo works."""
    sessions = Sessions(BO, lambda: store_of(team, BO), lambda browser: browser == BROWSER)
    with acting_for(BO):
        yield Workspace(sessions, idle=900.0, team_list=TeamList())


@pytest.mark.parametrize("may", [READ, WRITE])
def test_a_dossier_that_is_no_longer_shared_closes_at_the_next_press(team, workspace, may):
    share(team, "bram", BO, may)
    assert workspace.live("bram", BROWSER)
    unshare(team, "bram", BO)
    with pytest.raises(Missing):
        workspace.live("bram", BROWSER)
    assert workspace.opened("bram") is None


def test_it_closes_too_for_who_has_words_that_could_not_be_saved_any_more(team, workspace):
    share(team, "bram", BO, WRITE)
    live = workspace.live("bram", BROWSER)
    unshare(team, "bram", BO)
    live.change(lambda now: with_value(now, STORY, "Ik typte nog."))
    assert live.problem
    with pytest.raises(Missing):
        workspace.live("bram", BROWSER)


def test_it_opens_again_when_it_is_shared_again_and_stays_open_for_who_may_see_it(team, workspace):
    share(team, "bram", BO, WRITE)
    first = workspace.live("bram", BROWSER)
    assert workspace.live("bram", BROWSER) is first
    unshare(team, "bram", BO)
    with pytest.raises(Missing):
        workspace.live("bram", BROWSER)
    share(team, "bram", BO, READ)
    assert workspace.live("bram", BROWSER).dossier.name == bram().name
