"""Lasting, parts and distance, as facts about people."""

from supportcycle.domain.model.network.support import Support
from supportcycle.domain.network.features import (
    by_distance,
    fallen_away,
    known_since,
    loose,
    parts_played,
    who_plays,
)
from tests.domain.network.building import network

AROUND = network(
    {"p1": "zus", "p2": "buurman", "p3": "oud-collega", "p4": {"name": "Rob", "gone": "lost"}},
    {
        "p1": {"since": "altijd", "now": ["practical", "emotional"], "reach": "town"},
        "p2": {"ring": "acquaintances", "possible": ["practical"], "reach": "neighbourhood"},
        "p3": {"quality": "broken", "reach": "beyond"},
    },
)


def test_since_when_is_told_of_whom_it_was_said():
    assert known_since(AROUND) == {"p1": "altijd"}


def test_who_fell_away_is_who_broke_or_was_lost():
    assert fallen_away(AROUND) == ("p3", "p4")


def test_loose_contacts_are_those_at_the_fringe():
    assert loose(AROUND) == ("p2",)


def test_somebody_may_play_several_parts_and_a_part_may_have_several_people():
    assert parts_played(AROUND) == {"p1": (Support.PRACTICAL, Support.EMOTIONAL)}
    assert who_plays(AROUND) == {
        Support.PRACTICAL: (("p1",), ("p2",)),
        Support.EMOTIONAL: (("p1",), ()),
    }


def test_near_and_further_are_told_apart_and_nothing_is_guessed():
    assert by_distance(AROUND) == (("p1", "p2"), ("p3",))
    assert by_distance(network({"p1": "zus"})) == ((), ())
