"""What somebody may do in a team, on every kind of records the same."""

from datetime import UTC, datetime, timedelta

import pytest

from supportcycle.domain.access.audit_event import Act, ActOutcome
from supportcycle.domain.access.grants import AccessReason, Denial, GrantKind
from supportcycle.domain.access.hash_chain import first_break
from supportcycle.domain.access.removal import KeepingRule
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.access.team_rights import LogQuery
from supportcycle.domain.errors import Missing, NotAllowed
from tests.storage.team.rights.teams import BRAM, HOUR, RULE, START, Team

TOGETHER, DANGER, ILLNESS = AccessReason.TOGETHER, AccessReason.DANGER, AccessReason.ILLNESS
ALL = LogQuery(START - timedelta(days=1), START + timedelta(days=900))


def denied(denial, act, *arguments, **named):
    with pytest.raises(NotAllowed) as refused:
        act(*arguments, **named)
    assert refused.value.denial == denial.value


def ids(team, person):
    return [line.dossier for line in team.of(person).caseload()]


def share(team, person, kind=GrantKind.READ, days=7):
    team.of("fatma").share(BRAM, person, kind, TOGETHER, team.at + timedelta(days=days), "samen op pad")


def test_a_dossier_is_of_who_laid_it_out(team: Team):
    (line,) = team.of("fatma").caseload()
    assert (line.dossier, line.owner, line.access.kind) == (BRAM, "fatma", GrantKind.OWNER)
    assert ids(team, "ben") == []


def test_a_stranger_has_nothing(team: Team):
    for act in (team.of("stranger").me, team.of("stranger").people, team.of("stranger").caseload):
        denied(Denial.NOT_IN_TEAM, act)


def test_what_is_shared_is_there_until_its_end(team: Team):
    share(team, "ben")
    (line,) = team.of("ben").caseload()
    assert (line.access.kind, line.owner) == (GrantKind.READ, "fatma")
    assert team.may_see("ben") == "read"
    team.at += timedelta(days=7)
    assert ids(team, "ben") == []
    assert team.may_see("ben") is None


def test_only_the_owner_sees_with_whom_it_is_shared(team: Team):
    share(team, "ben")
    share(team, "cor", GrantKind.WRITE)
    assert {each.person for each in team.of("fatma").facts(BRAM).grants} == {"fatma", "ben", "cor"}
    assert {each.person for each in team.of("ben").facts(BRAM).grants} == {"fatma", "ben"}
    denied(Denial.NOT_YOURS, team.of("lia").facts, BRAM)


def test_own_words_beside_a_reason_come_back_to_the_owner(team: Team):
    share(team, "ben")
    assert "samen op pad" in [each.why for each in team.of("fatma").facts(BRAM).grants]


def test_taking_back_and_giving_back(team: Team):
    share(team, "ben")
    team.of("fatma").unshare(BRAM, "ben")
    assert ids(team, "ben") == []
    share(team, "ben", GrantKind.WRITE)
    team.of("ben").unshare(BRAM, "ben")
    assert team.may_see("ben") is None


def test_handing_over_moves_all_of_it(team: Team):
    share(team, "ben")
    team.of("fatma").hand_over(BRAM, "ben", AccessReason.HANDED_OVER)
    assert ids(team, "fatma") == []
    assert team.of("ben").caseload()[0].access.kind is GrantKind.OWNER
    assert (team.may_see("fatma"), team.may_see("ben")) == (None, "write")


def test_a_lead_hands_over_without_seeing_it(team: Team):
    team.of("lia").hand_over(BRAM, "cor", ILLNESS)
    assert ids(team, "cor") == [BRAM]
    assert ids(team, "lia") == []


