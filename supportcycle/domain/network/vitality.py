"""Whether a network can carry: the hard criteria of the book as facts, the rest as questions."""

from enum import StrEnum

from supportcycle.domain.model.network.map_positions import Sector
from supportcycle.domain.model.network.network_talk import Crowd, Perception
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.network.tie_position import sector_of
from supportcycle.domain.network.who_counts import counted, informal, tie_with


class Vitality(StrEnum):
    """What the composition alone says (r.2123-2130); a mixed network gets no remark.

    The book judges only professionals and only family; of both together it says nothing.
    """

    NOBODY = "nobody"
    PROFESSIONALS_ONLY = "professionals_only"
    FAMILY_ONLY = "family_only"
    FAMILY_AND_PROFESSIONALS = "family_and_professionals"


class SocialPosition(StrEnum):
    """The four positions of Machielse and Hortulanus (r.2860-2921); for the worker, never for a document."""

    RESILIENT = "resilient"
    LONELY = "lonely"
    FEW_CONTACTS = "few_contacts"
    ISOLATED = "isolated"


_POSITIONS = {
    (Crowd.MANY, Perception.MEANINGFUL): SocialPosition.RESILIENT,
    (Crowd.MANY, Perception.BURDENSOME): SocialPosition.LONELY,
    (Crowd.FEW, Perception.MEANINGFUL): SocialPosition.FEW_CONTACTS,
    (Crowd.FEW, Perception.BURDENSOME): SocialPosition.ISOLATED,
}


def vitality(network: Network) -> Vitality | None:
    """The remark of the book on this network, if it has one.

    "Only family" is read as: everybody who is not paid is family, whether or not there are professionals.
    """
    people, around = counted(network), informal(network)
    if not people:
        return Vitality.NOBODY
    if not around:
        return Vitality.PROFESSIONALS_ONLY
    if any(sector_of(each, tie_with(network, id)) is not Sector.RELATIVES for id, each in around.items()):
        return None
    return Vitality.FAMILY_ONLY if len(around) == len(people) else Vitality.FAMILY_AND_PROFESSIONALS


def social_position(crowd: Crowd | None, perception: Perception | None) -> SocialPosition | None:
    """The position by the client's own two answers; None when one is missing."""
    return _POSITIONS[crowd, perception] if crowd and perception else None
