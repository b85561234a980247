"""Who may come at a dossier: whatever was done before, nobody who is not wanted, gone or was given none."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.domain.access import grant_changes as change
from supportcycle.domain.access.caseload import (
    WRITING,
    is_barred,
    live_access,
    may_read,
    may_write,
    owner_of,
    windows,
)
from supportcycle.domain.access.grants import REASONS, AccessReason, Grant, GrantKind
from supportcycle.domain.errors import NotAllowed
from tests.domain.access.team import DAY, NOW, ROLES, doing, of_fatma

PEOPLE = list(ROLES)
WORKERS = ["fatma", "ben", "cor", "lia"]


def _share(kind):
    def do(facts, by, person, at):
        return change.shared(facts, doing(by, at), person, kind, AccessReason.TOGETHER, at + 30 * DAY)

    return do


def _stand_in(facts, by, person, at):
    absent = owner_of(facts, at) or "fatma"
    since = at + DAY
    one = change.stand_in(
        facts.members, doing(by, at), absent, person, AccessReason.ILLNESS, since, since + 5 * DAY
    )
    return replace(facts, stand_ins=(*facts.stand_ins, one))


def _stand_in_for_another(facts, by, person, at):
    one = change.stand_in(facts.members, doing(by, at), by, person, AccessReason.LEAVE, at, at + 5 * DAY)
    return replace(facts, stand_ins=(*facts.stand_ins, one))


STEPS = {
    "read": _share(GrantKind.READ),
    "write": _share(GrantKind.WRITE),
    "unshare": lambda facts, by, person, at: change.unshared(facts, doing(by, at), person),
    "hand over": lambda facts, by, person, at: change.handed_over(
        facts, doing(by, at), person, AccessReason.HANDED_OVER
    ),
    "refuse": lambda facts, by, person, at: change.refused(facts, doing(by, at), person),
    "again": lambda facts, by, person, at: change.wanted_again(facts, doing(by, at), person),
    "emergency": lambda facts, by, person, at: change.broken_glass(
        facts, doing(by, at), AccessReason.DANGER, "bel"
    ),
    "told": lambda facts, by, person, at: change.emergencies_seen(facts, doing(by, at)),
    "stand in": _stand_in,
    "for another": _stand_in_for_another,
    "leave": lambda facts, by, person, at: change.left(facts, person, at),
}
sequences = st.lists(
    st.tuples(st.sampled_from(list(STEPS)), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)), max_size=14
)


def played(steps):
    """The facts after each step that was allowed, an hour between two of them."""
    facts, at = of_fatma(), NOW
    yield facts, at
    for step, by, person in steps:
        at += timedelta(hours=1)
        try:
            facts = STEPS[step](facts, by, person, at)
        except NotAllowed:
            continue
        yield facts, at


@settings(max_examples=300, deadline=None)
@given(sequences)
def test_no_sequence_lets_in_who_is_not_wanted_or_gone(steps):
    for facts, at in played(steps):
        for person in PEOPLE:
            for later in (at, at + 2 * DAY, at + 40 * DAY):
                gone = facts.member(person).left is not None
                if gone or is_barred(facts, person, later):
                    assert live_access(facts, person, later) is None


@settings(max_examples=300, deadline=None)
@given(sequences)
def test_every_access_has_one_reason_that_counts(steps):
    for facts, at in played(steps):
        for person in PEOPLE:
            access = live_access(facts, person, at)
            given_now = [each for each in facts.grants if each.person == person and each.is_live(at)]
            assert len(given_now) <= 1
            if access:
                assert access.since <= at
                assert access.until is None or at < access.until
                assert access.reason in (*REASONS[access.kind], AccessReason.OWN_CLIENT)
                assert (access.kind is GrantKind.OWNER) == (access.until is None)


@settings(max_examples=300, deadline=None)
@given(sequences)
def test_a_dossier_has_one_owner_at_most_and_only_workers_own(steps):
    for facts, at in played(steps):
        owners = [each for each in facts.grants if each.kind is GrantKind.OWNER and each.is_live(at)]
        assert len(owners) <= 1
        assert owner_of(facts, at) in (None, *WORKERS)


@settings(max_examples=300, deadline=None)
@given(sequences)
def test_an_administrator_and_an_auditor_never_see_content(steps):
    for facts, at in played(steps):
        assert not any(may_read(facts, person, at) for person in ("ad", "audrey"))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(list(STEPS)), st.sampled_from(PEOPLE)), max_size=14))
def test_a_team_lead_alone_gets_no_content_but_by_an_emergency_that_is_told(steps):
    for facts, at in played([(step, "lia", person) for step, person in steps]):
        for later in (at, at + 2 * DAY):
            access = live_access(facts, "lia", later)
            assert access is None or access.kind is GrantKind.BREAK_GLASS
            assert not may_write(facts, "lia", later)


@settings(max_examples=200, deadline=None)
@given(sequences)
def test_the_windows_say_beforehand_what_holds_later_when_nobody_does_anything(steps):
    *_, (facts, at) = played(steps)
    found = windows(facts, at)
    for later in (at, at + timedelta(hours=20), at + 3 * DAY, at + 8 * DAY, at + 31 * DAY):
        for person in PEOPLE:
            open_now = [
                each
                for each in found
                if each.person == person
                and each.since <= later
                and (each.until is None or later < each.until)
            ]
            assert bool(open_now) == may_read(facts, person, later)
            assert any(each.kind in WRITING for each in open_now) == may_write(facts, person, later)


def test_who_stands_in_for_who_stands_in_gets_nothing_of_the_first():
    facts = of_fatma()
    first = change.stand_in(
        facts.members, doing("fatma"), "fatma", "ben", AccessReason.ILLNESS, NOW, NOW + DAY
    )
    second = change.stand_in(facts.members, doing("ben"), "ben", "cor", AccessReason.LEAVE, NOW, NOW + DAY)
    facts = replace(facts, stand_ins=(first, second))
    assert may_write(facts, "ben", NOW)
    assert not may_read(facts, "cor", NOW)


def test_access_ends_at_its_end_to_the_second():
    facts = change.shared(of_fatma(), doing("fatma"), "ben", GrantKind.READ, AccessReason.ADVICE, NOW + DAY)
    assert may_read(facts, "ben", NOW + DAY - timedelta(seconds=1))
    assert not may_read(facts, "ben", NOW + DAY)


def test_a_role_that_is_gone_takes_the_dossiers_along():
    facts = of_fatma()
    without = tuple(replace(each, roles=frozenset()) for each in facts.members)
    assert live_access(replace(facts, members=without), "fatma", NOW) is None


def test_nothing_somebody_wrote_stands_in_a_repr():
    grant = Grant("g", "d", "p", GrantKind.READ, AccessReason.ADVICE, NOW, None, "b", why="Kanjer")
    assert "Kanjer" not in repr(grant)


@pytest.mark.parametrize("kind", list(GrantKind))
def test_every_kind_has_its_reasons(kind):
    assert REASONS[kind]
