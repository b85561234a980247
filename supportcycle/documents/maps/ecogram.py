"""The ecogram of a network: the drawing and the same in words."""

from collections.abc import Collection, Iterator

from supportcycle.content.catalogue import choice_label, choice_lists, text
from supportcycle.content.language import per_language
from supportcycle.documents.maps.names import client_on_map, figure_kind, labels, on_map, who
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import LETTERED, Support
from supportcycle.domain.model.network.tie_qualities import Reciprocity, TieQuality, Warmth, Weight
from supportcycle.domain.model.network.ties import Cluster, Tie
from supportcycle.domain.network.kinship import client_system
from supportcycle.domain.network.tie_position import reciprocity_of
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.notation import DIRECTIONS, ECOGRAM_LINES, KINDS, SUPPORT, TIMES, WARMTH
from supportcycle.figures.ecogram import data
from supportcycle.figures.ecogram.drawing import LAYERS, ecogram

NOWHERE = ""
_QUALITIES = {
    TieQuality.CLOSE: "strong",
    TieQuality.GOOD: "ordinary",
    TieQuality.DISTANT: "weak",
    TieQuality.TENSE: "tense",
    TieQuality.CONFLICT: "conflict",
    TieQuality.BROKEN: "broken",
}
_WAYS = {
    Reciprocity.RECEIVES: "to_client",
    Reciprocity.GIVES: "from_client",
    Reciprocity.MUTUAL: "both_ways",
}
_WARMTH = {Warmth.WARM: "warm", Warmth.COLD: "cool"}


def cluster_names(network: Network) -> dict[str, str]:
    """Every circle there can be: those an ecogram begins with, then the client's own."""
    standard = choice_lists()["standard_cluster"]
    own = {id: each.label.strip() for id, each in network.clusters.items()}
    return standard | {
        id: label or standard.get(id, text("maps.ecogram.nameless")) for id, label in own.items()
    }


def people_by_cluster(network: Network) -> dict[str, list[str]]:
    """Who stands in which circle; those in the middle are left out, who has none yet comes last."""
    middle, found = set(client_system(network)), dict[str, list[str]]()
    for id in on_map(network):
        if id not in middle:
            cluster = network.people[id].cluster
            found.setdefault(cluster if cluster in cluster_names(network) else NOWHERE, []).append(id)
    used = {id for id in cluster_names(network) if id in found or id in network.clusters}
    shown = [id for id in cluster_names(network) if id in used or not (used or found)]
    return {id: found.get(id, []) for id in [*shown, *([NOWHERE] if NOWHERE in found else [])]}


def ecogram_map(show: Collection[str] = LAYERS) -> NetworkMap:
    """The ecogram as a map, with the layers in `show`."""
    return NetworkMap(
        "ecogram",
        lambda network: ecogram_of(network, client_on_map(network), show),
        lambda network: ecogram_words(network, client_on_map(network)),
        by_hand=_by_hand,
    )


def _by_hand() -> tuple[Drawing, str]:
    """The circles an ecogram begins with as large boxes to write in, and what they are called in words."""
    names = choice_lists()["standard_cluster"]
    boxes = tuple(data.EcogramCluster(id=id, label=name) for id, name in names.items())
    me = data.SystemMember(CLIENT, text("maps.client"))
    words = text("maps.ecogram.by_hand", circles=", ".join(names.values()))
    return _drawn((me,), boxes, LAYERS, True), words


def ecogram_of(network: Network, centre: str, show: Collection[str]) -> Drawing:
    """The drawing with the layers in `show`."""
    names = on_map(network)
    system = [data.SystemMember(id, who({**names, CLIENT: centre}, id)) for id in client_system(network)]
    clusters = [_cluster(network, id, people) for id, people in people_by_cluster(network).items()]
    return _drawn(tuple(system), tuple(clusters), tuple(show))


def ecogram_words(network: Network, centre: str) -> str:
    """Who is in the middle; per circle its people, with what was said of them."""
    names = on_map(network)
    middle = ", ".join(who({**names, CLIENT: centre}, id) for id in client_system(network))
    lines = [text("maps.ecogram.middle_words", people=middle)]
    for id, people in people_by_cluster(network).items():
        told = ", ".join(_told(network, each, names[each]) for each in people)
        lines.append(
            text(
                "maps.ecogram.cluster_words", name=_name(network, id), people=told or text("maps.nobody_here")
            )
        )
    return "\n".join(lines)


def facts(network: Network, id: str) -> Iterator[str]:
    """What was said of the client's tie with somebody, in words."""
    tie = tie_with(network, id)
    yield choice_label("tie_quality", tie.quality)
    yield choice_label("weight", tie.weight)
    yield labels("support", tie.now)
    if more := [kind for kind in tie.possible if kind not in tie.now]:
        yield text("maps.ecogram.possible_words", kinds=labels("support", more))
    yield choice_label("warmth", tie.warmth)


def _told(network: Network, id: str, name: str) -> str:
    said = ", ".join(filter(None, facts(network, id))).lower()
    return text("maps.circle.person_words", name=name, facts=said) if said else name


def _name(network: Network, id: str) -> str:
    return cluster_names(network).get(id, text("maps.ecogram.nowhere"))


def _cluster(network: Network, id: str, people: list[str]) -> data.EcogramCluster:
    kept, names = network.clusters.get(id, Cluster()), on_map(network)
    return data.EcogramCluster(
        id=id or "nowhere",
        label=_name(network, id),
        people=tuple(_person(network, each, names[each]) for each in people),
        tie=_tie(kept.tie, None),
        note=kept.remark,
        warmth=_WARMTH.get(kept.tie.warmth, "") if kept.tie.warmth else "",
    )


def _person(network: Network, id: str, name: str) -> data.EcogramPerson:
    tie = tie_with(network, id)
    return data.EcogramPerson(
        id=id,
        name=name,
        tie=_tie(tie, reciprocity_of(network.people[id], tie)),
        kind=figure_kind(network, id),
        warmth=_WARMTH.get(tie.warmth, "") if tie.warmth else "",
    )


def _tie(tie: Tie, way: Reciprocity | None) -> data.EcogramTie | None:
    if tie.quality is TieQuality.NEVER or not (tie.quality or tie.weight or tie.now or tie.possible or way):
        return None
    return data.EcogramTie(
        quality=_QUALITIES.get(tie.quality, "unknown") if tie.quality else "unknown",
        weight=list(Weight).index(tie.weight) + 1 if tie.weight else None,
        direction=_WAYS[way] if way else "",
        now=_lettered(tie.now),
        possible=_lettered([kind for kind in tie.possible if kind not in tie.now]),
    )


def _lettered(kinds: Collection[Support]) -> tuple[str, ...]:
    return tuple(kind.value for kind in kinds if kind in LETTERED)


@per_language(16)
def _drawn(
    members: tuple[data.SystemMember, ...],
    clusters: tuple[data.EcogramCluster, ...],
    show: tuple[str, ...],
    by_hand: bool = False,
) -> Drawing:
    signs = (*KINDS, *ECOGRAM_LINES, *DIRECTIONS, *SUPPORT, *TIMES, *WARMTH, "weight")
    words = {sign: text(f"maps.eco_signs.{sign}") for sign in signs}
    return ecogram(members, clusters, words=words, show=show, by_hand=by_hand)
