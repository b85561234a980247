"""What the database keeps of a session opens for who has its id, and for nobody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.errors import Damaged
from supportcycle.storage.team.session_seal import fresh_id, key_of_id, keyed_hash, sealed, unsealed
from tests.examples import many

NAME = b"Fatma el Idrissi"


def test_who_has_the_id_reads_it():
    id = fresh_id()
    assert unsealed(id, "name", sealed(id, "name", NAME)) == NAME
    assert sealed(id, "name", NAME) != sealed(id, "name", NAME)


def test_nobody_else_does_nor_for_another_purpose_nor_when_a_bit_changed():
    id = fresh_id()
    kept = sealed(id, "name", NAME)
    for other_id, purpose, given_bytes in (
        (fresh_id(), "name", kept),
        (key_of_id(id), "name", kept),
        (id, "sign-in", kept),
        (id, "name", kept[:-1] + bytes([kept[-1] ^ 1])),
        (id, "name", b""),
    ):
        with pytest.raises(Damaged):
            unsealed(other_id, purpose, given_bytes)


@many
@given(st.lists(st.text(), min_size=1, max_size=3), st.lists(st.text(), min_size=1, max_size=3))
def test_parts_never_run_into_each_other(one, other):
    assert (keyed_hash(b"k", *one) == keyed_hash(b"k", *other)) is (one == other)
    assert keyed_hash(b"k", *one) != keyed_hash(b"j", *one)


@many
@given(st.text())
def test_the_name_under_which_it_is_kept_is_made_of_anything(id):
    assert len(key_of_id(id)) == 64
