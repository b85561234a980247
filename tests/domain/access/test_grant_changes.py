"""Sharing, handing over, standing in, a client's no and an emergency: who may, and what is refused."""

from dataclasses import replace

import pytest

from supportcycle.domain.access import grant_changes as change
from supportcycle.domain.access.caseload import live_access, may_read, may_write, owner_of
from supportcycle.domain.access.grants import AccessReason, Denial, GrantKind
from supportcycle.domain.errors import NotAllowed
from tests.domain.access.team import DAY, MEMBERS, NOW, doing, of_fatma

TOGETHER, DANGER, ILLNESS = AccessReason.TOGETHER, AccessReason.DANGER, AccessReason.ILLNESS


def denied(denial, act, *arguments):
    with pytest.raises(NotAllowed) as refused:
        act(*arguments)
    assert refused.value.denial == denial.value


def with_ben(kind=GrantKind.WRITE):
    return change.shared(of_fatma(), doing("fatma"), "ben", kind, TOGETHER, NOW + DAY)


def test_only_a_worker_lays_a_dossier_out():
    denied(Denial.NOT_IN_TEAM, change.laid_out, "d", MEMBERS[4], doing("ad"))


def test_a_colleague_who_may_write_shares_with_nobody():
    denied(
        Denial.NOT_YOURS, change.shared, with_ben(), doing("ben"), "cor", GrantKind.READ, TOGETHER, NOW + DAY
    )


def test_another_way_of_sharing_takes_the_place_of_the_first():
    facts = change.shared(with_ben(), doing("fatma"), "ben", GrantKind.READ, TOGETHER, NOW + DAY)
    assert live_access(facts, "ben", NOW).kind is GrantKind.READ
    assert not may_write(facts, "ben", NOW)


@pytest.mark.parametrize("days", [-1, 0, 366])
def test_sharing_has_an_end_within_the_year(days):
    denied(
        Denial.PERIOD,
        change.shared,
        of_fatma(),
        doing("fatma"),
        "ben",
        GrantKind.READ,
        TOGETHER,
        NOW + days * DAY,
    )


def test_a_reason_of_another_kind_is_none():
    denied(Denial.REASON, change.shared, of_fatma(), doing("fatma"), "ben", GrantKind.READ, DANGER, NOW + DAY)


@pytest.mark.parametrize("stranger", ["ad", "audrey", "nobody"])
def test_nothing_is_shared_with_who_does_not_do_the_work(stranger):
    denied(
        Denial.NOT_IN_TEAM,
        change.shared,
        of_fatma(),
        doing("fatma"),
        stranger,
        GrantKind.READ,
        TOGETHER,
        NOW + DAY,
    )


def test_a_colleague_gives_back_what_was_shared():
    assert not may_read(change.unshared(with_ben(), doing("ben"), "ben"), "ben", NOW)


def test_who_hands_over_has_nothing_of_it_any_more():
    facts = change.handed_over(with_ben(), doing("fatma"), "ben", AccessReason.HANDED_OVER)
    assert owner_of(facts, NOW) == "ben"
    assert live_access(facts, "ben", NOW).kind is GrantKind.OWNER
    assert not may_read(facts, "fatma", NOW)


def test_a_team_lead_hands_over_but_never_to_himself():
    assert owner_of(change.handed_over(of_fatma(), doing("lia"), "cor", ILLNESS), NOW) == "cor"
    denied(Denial.NOT_YOURS, change.handed_over, of_fatma(), doing("lia"), "lia", ILLNESS)
    ownerless = change.refused(of_fatma(), doing("lia"), "fatma")
    denied(Denial.NOT_YOURS, change.handed_over, ownerless, doing("lia"), "lia", ILLNESS)


def test_a_team_lead_makes_no_stand_in_of_himself():
    end = NOW + DAY
    denied(Denial.NOT_YOURS, change.stand_in, MEMBERS, doing("lia"), "fatma", "lia", ILLNESS, NOW, end)
    assert change.stand_in(MEMBERS, doing("lia"), "fatma", "ben", ILLNESS, NOW, end).person == "ben"
    denied(Denial.NOT_YOURS, change.stand_in, MEMBERS, doing("ben"), "fatma", "cor", ILLNESS, NOW, end)
    denied(Denial.PERIOD, change.stand_in, MEMBERS, doing("lia"), "fatma", "ben", ILLNESS, end, NOW)
    far = NOW + 93 * DAY
    denied(Denial.PERIOD, change.stand_in, MEMBERS, doing("lia"), "fatma", "ben", ILLNESS, NOW, far)


