"""What guessing costs, what a slot accepts, and what a recovery code looks like."""

import os
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.errors import Damaged, WrongSecret
from supportcycle.storage.encryption import key_slots
from supportcycle.storage.encryption.crypto import SEAL_OVERHEAD, fresh_key, pack, seal, unpack, unseal
from supportcycle.storage.encryption.key_slots import (
    KDF_COST,
    KdfCost,
    closed_slot,
    new_recovery_code,
    opened_slot,
    plain_code,
)
from tests.storage.conftest import CHEAP


def test_a_guess_costs_128_mebibytes_unless_told_otherwise():
    assert KdfCost(memory_kib=131_072, passes=3, lanes=4) == KDF_COST


def test_a_slot_remembers_its_own_cost():
    key = fresh_key()
    for cost in (CHEAP, KdfCost(memory_kib=256, passes=2, lanes=2)):
        assert opened_slot(closed_slot(key, "secret", "label", cost), "secret", "label") == key


def test_the_same_secret_never_makes_the_same_slot():
    key = fresh_key()
    assert closed_slot(key, "secret", "label", CHEAP) != closed_slot(key, "secret", "label", CHEAP)


def test_a_slot_of_elsewhere_is_damaged_here():
    slot = closed_slot(fresh_key(), "secret", "one", CHEAP)
    with pytest.raises(Damaged):
        opened_slot(slot, "secret", "other")


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(2**31, 3, 4),
        KdfCost(64, 60_000, 1),
        KdfCost(64, 1, 60_000),
        KdfCost(7, 1, 1),
        KdfCost(64, 0, 1),
    ],
)
def test_a_forged_slot_cannot_ask_for_more_than_a_laptop_has(cost: KdfCost):
    head = key_slots._HEAD.pack(1, cost.memory_kib, cost.passes, cost.lanes, os.urandom(16))
    body = head + os.urandom(32 + SEAL_OVERHEAD)
    with pytest.raises(Damaged):
        opened_slot(body + key_slots._check(body, "label"), "secret", "label")


def test_recovery_codes_are_long_and_never_the_same():
    codes = {new_recovery_code() for _ in range(50)}
    assert len(codes) == 50
    assert all(len(plain_code(code)) * 5 == 160 for code in codes)


@given(st.text(max_size=60))
def test_anything_typed_as_a_code_is_a_code_or_a_wrong_secret(typed: str):
    with suppress(WrongSecret):
        assert len(plain_code(typed)) == 32


def test_what_cannot_be_a_code_is_not_repeated_in_the_error():
    with pytest.raises(WrongSecret) as caught:
        plain_code("something private")
    assert "private" not in str(caught.value)


@pytest.mark.parametrize(
    "form", [str.lower, lambda code: code.replace("-", ""), lambda code: code.replace("-", " – ")]
)
def test_a_code_may_be_typed_sloppily(form: Callable[[str], str]):
    code = new_recovery_code()
    assert plain_code(form(code)) == code.replace("-", "")


def test_figures_that_are_in_no_code_are_read_as_the_letters_they_look_like():
    assert plain_code("01b8" * 8) == "OIBB" * 8


def test_the_same_bytes_are_sealed_differently_every_time():
    key = fresh_key()
    assert len({seal(key, b"same", "label") for _ in range(100)}) == 100


@given(st.text(max_size=5000))
def test_a_packed_text_comes_back_and_fills_whole_pages(text: str):
    data = pack(text)
    assert unpack(data) == text
    assert len(data) % 4096 == 0


@pytest.mark.parametrize("blob", [None, 0, "text", b"", b"\x01", b"\x01" + bytes(11), b"\x01" + bytes(40)])
def test_what_was_never_sealed_is_damaged(blob: object):
    with pytest.raises(Damaged):
        unseal(fresh_key(), blob, "label")
