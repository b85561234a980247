"""What the store of a person tells of dossiers as a whole, on every kind of records the same."""

import pytest

from supportcycle.domain.access.audit_event import Act, ActOutcome
from supportcycle.domain.access.grants import Denial
from supportcycle.domain.errors import NotAllowed
from tests.storage.team.rights.teams import BRAM, Team
from tests.storage.team.rights.test_rights_contract import ALL, denied, ids, share

NEW = "0f0f" * 8


def acts(team: Team) -> list[tuple[Act, ActOutcome, str | None]]:
    return [(each.act, each.outcome, each.dossier) for each in team.of("audrey").log(ALL)]


def test_what_somebody_lays_out_is_theirs_and_can_be_shared_by_them(team: Team):
    team.dossiers_of("ben").lay_out(NEW)
    assert ids(team, "ben") == [NEW]
    assert ids(team, "fatma") == [BRAM]
    assert (Act.LAY_OUT, ActOutcome.DONE, NEW) in acts(team)


def test_a_stranger_lays_out_nothing(team: Team):
    with pytest.raises(NotAllowed):
        team.dossiers_of("stranger").lay_out(NEW)


def test_only_the_owner_may_remove_and_a_refusal_stands_in_the_log(team: Team):
    share(team, "ben")
    denied(Denial.NOT_YOURS, team.dossiers_of("ben").remove, BRAM)
    team.dossiers_of("fatma").remove(BRAM)
    assert acts(team)[-2:] == [(Act.REMOVE, ActOutcome.DENIED, BRAM), (Act.REMOVE, ActOutcome.DONE, BRAM)]


def test_what_has_to_stay_is_not_removed(team: Team):
    team.of("ad").hold(BRAM[:8], on=True)
    denied(Denial.HELD, team.dossiers_of("fatma").remove, BRAM)


def test_looking_and_changing_are_noted(team: Team):
    team.dossiers_of("fatma").note(Act.VIEW, BRAM)
    assert acts(team)[-1] == (Act.VIEW, ActOutcome.DONE, BRAM)
