"""What one tie says: sector, quadrant and zone, and which way it goes. Nothing is guessed."""

from collections.abc import Mapping

from supportcycle.domain.model.network.map_positions import Nearness, Quadrant, Ring, Sector, Zone
from supportcycle.domain.model.network.person_facts import YesNo
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import CareDirection, Reach, Reciprocity, TieQuality
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.people import NetworkMember, Role

_SECTORS: Mapping[Role, Sector] = {
    Role.PARTNER: Sector.RELATIVES,
    Role.FAMILY: Sector.RELATIVES,
    Role.HOUSEMATE: Sector.FRIENDS,
    Role.FRIEND: Sector.FRIENDS,
    Role.NEIGHBOUR: Sector.FRIENDS,
    Role.COLLEAGUE: Sector.FRIENDS,
    Role.ACQUAINTANCE: Sector.FRIENDS,
    Role.GROUP: Sector.FRIENDS,
    Role.EXPERT_BY_EXPERIENCE: Sector.FRIENDS,
    Role.VOLUNTEER: Sector.SERVICES,
    Role.PROFESSIONAL: Sector.SERVICES,
    Role.ORGANISATION: Sector.SERVICES,
    Role.REPRESENTATIVE: Sector.SERVICES,
}
_QUADRANTS: Mapping[Role, Quadrant] = {
    Role.PARTNER: Quadrant.FAMILY,
    Role.FAMILY: Quadrant.FAMILY,
    Role.PROFESSIONAL: Quadrant.PROFESSIONALS,
    Role.ORGANISATION: Quadrant.PROFESSIONALS,
    Role.REPRESENTATIVE: Quadrant.PROFESSIONALS,
    Role.EXPERT_BY_EXPERIENCE: Quadrant.FELLOW_CLIENTS,
}
_NEAR = frozenset({Ring.INTIMACY, Ring.FRIENDSHIP})
_OUTER = frozenset({Ring.ACQUAINTANCES, Ring.SERVICES})


def sector_of(person: NetworkMember, tie: Tie) -> Sector | None:
    """As said of the tie, otherwise by the role. Colleagues are friends, volunteers come from services."""
    return tie.sector or (_SECTORS.get(person.role) if person.role else None)


def quadrant_of(person: NetworkMember, tie: Tie) -> Quadrant | None:
    """As said of the tie, otherwise proposed by the role."""
    return tie.quadrant or (_QUADRANTS.get(person.role, Quadrant.SOCIETY) if person.role else None)


def nearness_of(tie: Tie) -> Nearness | None:
    """As said of the tie, otherwise proposed by the ring: the inner two are near."""
    if tie.nearness or not tie.ring:
        return tie.nearness
    return Nearness.NEAR if tie.ring in _NEAR else Nearness.FURTHER


def zone_of(tie: Tie) -> Zone | None:
    """The zone of the MSNA by its three criteria (r.1904-1915), else as said; None: ask, do not guess.

    Direct, lasting and meaningful is personal. Not direct, but via somebody, is nominal. Met for a short
    time is extensive. Direct and lasting without meaning is not defined in the book.
    """
    return _zone_by_criteria(tie) or tie.zone


def _zone_by_criteria(tie: Tie) -> Zone | None:
    if tie.direct is YesNo.NO:
        return Zone.NOMINAL if tie.via else None
    if tie.direct is YesNo.YES and tie.lasting is YesNo.NO:
        return None if tie.meaningful is YesNo.YES else Zone.EXTENSIVE
    criteria = (tie.direct, tie.lasting, tie.meaningful)
    return Zone.PERSONAL if all(each is YesNo.YES for each in criteria) else None


def is_between_zones(tie: Tie) -> bool:
    """Whether all three criteria were answered and the book has no zone for that."""
    answered = None not in (tie.direct, tie.lasting, tie.meaningful)
    return answered and tie.direct is YesNo.YES and _zone_by_criteria(tie) is None


def reciprocity_of(person: NetworkMember, tie: Tie) -> Reciprocity | None:
    """Which way it goes for the client: as said, otherwise by what both give; None without either."""
    if tie.reciprocity:
        return tie.reciprocity
    cares = {CareDirection.GIVES, CareDirection.MUTUAL}, {CareDirection.RECEIVES, CareDirection.MUTUAL}
    gives = bool(tie.gives or person.receives.strip() or tie.care in cares[0])
    receives = bool(tie.now or person.gives.strip() or tie.care in cares[1])
    if gives and receives:
        return Reciprocity.MUTUAL
    return Reciprocity.GIVES if gives else Reciprocity.RECEIVES if receives else None


def is_weak(tie: Tie) -> bool:
    """Whether this is a loose contact: such ties lead to other circles (Granovetter, r.1272-1292)."""
    return tie.ring in _OUTER or tie.quality is TieQuality.DISTANT


def feasible(tie: Tie, kinds: tuple[Support, ...]) -> tuple[Support, ...]:
    """The kinds that can be given over the distance: practical support asks for nearness (r.1923-1927)."""
    if tie.reach is not Reach.BEYOND:
        return kinds
    return tuple(kind for kind in kinds if kind is not Support.PRACTICAL)