def test_who_stands_in_has_the_caseload_for_that_time(team: Team):
    begin = team.at + HOUR
    team.of("lia").stand_in("fatma", "ben", ILLNESS, begin, begin + timedelta(days=3))
    assert ids(team, "ben") == []
    assert team.may_see("ben") is None
    team.at = begin
    assert team.of("ben").caseload()[0].access.kind is GrantKind.STAND_IN
    assert team.may_see("ben") == "write"
    (one,) = team.of("ben").stand_ins()
    assert team.of("cor").stand_ins() == []
    team.of("fatma").end_stand_in(one.id)
    assert ids(team, "ben") == []
    assert team.may_see("ben") is None
    with pytest.raises(Missing):
        team.of("fatma").end_stand_in(one.id)


def test_who_is_not_wanted_gets_it_in_no_way(team: Team):
    share(team, "ben")
    team.of("lia").stand_in("fatma", "ben", ILLNESS, team.at, team.at + timedelta(days=3))
    team.of("fatma").refuse_worker(BRAM, "ben")
    assert ids(team, "ben") == []
    assert team.may_see("ben") is None
    denied(Denial.BARRED, team.of("ben").break_glass, BRAM[:8], DANGER, "brand")
    denied(Denial.BARRED, team.of("lia").hand_over, BRAM, "ben", ILLNESS)
    team.of("fatma").want_worker_again(BRAM, "ben")
    assert team.of("ben").caseload()[0].access.kind is GrantKind.STAND_IN


def test_an_emergency_needs_the_code_and_is_told(team: Team):
    with pytest.raises(Missing):
        team.of("ben").break_glass("ffffffff", DANGER, "brand")
    with pytest.raises(Missing):
        team.of("ben").break_glass(BRAM[:7], DANGER, "brand")
    denied(Denial.NOT_YOURS, team.of("ad").break_glass, BRAM[:8], DANGER, "brand")
    assert team.of("ben").break_glass(f" {BRAM[:8].upper()} ", DANGER, "er is brand") == BRAM
    assert team.may_see("ben") == "read"
    (grant,) = team.of("fatma").untold()
    assert (grant.person, grant.why) == ("ben", "er is brand")
    assert team.of("lia").untold() == []
    team.of("fatma").read_of_emergencies(BRAM)
    assert team.of("fatma").untold() == []
    team.at += timedelta(hours=24)
    assert team.may_see("ben") is None


def test_of_a_dossier_of_nobody_the_lead_is_told(team: Team):
    team.of("ad").end_membership("fatma")
    team.of("ben").break_glass(BRAM, DANGER, "brand")
    assert [each.person for each in team.of("lia").untold()] == ["ben"]
    team.of("lia").read_of_emergencies(BRAM)
    assert team.of("lia").untold() == []


def test_a_lead_sees_heads_and_owners_and_no_more(team: Team):
    (led,) = team.of("lia").led()
    assert (led.dossier, led.owner, dict(led.head)) == (BRAM, "fatma", {"name": "Bram"})
    denied(Denial.NOT_YOURS, team.of("fatma").led)
    team.of("fatma").refuse_worker(BRAM, "lia")
    assert team.of("lia").led() == []


def test_leaving_ends_everything_at_once(team: Team):
    share(team, "ben", GrantKind.WRITE)
    team.of("lia").stand_in("fatma", "cor", ILLNESS, team.at, team.at + timedelta(days=3))
    denied(Denial.NOT_YOURS, team.of("lia").end_membership, "ben")
    for person in ("ben", "fatma"):
        team.of("ad").end_membership(person)
        denied(Denial.NOT_IN_TEAM, team.of(person).caseload)
        denied(Denial.NOT_IN_TEAM, team.of(person).came_in, frozenset(TeamRole), "Terug")
        assert team.may_see(person) is None
    assert team.may_see("cor") is None
    (led,) = team.of("lia").led()
    assert led.owner is None


def test_another_role_at_the_next_sign_in_takes_dossiers_along(team: Team):
    team.of("fatma").came_in(frozenset({TeamRole.AUDITOR}), "Fatma")
    assert ids(team, "fatma") == []
    assert team.may_see("fatma") is None
    team.of("fatma").came_in(frozenset({TeamRole.WORKER}), "Fatma")
    assert team.may_see("fatma") == "write"


