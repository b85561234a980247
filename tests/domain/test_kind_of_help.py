"""Where usual help of a housemate ends and mantelzorg begins: of each help, not of each person."""

import pytest

from supportcycle.domain.kind_of_help import hulp_of, lives_with_client
from supportcycle.domain.model.people import NetworkMember, Role
from supportcycle.domain.model.plan import Helper
from supportcycle.domain.model.wmo import Hulp

USUAL, CARE, OTHER = Hulp.GEBRUIKELIJKE_HULP, Hulp.MANTELZORG, Hulp.ANDER_NETWERK


@pytest.mark.parametrize(
    ("of_help", "person", "called"),
    [
        (None, NetworkMember(role=Role.PARTNER), USUAL),
        (None, NetworkMember(role=Role.HOUSEMATE), USUAL),
        (None, NetworkMember(role=Role.PARTNER, hulp=CARE), CARE),
        (USUAL, NetworkMember(role=Role.PARTNER, hulp=CARE), USUAL),
        (CARE, NetworkMember(role=Role.HOUSEMATE), CARE),
        (CARE, NetworkMember(role=Role.FAMILY, hulp=OTHER), CARE),
        (None, NetworkMember(role=Role.FAMILY), None),
        (None, None, None),
    ],
)
def test_what_is_said_of_a_help_goes_before_what_is_said_of_the_person(of_help, person, called):
    assert hulp_of(Helper(hulp=of_help), person) is called


def test_who_lives_with_the_client_is_known_by_role_or_by_their_help():
    assert lives_with_client(NetworkMember(role=Role.PARTNER, hulp=CARE))
    assert lives_with_client(NetworkMember(role=Role.FAMILY, hulp=USUAL))
    assert not lives_with_client(NetworkMember(role=Role.NEIGHBOUR))
    assert not lives_with_client(None)
