"""Who leans on whom, and the balance of giving and taking."""

from collections.abc import Iterator

from supportcycle.domain.model.base import Id, Model
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import CareDirection, Reciprocity
from supportcycle.domain.model.network.ties import Tie, ends
from supportcycle.domain.network.tie_position import reciprocity_of
from supportcycle.domain.network.who_counts import counted, is_present, tie_with


class Dependence(Model):
    """Somebody gets support from, or is cared for by, somebody; the client is `person_facts.CLIENT`."""

    who: Id
    on: Id
    kinds: tuple[Support, ...] = ()
    care: bool = False


def dependences(network: Network) -> list[Dependence]:
    """Everybody who leans on somebody, in all ties that are still there."""
    return [
        leaning
        for key, tie in network.ties.items()
        if all(_is_there(network, id) for id in ends(key))
        for leaning in _of_tie(*ends(key), tie)
    ]


def _is_there(network: Network, id: str) -> bool:
    return id == CLIENT or is_present(network, id)


def _of_tie(first: str, second: str, tie: Tie) -> Iterator[Dependence]:
    both = tie.care is CareDirection.MUTUAL
    for who, on, kinds, care in (
        (first, second, tie.now, both or tie.care is CareDirection.RECEIVES),
        (second, first, tie.gives, both or tie.care is CareDirection.GIVES),
    ):
        if kinds or care:
            yield Dependence(who=who, on=on, kinds=kinds, care=care)


def depending_on(network: Network, id: str) -> list[Dependence]:
    """Who leans on this person, or on the client."""
    return [each for each in dependences(network) if each.on == id]


def have_only_the_client(network: Network) -> tuple[str, ...]:
    """Who leans on the client and has few other people."""
    on_client = {each.who for each in depending_on(network, CLIENT)}
    people = counted(network)
    return tuple(id for id, person in people.items() if person.has_few_people and id in on_client)


def balance(network: Network) -> dict[Reciprocity | None, tuple[str, ...]]:
    """Who counts, by which way it goes; None for whom nothing was said."""
    found: dict[Reciprocity | None, tuple[str, ...]] = dict.fromkeys((*Reciprocity, None), ())
    for id, person in counted(network).items():
        way = reciprocity_of(person, tie_with(network, id))
        found[way] = (*found[way], id)
    return found
