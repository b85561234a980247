"""Size, spread, density and the empty places: facts, without a norm."""

from supportcycle.domain.model.network.tie_qualities import Reach
from supportcycle.domain.network.measures import (
    allies,
    bridges,
    clusters_to_open,
    density,
    size,
    spread,
)
from supportcycle.domain.network.tie_position import sector_of
from tests.domain.network.building import YES, network, person

FOUR = {"a": "a", "b": "b", "c": "c", "d": "d"}
PERSONAL = {"direct": YES, "lasting": YES, "meaningful": YES}


def test_two_ties_among_four_people_are_a_third():
    found = density(network(FOUR, {"a__b": {}, "b__c": {}}))
    assert (found.known, found.pairs, round(found.value, 2), found.unsaid) == (2, 6, 0.33, 4)


def test_the_ties_of_the_client_do_not_count_in_the_density():
    assert density(network(FOUR, {"a": {}, "b": {}})).known == 0


def test_with_one_or_nobody_there_is_no_density():
    assert density(network({"a": "a"})).value is None
    assert density(network()).value is None


def test_who_broke_off_is_apart_and_who_is_family_knows_each_other():
    dossier = network(
        FOUR,
        {"a__b": {"quality": "broken"}},
        partnerships={"b1": {"one": "b", "other": "c"}},
        descents={"d1": {"child": "d", "parent": "c"}, "d2": {"child": "d", "parent": "client"}},
    )
    found = density(dossier)
    assert (found.known, found.apart, found.unsaid) == (2, 1, 3)


def test_a_group_counts_as_one_group_and_a_pet_as_nobody():
    dossier = network(
        {
            "p1": {"relation": "zus", "important": True},
            "p2": {"relation": "club", "kind": "group", "number": "20"},
            "p3": person("group"),
            "p4": {"relation": "hond", "kind": "pet"},
            "p5": "buurman",
        },
        {"p1": PERSONAL, "p5": {"weight": "very"}},
    )
    assert size(dossier).model_dump() == {"people": 2, "groups": 2, "important": 2, "personal": 1}


def test_people_are_put_together_by_anything_that_can_be_said():
    dossier = network({"p1": person("family"), "p2": person("friend"), "p3": person("family")})
    assert list(spread(dossier, sector_of).values()) == [("p1", "p3"), ("p2",)]
    by_reach = spread(network({"p1": "a", "p2": "b"}, {"p2": {"reach": "town"}}), lambda _, tie: tie.reach)
    assert by_reach == {None: ("p1",), Reach.TOWN: ("p2",)}


def test_a_circle_that_is_against_asks_who_in_it_is_not():
    against = {"c4": {"tie": {"quality": "conflict"}}, "work": {"tie": {"quality": "good"}}}
    assert clusters_to_open(network(clusters=against)) == ("c4",)
    dossier = network(
        {"p1": {"relation": "Jolanda", "cluster": "c4"}}, {"p1": {"quality": "good"}}, clusters=against
    )
    assert clusters_to_open(dossier) == ()
    assert allies(dossier) == {"c4": ("p1",)}


def test_a_loose_contact_who_is_the_only_one_in_a_circle_is_a_bridge():
    people = {
        "p1": {"relation": "a", "cluster": "work"},
        "p2": {"relation": "b", "cluster": "leisure"},
        "p3": {"relation": "c", "cluster": "leisure"},
        "p4": {"relation": "d", "cluster": "family"},
        "p5": "e",
    }
    loose, near = {"ring": "acquaintances"}, {"ring": "intimacy"}
    ties = {"p1": loose, "p2": loose, "p4": near, "p5": loose}
    assert bridges(network(people, ties)) == ("p1",)
