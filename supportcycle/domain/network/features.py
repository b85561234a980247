"""Three features of a network that no other measure reads: how lasting it is, how many parts people play,
and how near they live (Movisie l.5285-5357). Facts about people, never a score."""

from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import Reach, TieQuality
from supportcycle.domain.network.support_matrix import could_supply, suppliers, support_matrix
from supportcycle.domain.network.tie_position import is_weak
from supportcycle.domain.network.who_counts import counted, lost_from_sight, tie_with

_NEAR = frozenset({Reach.NEIGHBOURHOOD, Reach.TOWN})


def known_since(network: Network) -> dict[str, str]:
    """Since when people have known the client, as typed, of whom that was said."""
    return {id: since for id in counted(network) if (since := tie_with(network, id).since.strip())}


def fallen_away(network: Network) -> tuple[str, ...]:
    """With whom contact was broken off, or who was lost from sight."""
    broken = (id for id in counted(network) if tie_with(network, id).quality is TieQuality.BROKEN)
    return tuple(dict.fromkeys((*broken, *lost_from_sight(network))))


def loose(network: Network) -> tuple[str, ...]:
    """The loose contacts."""
    return tuple(id for id in counted(network) if is_weak(tie_with(network, id)))


def parts_played(network: Network) -> dict[str, tuple[Support, ...]]:
    """Who gives more than one kind of support now, and which."""
    return {row.person: row.now for row in support_matrix(network) if len(row.now) > 1}


def who_plays(network: Network) -> dict[Support, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Per kind of support who gives it now and who else could; without anybody it is left out."""
    found = {kind: (suppliers(network, kind), could_supply(network, kind)) for kind in Support}
    return {kind: people for kind, people in found.items() if any(people)}


def by_distance(network: Network) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who lives in the same neighbourhood or town, and who further away."""
    reach = {id: tie_with(network, id).reach for id in counted(network)}
    near = tuple(id for id, each in reach.items() if each in _NEAR)
    return near, tuple(id for id, each in reach.items() if each and each not in _NEAR)
