"""Parents, children and generations; safe for families that were entered in a loop."""

from collections import deque
from collections.abc import Iterable, Mapping

from supportcycle.domain.model.network.family import Descent, DescentKind
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.network.gone import has_died

Descents = Mapping[str, Descent]
Links = dict[str, list[str]]


def parents_of(descents: Descents, child: str, *, born: bool = False) -> tuple[str, ...]:
    """The parents of somebody, each once; `born`: by birth alone, or where the kind is not known."""
    return _each(each.parent for each in descents.values() if each.child == child and _fits(each, born))


def children_of(descents: Descents, parent: str) -> tuple[str, ...]:
    """The children of somebody, each once."""
    return _each(each.child for each in descents.values() if each.parent == parent)


def _fits(descent: Descent, born: bool) -> bool:
    return not born or descent.kind in (None, DescentKind.BIRTH)


def _each(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for id in ids if id))


def in_a_loop(descents: Descents) -> frozenset[str]:
    """Who is their own ancestor: something to ask about, never an error."""
    up = _links((each.child, each.parent) for each in descents.values())
    return frozenset(id for id in up if id in _reached(id, up))


def _links(pairs: Iterable[tuple[str | None, str | None]]) -> Links:
    found: Links = {}
    for one, other in pairs:
        if one and other:
            found.setdefault(one, []).append(other)
    return found


def _reached(start: str, links: Links) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(links.get(start, ()))
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting += links.get(id, ())
    return frozenset(found)


def siblings_of(descents: Descents, id: str) -> tuple[str, ...]:
    """Everybody who shares a parent."""
    mine = parents_of(descents, id)
    return _each(child for parent in mine for child in children_of(descents, parent) if child != id)


def partners_of(network: Network, id: str) -> tuple[str, ...]:
    """Everybody somebody is or was together with, in the order of the register of partnerships."""
    return _each(
        other
        for each in network.partnerships.values()
        for one, other in ((each.one, each.other), (each.other, each.one))
        if one == id
    )


def relatives(network: Network) -> tuple[str, ...]:
    """Everybody who is named in a partnership or a descent."""
    couples = (id for each in network.partnerships.values() for id in (each.one, each.other))
    families = (id for each in network.descents.values() for id in (each.child, each.parent))
    return _each([*couples, *families])


def generations(network: Network, start: str = CLIENT) -> dict[str, int]:
    """The generation of everybody related to `start`: 0 is theirs, 1 their children's, -1 their parents'.

    The nearest way counts, so a loop in what was entered changes nothing for the others.
    """
    next_to = _next_to(network)
    found, waiting = {start: 0}, deque([start])
    while waiting:
        id = waiting.popleft()
        for other, by in next_to.get(id, ()):
            if other not in found:
                found[other] = found[id] + by
                waiting.append(other)
    return found


def _next_to(network: Network) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    steps = [
        *((each.one, each.other, 0) for each in network.partnerships.values()),
        *((each.parent, each.child, 1) for each in network.descents.values()),
    ]
    for one, other, by in steps:
        if one and other:
            found.setdefault(one, []).append((other, by))
            found.setdefault(other, []).append((one, -by))
    return found


def household(network: Network) -> tuple[str, ...]:
    """The client and everybody who lives there, related or not, pets too."""
    at_home = (id for id, person in network.people.items() if person.at_home and not has_died(person))
    return (CLIENT, *at_home)


def client_system(network: Network) -> tuple[str, ...]:
    """The client and everybody in the middle of the ecogram."""
    return (CLIENT, *(id for id, person in network.people.items() if person.in_client_system))
