"""What is told of who came to the door: nothing that names a person or a computer."""

from dataclasses import FrozenInstanceError, fields
from datetime import UTC, datetime

import pytest

from supportcycle.domain.access.audit_sink import SignInAct, SignInEvent


def test_an_event_is_not_changed_afterwards():
    event = SignInEvent(SignInAct.SIGNED_IN, datetime(2026, 11, 30, tzinfo=UTC))
    with pytest.raises(FrozenInstanceError):
        event.reason = "nonce"


def test_it_has_no_field_for_a_name_or_an_address():
    told = {"act", "at", "person", "roles", "session", "place", "reason"}
    assert {field.name for field in fields(SignInEvent)} == told
