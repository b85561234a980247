"""Partnerships, descent and ties of the register as the lines of a genogram."""

from collections.abc import Collection, Iterator, Mapping

from supportcycle.domain.model.network.family import DescentKind, Partnership, PartnershipEnd, PartnershipKind
from supportcycle.domain.model.network.person_facts import CLIENT, Gone
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.tie_qualities import CareDirection, TieQuality
from supportcycle.domain.model.network.ties import ends
from supportcycle.domain.network.ages import year_in
from supportcycle.domain.network.gone import how_gone
from supportcycle.figures import genogram as figure

_KINDS: Mapping[PartnershipKind, figure.PartnershipKind] = {
    PartnershipKind.MARRIED: "married",
    PartnershipKind.LIVING_TOGETHER: "together",
    PartnershipKind.COUPLE: "engaged",
    PartnershipKind.AFFAIR: "affair",
    PartnershipKind.SECRET_AFFAIR: "secret_affair",
}
_BONDS: Mapping[TieQuality, figure.BondKind] = {
    TieQuality.CLOSE: "close",
    TieQuality.GOOD: "good",
    TieQuality.DISTANT: "distant",
    TieQuality.TENSE: "tense",
    TieQuality.CONFLICT: "hostile",
    TieQuality.BROKEN: "broken",
}
_CHILDREN: Mapping[DescentKind, figure.DescentKind] = {
    DescentKind.BIRTH: "birth",
    DescentKind.ADOPTED: "adopted",
    DescentKind.FOSTER: "foster",
    DescentKind.STEP: "step",
}


def couples(network: Network) -> dict[str, figure.GenogramPartnership]:
    """Everybody who is or was together, and parents of one child of whom nothing else was said."""
    found = {
        id: figure.GenogramPartnership(
            id, each.one, each.other, _kind(each), year_in(each.since), year_in(each.until)
        )
        for id, each in network.partnerships.items()
        if each.one and each.other and each.one != each.other
    }
    together = {frozenset((each.a, each.b)) for each in found.values()}
    for one, other in _parents(network):
        if frozenset((one, other)) not in together:
            together.add(frozenset((one, other)))
            found[f"{one}_{other}"] = figure.GenogramPartnership(f"{one}_{other}", one, other, "unknown")
    return found


def lines_down(
    network: Network, together: Mapping[str, figure.GenogramPartnership]
) -> Iterator[figure.GenogramDescent]:
    """Every child of a couple or of one parent."""
    by_pair = {frozenset((each.a, each.b)): id for id, each in together.items()}
    for (child, kind), parents in _by_kind(network).items():
        twins = _twins(network, child)
        if len(parents) == 2:
            yield figure.GenogramDescent(child, by_pair[frozenset(parents)], kind, twins)
        else:
            for parent in parents:
                yield figure.GenogramDescent(child, parent, kind, twins)


def bonds(network: Network, people: Collection[str]) -> Iterator[figure.Bond]:
    """How the people in the drawing get along: each tie one line."""
    for key, tie in network.ties.items():
        one, other = ends(key)
        if one in people and other in people and not _is_over(network, one, other):
            if tie.unsafe:
                yield figure.Bond(one, other, "violent")
            elif tie.quality and tie.quality in _BONDS:
                yield figure.Bond(one, other, _BONDS[tie.quality])
            if tie.care:
                giver = one if tie.care is not CareDirection.RECEIVES else other
                yield figure.Bond(giver, other if giver == one else one, "cares_for")


def _is_over(network: Network, one: str, other: str) -> bool:
    return one == CLIENT and how_gone(network.people.get(other)) is Gone.OVER


def _kind(each: Partnership) -> figure.PartnershipKind:
    if each.ended in (PartnershipEnd.APART, PartnershipEnd.DIVORCED):
        if each.kind in (PartnershipKind.AFFAIR, PartnershipKind.SECRET_AFFAIR):
            return _KINDS[each.kind]
        if each.kind is PartnershipKind.MARRIED or each.ended is PartnershipEnd.DIVORCED:
            return "divorced" if each.ended is PartnershipEnd.DIVORCED else "separated"
        return "parted"
    return _KINDS[each.kind] if each.kind else "unknown"


def _by_kind(network: Network) -> dict[tuple[str, figure.DescentKind], list[str]]:
    found: dict[tuple[str, figure.DescentKind], list[str]] = {}
    for each in network.descents.values():
        if each.child and each.parent and each.child != each.parent:
            key = each.child, _CHILDREN[each.kind] if each.kind else "birth"
            parents = found.setdefault(key, [])
            parents += [] if each.parent in parents else [each.parent]
    return found


def _parents(network: Network) -> Iterator[tuple[str, str]]:
    for parents in _by_kind(network).values():
        if len(parents) == 2:
            yield parents[0], parents[1]


def _twins(network: Network, child: str) -> str:
    """A word that a child and its twin share; empty without one."""
    for each in network.descents.values():
        if each.twin_of and child in (each.child, each.twin_of):
            return "_".join(sorted((each.child or "", each.twin_of)))
    return ""
