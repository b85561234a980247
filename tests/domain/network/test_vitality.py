"""What the composition of a network says, by the catalogue's table, and the four positions."""

import pytest

from supportcycle.domain.model.network.network_talk import Crowd, Perception
from supportcycle.domain.network.vitality import SocialPosition, Vitality, social_position, vitality
from tests.domain.network.building import network, person

GP, NURSE, ADMINISTRATOR = person("professional"), person("organisation"), person("representative")
MOTHER, SISTER, UNCLE = person("family"), person("family"), person("family")
FIVE = [person("professional") for _ in range(5)]
TABLE = [
    ([GP, NURSE, ADMINISTRATOR], Vitality.PROFESSIONALS_ONLY),
    ([MOTHER, SISTER, UNCLE], Vitality.FAMILY_ONLY),
    ([MOTHER, person("neighbour"), GP, person("friend")], None),
    ([MOTHER, SISTER, *FIVE], Vitality.FAMILY_AND_PROFESSIONALS),
    ([], Vitality.NOBODY),
    ([MOTHER, {"relation": "Ans"}], None),
    ([person("volunteer"), GP], None),
]


def people(rows):
    return network({f"p{number}": row for number, row in enumerate(rows, 1)})


@pytest.mark.parametrize(("rows", "remark"), TABLE)
def test_only_a_one_sided_network_gets_a_remark(rows, remark):
    assert vitality(people(rows)) is remark


def test_a_tie_that_is_formal_in_itself_counts_as_such():
    dossier = network({"p1": MOTHER, "p2": person("colleague")}, {"p2": {"formality": "formal"}})
    assert vitality(dossier) is Vitality.FAMILY_AND_PROFESSIONALS


def test_who_is_gone_or_no_person_does_not_widen_a_network():
    rows = {
        "p1": MOTHER,
        "p2": person("friend", gone="over"),
        "p3": {"relation": "hond", "kind": "pet"},
        "p4": person("friend", gone="died"),
        "p5": person("friend"),
        "p6": {"role": "friend"},
        "p7": person("friend", only_in_family_tree=True),
    }
    dossier = network(rows, {"p5": {"quality": "never"}})
    assert vitality(dossier) is Vitality.FAMILY_ONLY


@pytest.mark.parametrize(
    ("crowd", "perception", "position"),
    [
        (Crowd.MANY, Perception.MEANINGFUL, SocialPosition.RESILIENT),
        (Crowd.MANY, Perception.BURDENSOME, SocialPosition.LONELY),
        (Crowd.FEW, Perception.MEANINGFUL, SocialPosition.FEW_CONTACTS),
        (Crowd.FEW, Perception.BURDENSOME, SocialPosition.ISOLATED),
        (Crowd.FEW, None, None),
        (None, Perception.BURDENSOME, None),
    ],
)
def test_two_answers_make_a_position_and_one_makes_none(crowd, perception, position):
    assert social_position(crowd, perception) is position
