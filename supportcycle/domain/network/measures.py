"""Measures of a network as plain facts; there is no norm for a good one (r.3065-3068)."""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from typing import TypeVar

from supportcycle.domain.model.base import Model
from supportcycle.domain.model.network.map_positions import Zone
from supportcycle.domain.model.network.person_facts import CLIENT, PersonKind
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.tie_qualities import TieQuality, Weight
from supportcycle.domain.model.network.ties import Tie, tie_key
from supportcycle.domain.model.people import NetworkMember, Role
from supportcycle.domain.network.tie_position import is_weak, zone_of
from supportcycle.domain.network.who_counts import counted, in_touch, is_present, tie_with

T = TypeVar("T")
_HEAVY = frozenset({Weight.MUCH, Weight.VERY})


class Size(Model):
    """How many there are. A group counts as one; `important` is what the client calls so."""

    people: int
    groups: int
    important: int
    personal: int


class Density(Model):
    """How many pairs know each other; the client is left out. `value` is None below two people.

    It reads two ways: dense is quick to mobilise but closed, loose gives variety but is slow.
    """

    people: int
    known: int
    apart: int
    pairs: int

    @property
    def value(self) -> float | None:
        return self.known / self.pairs if self.pairs else None

    @property
    def unsaid(self) -> int:
        """The pairs of whom nothing was said."""
        return self.pairs - self.known - self.apart


def is_group(person: NetworkMember) -> bool:
    """Whether a row stands for several people."""
    return person.kind is PersonKind.GROUP or person.role is Role.GROUP


def is_important(network: Network, person_id: str) -> bool:
    """Whether the client calls this contact important, on whichever map."""
    person = network.people[person_id]
    return person.important or person.vip or tie_with(network, person_id).weight in _HEAVY


def size(network: Network) -> Size:
    """The size of the network as it is now."""
    people = counted(network)
    return Size(
        people=sum(not is_group(person) for person in people.values()),
        groups=sum(map(is_group, people.values())),
        important=sum(is_important(network, id) for id in people),
        personal=sum(zone_of(tie_with(network, id)) is Zone.PERSONAL for id in people),
    )


def spread(network: Network, by: Callable[[NetworkMember, Tie], T]) -> dict[T, tuple[str, ...]]:
    """Who counts, put together by anything that can be said of a person and the client's tie."""
    found: dict[T, tuple[str, ...]] = {}
    for id, person in counted(network).items():
        value = by(person, tie_with(network, id))
        found[value] = (*found.get(value, ()), id)
    return found


def density(network: Network) -> Density:
    """How closely the people around the client are knit; family by birth or marriage knows each other."""
    people = list(counted(network))
    related = set(_related(network))
    pairs = [tie_key(one, other) for one, other in combinations(people, 2)]
    known = [key for key in pairs if _know_each_other(network.ties, key, related)]
    apart = [key for key in pairs if key in network.ties and not in_touch(network.ties[key])]
    return Density(people=len(people), known=len(known), apart=len(apart), pairs=len(pairs))


def _know_each_other(ties: Mapping[str, Tie], key: str, related: set[str]) -> bool:
    return in_touch(ties[key]) if key in ties else key in related


def _related(network: Network) -> Iterator[str]:
    pairs = [
        *((each.one, each.other) for each in network.partnerships.values() if not each.ended),
        *((each.child, each.parent) for each in network.descents.values()),
    ]
    for one, other in pairs:
        if one and other and CLIENT not in (one, other):
            yield tie_key(one, other)


def clusters_to_open(network: Network) -> tuple[str, ...]:
    """Circles of the ecogram that are against the client, with nobody named in them (r.1863-1873)."""
    inside = {person.cluster for id, person in network.people.items() if is_present(network, id)}
    against = {TieQuality.TENSE, TieQuality.CONFLICT}
    return tuple(
        id for id, each in network.clusters.items() if each.tie.quality in against and id not in inside
    )


def allies(network: Network) -> dict[str, tuple[str, ...]]:
    """Per circle that is against the client: who in it is not."""
    good, against = {TieQuality.GOOD, TieQuality.CLOSE}, {TieQuality.TENSE, TieQuality.CONFLICT}
    found = {
        id: tuple(
            person_id
            for person_id, person in counted(network).items()
            if person.cluster == id
            and tie_with(network, person_id).quality in good
            and not tie_with(network, person_id).unsafe
        )
        for id, each in network.clusters.items()
        if each.tie.quality in against
    }
    return {id: people for id, people in found.items() if people}


def bridges(network: Network) -> tuple[str, ...]:
    """Loose contacts who are the only one in their circle of the ecogram: the way to other people there."""
    circles = spread(network, lambda person, _: person.cluster)
    alone = (people[0] for cluster, people in circles.items() if cluster and len(people) == 1)
    return tuple(id for id in alone if is_weak(tie_with(network, id)))
