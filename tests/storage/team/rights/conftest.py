"""Every kind of records."""

import pytest

from tests.storage.team.rights.postgres_team import postgres_team
from tests.storage.team.rights.teams import Team, memory_team


@pytest.fixture(params=["memory", pytest.param("postgres", marks=pytest.mark.server)])
def team(request, organisation) -> Team:
    if request.param == "memory":
        return memory_team()
    return postgres_team(request.getfixturevalue("team_database"), organisation)


@pytest.fixture
def in_database(team_database, organisation) -> Team:
    return postgres_team(team_database, organisation)