def test_a_stand_in_ends_by_who_is_in_it_or_a_lead():
    one = change.stand_in(MEMBERS, doing("lia"), "fatma", "ben", ILLNESS, NOW, NOW + DAY)
    for by in ("fatma", "ben", "lia"):
        assert not change.stand_in_ended(MEMBERS, doing(by), one).is_live(NOW)
    denied(Denial.NOT_YOURS, change.stand_in_ended, MEMBERS, doing("cor"), one)


def test_who_is_not_wanted_gets_it_in_no_way():
    facts = change.refused(with_ben(), doing("fatma"), "ben")
    assert not may_read(facts, "ben", NOW)
    denied(Denial.BARRED, change.shared, facts, doing("fatma"), "ben", GrantKind.READ, TOGETHER, NOW + DAY)
    denied(Denial.BARRED, change.handed_over, facts, doing("fatma"), "ben", AccessReason.HANDED_OVER)
    denied(Denial.BARRED, change.broken_glass, facts, doing("ben"), DANGER, "brand")
    one = change.stand_in(MEMBERS, doing("lia"), "fatma", "ben", ILLNESS, NOW, NOW + DAY)
    assert not may_read(replace(facts, stand_ins=(one,)), "ben", NOW)


def test_a_no_that_is_taken_back_gives_nothing_back():
    facts = change.refused(with_ben(), doing("fatma"), "ben")
    facts = change.wanted_again(facts, doing("fatma"), "ben")
    assert not may_read(facts, "ben", NOW)
    assert may_read(change.broken_glass(facts, doing("ben"), DANGER, "brand"), "ben", NOW)


def test_who_is_not_wanted_takes_no_no_away():
    facts = change.refused(of_fatma(), doing("fatma"), "lia")
    denied(Denial.NOT_YOURS, change.wanted_again, facts, doing("lia"), "lia")
    denied(Denial.NOT_SET, change.wanted_again, facts, doing("fatma"), "ben")


def test_a_client_may_not_want_the_owner_either():
    facts = change.refused(of_fatma(), doing("fatma"), "fatma")
    assert owner_of(facts, NOW) is None
    assert not may_read(facts, "fatma", NOW)
    assert owner_of(change.handed_over(facts, doing("lia"), "cor", AccessReason.HANDED_OVER), NOW) == "cor"


def test_an_emergency_reads_for_a_day_and_writes_nothing():
    facts = change.broken_glass(of_fatma(), doing("ben"), DANGER, "er is brand")
    assert may_read(facts, "ben", NOW)
    assert not may_write(facts, "ben", NOW)
    assert not may_read(facts, "ben", NOW + DAY)


@pytest.mark.parametrize(("reason", "why"), [(TOGETHER, "brand"), (DANGER, " ")])
def test_an_emergency_has_a_reason_and_words(reason, why):
    denied(Denial.REASON, change.broken_glass, of_fatma(), doing("ben"), reason, why)


def test_who_has_it_needs_no_emergency():
    denied(Denial.HAS_IT, change.broken_glass, with_ben(), doing("ben"), DANGER, "brand")


def test_the_owner_is_told_of_an_emergency_until_it_was_read():
    facts = change.broken_glass(of_fatma(), doing("ben"), DANGER, "brand")
    assert any(map(change.is_untold, facts.grants))
    denied(Denial.NOT_YOURS, change.emergencies_seen, facts, doing("lia"))
    assert not any(map(change.is_untold, change.emergencies_seen(facts, doing("fatma")).grants))


def test_who_comes_back_after_leaving_has_nothing_left():
    facts = change.left(with_ben(), "ben", NOW)
    back = tuple(replace(each, left=None) for each in facts.members)
    assert not may_read(replace(facts, members=back), "ben", NOW + DAY / 2)
