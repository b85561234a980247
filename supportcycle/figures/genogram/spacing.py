"""How far from the left everybody stands: children under their parents, evenly, nobody on top of another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from supportcycle.figures.genogram.cards import PersonCard, R
from supportcycle.figures.genogram.family.crossings import middle
from supportcycle.figures.genogram.family.spans import Span, spans_of
from supportcycle.figures.genogram.family.unions import Family
from supportcycle.figures.genogram.years import period

GAP, APART, HOMES, YEARS = 26, 40, 16, 64
ROUNDS = 80
STAY, LIGHT, HEAVY, ALONE = 0.02, 0.25, 0.6, 12.0
ASIDE = 58

Wish = tuple[float, float]
"""A place with how much it weighs."""
Hold = tuple[int, float, float]


def spread(
    family: Family, rows: Mapping[int, Sequence[int]], cards: Sequence[PersonCard]
) -> dict[int, float]:
    """The middle of everybody's sign, measured from the left edge of the leftmost."""
    x: dict[int, float] = {node: at for nodes in rows.values() for at, node in enumerate(nodes)}
    spans = spans_of(family, x)
    least = _least(family, spans, x)
    apart = {
        row: [_apart(family, cards, least, a, b) for a, b in pairwise(nodes)] for row, nodes in rows.items()
    }
    held = {node: hold for row, nodes in rows.items() for node, hold in _held(family, nodes, apart[row])}
    pull = Pull(family, spans, [_at_home(family, union) for union in range(len(spans))], held)
    for row, nodes in rows.items():
        x |= dict(zip(nodes, accumulate(apart[row], initial=0.0), strict=True))
    for at in range(ROUNDS):
        for row in sorted(rows, reverse=at % 2 == 0):
            wishes = [pull.wish(x, node) for node in rows[row]]
            x |= dict(zip(rows[row], settled(wishes, apart[row]), strict=True))
    left = min((at - R for at in x.values()), default=0)
    return {node: at - left for node, at in x.items()}


def _least(family: Family, spans: Sequence[Span], x: Mapping[int, float]) -> dict[int, float]:
    """How much room somebody needs at the left for the years of a couple."""
    least: dict[int, float] = {}
    for union, one in enumerate(spans):
        words = period(family.unions[union])
        if words.lines:
            right = max(one[:2], key=lambda node: x[node])
            least[right] = max(least.get(right, 0), words.width + YEARS)
    return least


def _apart(family: Family, cards: Sequence[PersonCard], least: Mapping[int, float], a: int, b: int) -> float:
    """The least distance between two neighbours in a row."""
    couple = any(other == b for other, _ in family.partners(a))
    kin = couple or set(family.parents_of.get(a, ())) & set(family.parents_of.get(b, ()))
    homes = HOMES if family.people[a].household != family.people[b].household else 0
    return max(cards[a].right + (GAP if kin else APART) + homes + R, least.get(b, 0))


def _held(family: Family, nodes: Sequence[int], apart: Sequence[float]) -> Iterator[tuple[int, Hold]]:
    """Whom somebody keeps to, how far from there, and how much: partners to each other, and people without
    parents to any neighbour, by preference on the side of a partner or of their household."""
    for at, node in enumerate(nodes):
        near = [(nodes[at - 1], apart[at - 1])] if at else []
        near += [(nodes[at + 1], -apart[at])] if at + 1 < len(nodes) else []
        partners = {other for other, _ in family.partners(node)}
        partners |= {other for partner in partners for other, _ in family.partners(partner)}
        if near and (partners.intersection(one for one, _ in near) or node not in family.parents_of):
            best = min(near, key=lambda one: _strange(family, nodes, node, partners, one[0]))
            kids = any(family.unions[union].children for union in family.unions_of.get(node, ()))
            yield node, (*best, LIGHT if kids else HEAVY)


def _strange(
    family: Family, nodes: Sequence[int], node: int, partners: Iterable[int], near: int
) -> tuple[bool, ...]:
    """How little a neighbour is to somebody: no partner, no partner further on, of another household."""
    ways = {nodes.index(other) > nodes.index(node) for other in partners if other in nodes}
    home = family.people[node].household
    further_on = (nodes.index(near) > nodes.index(node)) in ways
    return near not in partners, not further_on, family.people[near].household != home


def _at_home(family: Family, union: int) -> list[int]:
    """The children who have no nearer parents; only they draw, or a whole family would chase another."""
    nodes = (child.node for child in family.unions[union].children)
    return [node for node in nodes if family.parents_of[node][0] == union]


@dataclass(frozen=True, slots=True)
class Pull:
    """What draws people to their places: the pieces of line of the unions, the children at home there, and
    the neighbours they keep to."""

    family: Family
    spans: Sequence[Span]
    home: Sequence[Sequence[int]]
    held: Mapping[int, Hold]

    def wish(self, x: Mapping[int, float], node: int) -> Wish:
        """All that draws somebody as one place; who has nothing stays."""
        wishes = [(x[node], STAY), *self._kin(x, node)]
        if node in self.held:
            neighbour, far, weight = self.held[node]
            wishes.append((x[neighbour] + far, weight))
        total = sum(weight for _, weight in wishes)
        return sum(place * weight for place, weight in wishes) / total, total

    def _kin(self, x: Mapping[int, float], node: int) -> Iterator[Wish]:
        """Under the middle of the parents, above the middle of the children."""
        for union in self.family.parents_of.get(node, ())[:1]:
            yield x[node] + self._off(x, union), self._weight(union)
        for union in self.family.unions_of.get(node, ()):
            one = self.spans[union]
            if self.home[union] and node in (one[1:2] if one.shared else one[:2]):
                yield x[node] - self._off(x, union), self._weight(union)

    def _weight(self, union: int) -> float:
        """A parent alone has no line along which a child can hang further on."""
        return ALONE if self.spans[union].near == self.spans[union].far else 1.0

    def _off(self, x: Mapping[int, float], union: int) -> float:
        """How far the place for the children is to their right; on a shared line it is near the partner."""
        one = self.spans[union]
        place = one.middle(x)
        if one.shared:
            place = x[one.far] + (-ASIDE if x[one.near] < x[one.far] else ASIDE)
        return place - middle(x[node] for node in self.home[union])


def settled(wishes: Sequence[Wish], apart: Sequence[float]) -> list[float]:
    """The places nearest to what is wished (least squares) that keep at least these distances."""
    shifts = list(accumulate(apart, initial=0.0))
    blocks: list[tuple[float, float, int]] = []
    for (place, weight), shift in zip(wishes, shifts, strict=True):
        block = (place - shift, weight, 1)
        while blocks and blocks[-1][0] >= block[0]:
            block = _merged(blocks.pop(), block)
        blocks.append(block)
    places = [place for place, _, count in blocks for _ in range(count)]
    return [place + shift for place, shift in zip(places, shifts, strict=True)]


def _merged(a: tuple[float, float, int], b: tuple[float, float, int]) -> tuple[float, float, int]:
    weight = a[1] + b[1]
    return (a[0] * a[1] + b[0] * b[1]) / weight, weight, a[2] + b[2]
