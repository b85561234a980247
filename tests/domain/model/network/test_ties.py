"""Ties: one for every pair, seen from either side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import CareDirection, Reciprocity
from supportcycle.domain.model.network.ties import ends, tie_key, turned
from supportcycle.domain.network.who_counts import tie_between
from tests.domain.network.building import network, tie

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


def test_a_tie_can_be_seen_from_both_sides():
    dossier = network({"p1": "zus", "p2": "broer"}, {"p1__p2": {"now": ["advice"], "care": "gives"}})
    assert tie_between(dossier, "p1", "p2").now == (Support.ADVICE,)
    theirs = tie_between(dossier, "p2", "p1")
    assert (theirs.now, theirs.gives, theirs.care) == ((), (Support.ADVICE,), CareDirection.RECEIVES)
    assert tie_between(dossier, "p1", "p9") is None


@pytest.mark.parametrize("way", Reciprocity)
def test_turned_twice_is_the_same(way):
    whole = tie(reciprocity=way, care=way, now=["practical"], gives=["company"], quality="good")
    assert turned(turned(whole)) == whole
