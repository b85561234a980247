"""How well an order of rows can be drawn: how many lines must cross, and how far they reach."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from supportcycle.figures.genogram.family.spans import spans_of
from supportcycle.figures.genogram.family.unions import Family

Net = tuple[float, list[float]]


class Cost(NamedTuple):
    """The less the better; crossings weigh most, then children out of order of birth."""

    crossings: int
    disorder: int
    reach: float


def cost(family: Family, rows: Mapping[int, Sequence[int]]) -> Cost:
    """What an order of the rows costs."""
    x: dict[int, float] = {node: at for row in rows.values() for at, node in enumerate(row)}
    spans = spans_of(family, x)
    total = Cost(0, 0, 0)
    for row in rows:
        here = [at for at, union in enumerate(family.unions) if family.rows[union.partners[0]] == row]
        nets = {
            at: (spans[at].middle(x), [x[child.node] for child in family.unions[at].children]) for at in here
        }
        couples = {at: spans[at].ends(x) for at in here if spans[at].near != spans[at].far}
        crossed = sum(_crossed(a, b) for a, b in combinations(nets.values(), 2))
        crossed += sum(_passed(couples[a], nets[b]) for a in couples for b in nets if a != b)
        crossed += sum(_tied(a, b) for a, b in combinations(couples.values(), 2))
        disorder = sum(a > b for _, kids in nets.values() for a, b in pairwise(kids))
        reach = sum(high - low for low, high in couples.values())
        total = Cost(total[0] + crossed, total[1] + disorder, total[2] + reach)
    return total


def _passed(couple: tuple[float, float], net: Net) -> bool:
    """Whether a line to children comes down through the line of a couple that is not their parents."""
    return bool(net[1]) and couple[0] < net[0] < couple[1]


def _tied(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether of two couples each has one partner between the other two."""
    return a[0] < b[0] < a[1] < b[1] or b[0] < a[0] < b[1] < a[1]


def _crossed(a: Net, b: Net) -> int:
    return sum((a[0] - b[0]) * (left - right) < 0 for left in a[1] for right in b[1])


def middle(values: Iterable[float]) -> float:
    """Halfway between the lowest and the highest."""
    found = list(values)
    return (min(found) + max(found)) / 2
