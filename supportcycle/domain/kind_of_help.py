"""What the law calls somebody's help: usual help of a housemate, mantelzorg, or help from the network."""

from supportcycle.domain.model.people import NetworkMember, Role
from supportcycle.domain.model.plan import Helper
from supportcycle.domain.model.wmo import Hulp

_AT_HOME = frozenset({Role.PARTNER, Role.HOUSEMATE})


def lives_with_client(person: NetworkMember | None) -> bool:
    """Whether somebody shares the home, by what they are to the client or by what their help is called."""
    return person is not None and (person.role in _AT_HOME or person.hulp is Hulp.GEBRUIKELIJKE_HULP)


def hulp_of(helper: Helper, person: NetworkMember | None) -> Hulp | None:
    """What this very help is called: as said of it, as said of the person, or by who lives there.

    The border runs through what one person does: usual help in a home (art. 1.1.1) is letter b of art. 2.3.2
    lid 4, what goes beyond it is mantelzorg, letter c.
    """
    said = helper.hulp or (person.hulp if person else None)
    return said or (Hulp.GEBRUIKELIJKE_HULP if lives_with_client(person) else None)
