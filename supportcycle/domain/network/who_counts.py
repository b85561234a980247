"""Who is on the map now, and who counts when a network is read."""

from supportcycle.domain.model.network.person_facts import Gone, PersonKind
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.tie_qualities import APART, DISTURBED, Formality, TieQuality, TieWish
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.people import NetworkMember, Role, is_formal, shown_name
from supportcycle.domain.network.gone import how_gone

_NOT_COUNTED = frozenset({PersonKind.PET, PersonKind.EXPECTED})


def tie_with(network: Network, person_id: str) -> Tie:
    """The client's tie with somebody; a blank one where nothing was said."""
    return network.ties.get(person_id, Tie())


def is_present(network: Network, person_id: str) -> bool:
    """Whether somebody is in the client's life now: in the register, alive, and not gone from it."""
    return how_gone(network.people.get(person_id)) is None


def lost_from_sight(network: Network) -> dict[str, NetworkMember]:
    """Who was in the client's life and is not now, alive as far as is known: whom the client may look for.

    Nobody with whom it was not safe, who is wanted further away, or of whom contact ended in a quarrel.
    """
    return {
        id: person
        for id, person in network.people.items()
        if shown_name(person) and _is_lost(person, tie_with(network, id))
    }


def _is_lost(person: NetworkMember, tie: Tie) -> bool:
    if tie.unsafe or tie.wish is TieWish.FURTHER or person.kind is PersonKind.PET:
        return False
    gone = how_gone(person)
    return gone is Gone.LOST or (gone is Gone.OVER and tie.quality not in DISTURBED)


def only_in_tree(network: Network) -> tuple[str, ...]:
    """Who is there, and stands on no other map than the genogram."""
    return tuple(
        id for id, person in network.people.items() if person.only_in_family_tree and is_present(network, id)
    )


def counted(network: Network) -> dict[str, NetworkMember]:
    """Who counts as network: people and groups who are there, and are somebody to the client.

    Left out: pets, children to be born, who is only in the family tree, who was never in touch, and rows
    without a name or relation. The dead stay in the genogram but are not counted.
    """
    return {id: person for id, person in network.people.items() if _counts(network, id, person)}


def _counts(network: Network, person_id: str, person: NetworkMember) -> bool:
    return (
        is_present(network, person_id)
        and person.kind not in _NOT_COUNTED
        and not person.only_in_family_tree
        and bool(shown_name(person))
        and tie_with(network, person_id).quality is not TieQuality.NEVER
    )


def formality_of(person: NetworkMember, tie: Tie) -> Formality | None:
    """As said of the tie, otherwise by the role; None when neither is known.

    A representative is taken to be formal: who is also family is in the register as family.
    """
    if tie.formality or not person.role:
        return tie.formality
    formal = is_formal(person) or person.role is Role.REPRESENTATIVE
    return Formality.FORMAL if formal else Formality.INFORMAL


def is_paid(network: Network, person_id: str) -> bool:
    """Whether the tie with this person is purely formal."""
    person = network.people.get(person_id)
    return person is not None and formality_of(person, tie_with(network, person_id)) is Formality.FORMAL


def informal(network: Network) -> dict[str, NetworkMember]:
    """Who counts and is not purely formal; somebody of whom it is not known is one of them."""
    return {id: person for id, person in counted(network).items() if not is_paid(network, id)}


def in_touch(tie: Tie) -> bool:
    """Whether two people still know each other."""
    return tie.quality not in APART
