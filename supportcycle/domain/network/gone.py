"""Who is not there any more: the one place where that state is read, for every map, list and question."""

from supportcycle.domain.model.network.person_facts import Gone
from supportcycle.domain.model.people import NetworkMember


def how_gone(person: NetworkMember | None) -> Gone | None:
    """Why somebody is not in the client's life now; None for who is. Nobody at all is lost from sight."""
    return person.gone if person else Gone.LOST


def has_died(person: NetworkMember | None) -> bool:
    """Whether somebody is known to have died."""
    return how_gone(person) is Gone.DIED
