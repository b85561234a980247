"""Families: parents, half-siblings and generations, also when they were entered in a loop."""

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.network.kinship import (
    children_of,
    generations,
    household,
    in_a_loop,
    parents_of,
    partners_of,
    relatives,
    siblings_of,
)
from tests.domain.network.building import network

_someone = st.sampled_from([CLIENT, "p1", "p2", "p3", "p4", None])
_pairs = st.lists(st.tuples(_someone, _someone), max_size=12)


def family(*pairs, couples=(), people=None):
    """A dossier with child-parent pairs and couples."""
    descents = {
        f"d{number}": {"child": child, "parent": parent} for number, (child, parent) in enumerate(pairs, 1)
    }
    partnerships = {
        f"b{number}": {"one": one, "other": other} for number, (one, other) in enumerate(couples, 1)
    }
    return network(people, descents=descents, partnerships=partnerships)


THREE = family(
    ("client", "mother"),
    ("client", "father"),
    ("mother", "grandma"),
    ("sister", "mother"),
    ("sister", "other_man"),
    ("brother", "mother"),
    ("brother", "father"),
    ("cousin", "mother"),
    ("son", "client"),
    couples=[("mother", "father"), ("mother", "other_man"), ("client", "wife")],
)


def test_parents_children_and_partners_are_found():
    assert parents_of(THREE.descents, CLIENT) == ("mother", "father")
    assert children_of(THREE.descents, "mother") == (CLIENT, "sister", "brother", "cousin")
    assert partners_of(THREE, "mother") == ("father", "other_man")
    assert partners_of(THREE, "wife") == (CLIENT,)


def test_siblings_share_a_parent():
    assert siblings_of(THREE.descents, CLIENT) == ("sister", "brother", "cousin")


def test_generations_go_up_and_down_from_the_client():
    assert generations(THREE) == {
        CLIENT: 0,
        "wife": 0,
        "mother": -1,
        "father": -1,
        "son": 1,
        "grandma": -2,
        "sister": 0,
        "brother": 0,
        "cousin": 0,
        "other_man": -1,
    }
    assert generations(network()) == {CLIENT: 0}
    assert set(relatives(THREE)) == set(generations(THREE))


def test_adopted_and_foster_children_have_their_parents_too():
    dossier = network(
        descents={
            "d1": {"child": "p1", "parent": "p2", "kind": "birth"},
            "d2": {"child": "p1", "parent": "p3", "kind": "foster"},
        }
    )
    assert parents_of(dossier.descents, "p1") == ("p2", "p3")
    assert parents_of(dossier.descents, "p1", born=True) == ("p2",)


def test_who_is_their_own_ancestor_is_asked_about():
    loop = family(("p1", "p2"), ("p2", "p3"), ("p3", "p1"), ("p4", "p1"))
    assert in_a_loop(loop.descents) == {"p1", "p2", "p3"}
    assert in_a_loop(THREE.descents) == frozenset()
    assert generations(loop, "p4")["p1"] == -1


@given(_pairs, _pairs)
def test_any_family_that_can_be_entered_can_be_read(pairs, couples):
    dossier = family(*pairs, couples=couples)
    for id in (CLIENT, "p1"):
        assert id not in siblings_of(dossier.descents, id)
        generations(dossier, id)
    in_a_loop(dossier.descents)


def test_the_household_has_whoever_lives_there_related_or_not():
    people = {
        "p1": {"relation": "hond", "at_home": True},
        "p2": {"relation": "oom"},
        "p3": {"relation": "oma", "at_home": True, "gone": "died"},
    }
    assert household(network(people)) == (CLIENT, "p1")
