"""What the law calls the help of somebody around, and which paid help is asked of the municipality."""

from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.people import NetworkMember, Role
from supportcycle.domain.model.plan import Helper, Professional, Step
from supportcycle.domain.model.wmo import Hulp, Voorziening

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


def paid_help_of(step: Step, line: Voorziening) -> Professional | None:
    """The paid help of the one who is to give what is asked; without a name there, the only one, when only
    this is asked in the step. None when that is not clear."""
    paid = [each for each in step.professionals.values() if not is_blank(each)]
    if line.provider:
        return next((each for each in paid if each.organisation == line.provider), None)
    alone = sum(not is_blank(each) for each in step.wmo.values()) == 1
    return paid[0] if alone and len(paid) == 1 else None
