"""An entry of the log says who did what and why, and has no room for a word of a client."""

from dataclasses import fields
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.access.audit_event import (
    Act,
    ActOutcome,
    AuditEvent,
    Whence,
)
from supportcycle.domain.access.grants import AccessReason
from supportcycle.domain.access.roles import TeamRole

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
WHENCE = Whence("192.0.2.0/24", "5e55", "app-1")
TEXTS = ("id", "person", "dossier", "other")


def event(**other):
    said = {
        "id": "e1",
        "at": NOW,
        "person": "p1",
        "role": TeamRole.WORKER,
        "act": Act.VIEW,
        "outcome": ActOutcome.DONE,
        "whence": WHENCE,
        "dossier": "d1",
    }
    return AuditEvent(**(said | other))


ids = st.from_regex(r"[a-z0-9_-]{1,64}", fullmatch=True)


@given(
    ids,
    st.datetimes(timezones=st.just(UTC)),
    ids,
    st.sampled_from(TeamRole),
    st.sampled_from(Act),
    st.sampled_from(ActOutcome),
    st.none() | ids,
    st.none() | st.sampled_from(AccessReason),
)
def test_what_was_written_is_read_back_and_written_the_same(id, at, person, role, act, outcome, dossier, why):
    one = AuditEvent(id, at, person, role, act, outcome, WHENCE, dossier, None, why)
    assert AuditEvent.from_bytes(one.as_bytes()) == one
    assert AuditEvent.from_bytes(one.as_bytes()).as_bytes() == one.as_bytes()


@pytest.mark.parametrize("place", TEXTS)
@given(words=st.text())
def test_words_do_not_fit_in_it(place, words):
    if all(sign in "abcdefghijklmnopqrstuvwxyz0123456789_-" for sign in words) and 0 < len(words) < 65:
        return
    with pytest.raises(ValueError, match="ids only"):
        event(**{place: words})


def test_it_has_no_other_texts_than_ids_and_a_network():
    assert {each.name for each in fields(AuditEvent) if "str" in str(each.type)} == set(TEXTS)


def test_a_moment_without_a_zone_and_an_address_of_one_computer_are_refused():
    with pytest.raises(ValueError, match="zone"):
        event(at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="network"):
        event(whence=Whence("192.0.2.7/24", "5e55", "app-1"))


def test_the_same_moment_in_another_zone_is_written_the_same():
    assert event(at=NOW.astimezone()).as_bytes() == event().as_bytes()


@pytest.mark.parametrize("written", [b"{}", b"[]", b"", b"\xff", b'{"id":"x"}'])
def test_what_is_no_entry_is_refused(written):
    with pytest.raises(ValueError):  # noqa: PT011
        AuditEvent.from_bytes(written)