def test_an_administrator_keeps_longer_never_the_log_shorter(team: Team):
    assert team.of("ben").rule() == RULE
    longer = KeepingRule(365, RULE.log_days + 1)
    denied(Denial.NOT_YOURS, team.of("ben").change_rule, longer)
    denied(Denial.PERIOD, team.of("ad").change_rule, KeepingRule(365, RULE.log_days - 1))
    team.of("ad").change_rule(longer)
    assert team.of("ben").rule() == longer


def test_an_administrator_holds_a_dossier_by_its_code(team: Team):
    assert team.of("ad").hold(BRAM[:8], on=True) == BRAM
    assert len(team.of("fatma").facts(BRAM).holds) == 1
    denied(Denial.NOT_YOURS, team.of("fatma").hold, BRAM[:8], on=False)
    team.of("ad").hold(BRAM[:8], on=False)
    assert team.of("fatma").facts(BRAM).holds[0].lifted is not None


def test_every_act_and_every_refusal_stands_in_the_log(team: Team):
    share(team, "ben")
    team.at += HOUR
    with pytest.raises(NotAllowed):
        team.of("cor").unshare(BRAM, "ben")
    team.at += HOUR
    team.of("ben").record(Act.VIEW, BRAM)
    team.at += HOUR
    team.of("ben").record(Act.CHANGE, BRAM, ActOutcome.FAILED)
    team.at += HOUR
    said = [
        (each.act, each.person, each.other, each.reason, each.outcome, each.role)
        for each in team.of("audrey").log(ALL)
    ]
    worker = TeamRole.WORKER
    assert said == [
        (Act.SHARE, "fatma", "ben", TOGETHER, ActOutcome.DONE, worker),
        (Act.UNSHARE, "cor", "ben", None, ActOutcome.DENIED, worker),
        (Act.VIEW, "ben", None, None, ActOutcome.DONE, worker),
        (Act.CHANGE, "ben", None, None, ActOutcome.FAILED, worker),
    ]
    assert [each.act for each in team.of("audrey").log(ALL, exporting=True)][-1] is Act.SEARCH_LOG


def test_what_was_refused_changed_nothing(team: Team):
    share(team, "ben")
    before = team.of("fatma").facts(BRAM)
    for by in ("ben", "cor", "ad", "audrey"):
        denied(Denial.NOT_YOURS, team.of(by).hand_over, BRAM, "cor", ILLNESS)
    assert team.of("fatma").facts(BRAM) == before


def test_the_log_is_for_auditors_and_of_one_dossier_for_its_owner(team: Team):
    team.of("ben").record(Act.VIEW, BRAM)
    for person in ("fatma", "lia", "ad"):
        denied(Denial.NOT_YOURS, team.of(person).log, ALL)
    assert [each.act for each in team.of("fatma").looks(BRAM)] == [Act.VIEW]
    denied(Denial.NOT_YOURS, team.of("ben").looks, BRAM)


def test_the_log_is_searched_by_dossier_person_and_time(team: Team):
    team.of("ben").record(Act.VIEW, BRAM)
    team.at += HOUR
    team.of("cor").record(Act.SIGN_IN, None)
    audrey, end = team.of("audrey"), ALL.until
    assert [each.person for each in audrey.log(LogQuery(ALL.since, end, person="cor"))] == ["cor"]
    assert [each.person for each in audrey.log(LogQuery(ALL.since, end, dossier=BRAM))] == ["ben"]
    assert [each.person for each in audrey.log(LogQuery(ALL.since, team.at))] == ["ben"]


def test_the_chains_of_the_log_are_whole(team: Team):
    for person in ("ben", "cor", "fatma"):
        team.of(person).record(Act.VIEW, BRAM)
    links = team.links()
    assert len(links) == 3
    assert first_break(links, [], None) is None


def test_moments_come_back_with_their_zone(team: Team):
    team.of("ben").record(Act.VIEW, BRAM)
    (event,) = team.of("audrey").log(ALL)
    assert event.at == datetime(2026, 11, 30, 12, tzinfo=UTC)
