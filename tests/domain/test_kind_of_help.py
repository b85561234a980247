"""Where usual help of a housemate ends and mantelzorg begins: of each help, not of each person."""

import pytest

from supportcycle.domain.kind_of_help import hulp_of, lives_with_client, paid_help_of
from supportcycle.domain.model.people import NetworkMember, Role
from supportcycle.domain.model.plan import Helper, Step
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


CLEANS = {"organisation": "p4", "what": "Maakt schoon", "frequency": "weekly"}
COUNSELS = {"organisation": "p5", "what": "Denkt mee"}


def step(professionals, *lines):
    return Step(professionals=professionals, wmo={f"w{n}": line for n, line in enumerate(lines)})


@pytest.mark.parametrize(
    ("professionals", "lines", "organisation"),
    [
        ({"a": COUNSELS, "b": CLEANS}, [{"what": "Hulp", "provider": "p4"}], "p4"),
        ({"a": CLEANS}, [{"what": "Hulp"}], "p4"),
        ({"a": CLEANS}, [{"what": "Hulp", "provider": "p5"}], None),
        ({"a": COUNSELS, "b": CLEANS}, [{"what": "Hulp"}], None),
        ({"a": CLEANS}, [{"what": "Hulp"}, {"what": "Meer hulp"}], None),
        ({}, [{"what": "Hulp"}], None),
    ],
)
def test_it_is_that_of_who_gives_what_is_asked_and_nobody_where_that_is_not_clear(
    professionals, lines, organisation
):
    asked = step(professionals, *lines)
    found = paid_help_of(asked, asked.wmo["w0"])
    assert (found.organisation if found else None) == organisation
