"""Ties: one for every pair."""

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.ties import ends, tie_key

ids = st.integers(1, 400).map(lambda number: f"p{number}") | st.just(CLIENT)


@given(ids, ids)
def test_a_pair_has_one_key_whoever_is_named_first(one, other):
    key = tie_key(one, other)
    assert key == tie_key(other, one)
    assert set(ends(key)) == {one, other} or one == other


def test_the_client_is_always_the_first():
    assert tie_key("p3") == tie_key("p3", CLIENT) == "p3"
    assert ends("p3") == (CLIENT, "p3")
    assert ends(tie_key("p9", "p3")) == ("p3", "p9")
