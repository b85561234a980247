"""What one tie says: the zones of the MSNA by the catalogue's table, sectors, quadrants, reciprocity."""

import pytest

from supportcycle.domain.model.network.map_positions import Nearness, Quadrant, Ring, Sector, Zone
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import Reciprocity
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.people import NetworkMember, Role
from supportcycle.domain.network.tie_position import (
    feasible,
    nearness_of,
    quadrant_of,
    reciprocity_of,
    sector_of,
    zone_of,
)
from tests.domain.network.building import NO, YES, tie

ZONES = [
    ({"direct": YES, "lasting": YES, "meaningful": YES}, Zone.PERSONAL),
    ({"direct": NO, "via": "p2"}, Zone.NOMINAL),
    ({"direct": YES, "lasting": NO}, Zone.EXTENSIVE),
    ({"direct": YES, "lasting": YES, "meaningful": NO}, None),
    ({"direct": YES, "lasting": YES}, None),
    ({"direct": YES, "lasting": NO, "meaningful": YES}, None),
    ({"direct": NO}, None),
    ({}, None),
]


@pytest.mark.parametrize(("criteria", "zone"), ZONES)
def test_the_zone_follows_from_three_criteria_and_is_never_guessed(criteria, zone):
    assert zone_of(tie(**criteria)) is zone


@pytest.mark.parametrize(
    ("role", "sector", "quadrant"),
    [
        (Role.FAMILY, Sector.RELATIVES, Quadrant.FAMILY),
        (Role.COLLEAGUE, Sector.FRIENDS, Quadrant.SOCIETY),
        (Role.VOLUNTEER, Sector.SERVICES, Quadrant.SOCIETY),
        (Role.EXPERT_BY_EXPERIENCE, Sector.FRIENDS, Quadrant.FELLOW_CLIENTS),
        (Role.PROFESSIONAL, Sector.SERVICES, Quadrant.PROFESSIONALS),
        (None, None, None),
    ],
)
def test_the_role_proposes_sector_and_quadrant(role, sector, quadrant):
    person = NetworkMember(role=role)
    assert (sector_of(person, Tie()), quadrant_of(person, Tie())) == (sector, quadrant)


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_sector_and_a_quadrant(role):
    person = NetworkMember(role=role)
    assert sector_of(person, Tie())
    assert quadrant_of(person, Tie())


def test_what_the_client_says_goes_before_the_role():
    person, said = NetworkMember(role=Role.NEIGHBOUR), tie(sector="relatives", quadrant="family")
    assert (sector_of(person, said), quadrant_of(person, said)) == (Sector.RELATIVES, Quadrant.FAMILY)


@pytest.mark.parametrize(
    ("ring", "near"),
    [(Ring.INTIMACY, "near"), (Ring.FRIENDSHIP, "near"), (Ring.ACQUAINTANCES, "further"), (None, None)],
)
def test_the_ring_proposes_how_near_somebody_is(ring, near):
    assert nearness_of(Tie(ring=ring)) == (Nearness(near) if near else None)
    assert nearness_of(Tie(ring=ring, nearness=Nearness.FURTHER)) is Nearness.FURTHER


@pytest.mark.parametrize(
    ("person", "said", "way"),
    [
        ({}, {}, None),
        ({}, {"now": ["practical"]}, Reciprocity.RECEIVES),
        ({}, {"gives": ["company"]}, Reciprocity.GIVES),
        ({"receives": "de volkstuin"}, {"now": ["practical"]}, Reciprocity.MUTUAL),
        ({"gives": "koffie"}, {}, Reciprocity.RECEIVES),
        ({}, {"care": "gives"}, Reciprocity.GIVES),
        ({}, {"care": "mutual"}, Reciprocity.MUTUAL),
        ({"gives": "koffie"}, {"reciprocity": "mutual"}, Reciprocity.MUTUAL),
    ],
)
def test_which_way_it_goes_follows_from_what_both_give(person, said, way):
    assert reciprocity_of(NetworkMember(**person), tie(**said)) is way


def test_from_outside_the_region_practical_support_is_not_feasible_but_the_rest_is():
    kinds = (Support.PRACTICAL, Support.EMOTIONAL)
    assert feasible(tie(reach="beyond"), kinds) == (Support.EMOTIONAL,)
    assert feasible(tie(reach="region"), kinds) == kinds
    assert feasible(tie(), kinds) == kinds
