"""What the store of a person tells of dossiers as a whole, on every kind of records the same."""

import pytest

from supportcycle.domain.access.audit_event import Act, ActOutcome
from supportcycle.domain.access.grants import Denial
from supportcycle.domain.errors import NotAllowed
from tests.storage.team.rights.teams import BRAM, Team
from tests.storage.team.rights.test_rights_contract import ALL, denied, share


def acts(team: Team) -> list[tuple[Act, ActOutcome, str | None]]:
    return [(each.act, each.outcome, each.dossier) for each in team.of("audrey").log(ALL)]


def test_a_stranger_notes_nothing(team: Team):
    with pytest.raises(NotAllowed):
        team.dossiers_of("stranger").note(Act.VIEW, BRAM)


def test_only_the_owner_may_remove_and_a_refusal_stands_in_the_log(team: Team):
    share(team, "ben")
    denied(Denial.NOT_YOURS, team.dossiers_of("ben").remove, BRAM)
    team.dossiers_of("fatma").remove(BRAM)
    assert {(Act.REMOVE, outcome, BRAM) for outcome in (ActOutcome.DENIED, ActOutcome.DONE)} <= set(
        acts(team)
    )


def test_what_has_to_stay_is_not_removed(team: Team):
    team.of("ad").hold(BRAM[:8], on=True)
    denied(Denial.HELD, team.dossiers_of("fatma").remove, BRAM)


def test_looking_and_changing_are_noted(team: Team):
    team.dossiers_of("fatma").note(Act.VIEW, BRAM)
    assert (Act.VIEW, ActOutcome.DONE, BRAM) in acts(team)
