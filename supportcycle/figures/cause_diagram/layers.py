"""From who-leads-to-what to layers: every link runs to a later layer, long ones through stops on the way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Pair = tuple[int, int]

ROW = 3


@dataclass(frozen=True, slots=True)
class LinkRoute:
    """One link as a row of stops, one per layer; `backward` when it points at its first stop."""

    link: int
    stops: tuple[int, ...]
    backward: bool


@dataclass(frozen=True, slots=True)
class Layers:
    """The stops of a drawing per layer, from top to bottom. A stop that is no node is a place where a long
    link passes."""

    layers: list[list[int]]
    routes: list[LinkRoute]


def components(nodes: Iterable[int], pairs: Iterable[Pair]) -> list[list[int]]:
    """The nodes in groups that hang together, in order of their first node."""
    group = {node: node for node in nodes}
    for one, other in pairs:
        old, new = max(group[one], group[other]), min(group[one], group[other])
        group = {node: new if mark == old else mark for node, mark in group.items()}
    return [[node for node in group if group[node] == mark] for mark in sorted(set(group.values()))]


def layered(nodes: Sequence[int], links: Mapping[int, Pair], free: int) -> Layers:
    """The layers of one group; `links` by number, new stops are numbered from `free` on."""
    order = {node: at for at, node in enumerate(_order(nodes, list(links.values())))}
    forward = {link: (a, b) if order[a] < order[b] else (b, a) for link, (a, b) in links.items()}
    level = _levels(sorted(nodes, key=order.__getitem__), list(forward.values()))
    layers: list[list[int]] = [[] for _ in range(max(level.values(), default=-1) + 1)]
    for node in sorted(nodes, key=order.__getitem__):
        layers[level[node]].append(node)
    routes = []
    for link, (start, end) in forward.items():
        between = range(level[start] + 1, level[end])
        stops = (start, *range(free, free + len(between)), end)
        free += len(between)
        for at, stop in zip(between, stops[1:-1], strict=True):
            layers[at].append(stop)
        routes.append(LinkRoute(link, stops, links[link] != (start, end)))
    return Layers(_untangled(layers, routes), routes)


def _order(nodes: Sequence[int], pairs: Sequence[Pair]) -> list[int]:
    """A reading order in which few links run back; a cycle starts at the node that gives most."""
    left, order = list(nodes), []
    while left:
        open_pairs = [(a, b) for a, b in pairs if a in left and b in left]
        into = {node: sum(b == node for _, b in open_pairs) for node in left}
        out = {node: sum(a == node for a, _ in open_pairs) for node in left}
        first = min(
            left, key=lambda node: (into[node] > 0, into[node] - out[node] if into[node] else 0, node)
        )
        order.append(first)
        left.remove(first)
    return order


def _levels(order: Sequence[int], forward: Sequence[Pair]) -> dict[int, int]:
    level: dict[int, int] = {}
    for node in order:
        level[node] = max((level[a] + 1 for a, b in forward if b == node), default=0)
    for node in order:
        ahead = [level[b] for a, b in forward if a == node]
        if ahead and not any(b == node for _, b in forward):
            level[node] = min(ahead) - 1
    return level


def _untangled(layers: list[list[int]], routes: Sequence[LinkRoute]) -> list[list[int]]:
    """Each layer in the order of its neighbours, swept there and back a few times."""
    hops = [hop for route in routes for hop in pairwise(route.stops)]
    for sweep in range(6):
        ordered = layers if sweep % 2 == 0 else layers[::-1]
        for before, layer in pairwise(ordered):
            place = {stop: at - (len(before) - 1) / 2 for at, stop in enumerate(before)}
            pull = {stop: _pull(stop, hops, place) for stop in layer}
            layer.sort(key=pull.__getitem__)
    return layers


def _pull(stop: int, hops: Sequence[Pair], place: Mapping[int, float]) -> float:
    near = [place[a] for a, b in hops if b == stop and a in place]
    near += [place[b] for a, b in hops if a == stop and b in place]
    return sum(near) / len(near) if near else 0.0


def groups_of(count: int, pairs: Sequence[Pair]) -> list[Layers]:
    """All nodes in layered groups; the ones without a link to another node come last, a few in a row."""
    links = {link: pair for link, pair in enumerate(pairs) if pair[0] != pair[1]}
    groups, alone, free = [], [], count
    for nodes in components(range(count), links.values()):
        if len(nodes) == 1:
            alone.append(nodes)
            continue
        own = {link: pair for link, pair in links.items() if pair[0] in nodes}
        groups.append(layered(nodes, own, free))
        free += sum(len(route.stops) - 2 for route in groups[-1].routes)
    return groups + [Layers(alone[at : at + ROW], []) for at in range(0, len(alone), ROW)]
