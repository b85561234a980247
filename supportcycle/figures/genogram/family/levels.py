"""The heights of lines that run beside each other: lines of couples under a row, bars over the children."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from supportcycle.figures.genogram.family.spans import Span
from supportcycle.figures.genogram.family.unions import Family

TOUCH = 0.5


def couple_levels(family: Family, spans: Sequence[Span], x: Mapping[int, float]) -> dict[int, int]:
    """For each couple on which line under their row they are; 0 is nearest to the row. What hangs together
    (somebody with several partners) is on one line; a line around another one lies deeper."""
    ranges: dict[int, list[float]] = {}
    heads: dict[int, int] = {}
    for at in range(len(spans)):
        if len(family.unions[at].partners) > 1:
            heads[at] = _head(spans, at)
            low, high = spans[at].ends(x)
            known = ranges.setdefault(heads[at], [low, high])
            known[:] = [min(known[0], low), max(known[1], high)]
    level: dict[int, int] = {}
    for head in sorted(ranges, key=lambda head: (ranges[head][1] - ranges[head][0], head)):
        row = family.rows[family.unions[head].partners[0]]
        inner = (
            level[other] + 1
            for other in level
            if family.rows[family.unions[other].partners[0]] == row and _overlap(ranges[head], ranges[other])
        )
        level[head] = max(inner, default=0)
    return {at: level[head] for at, head in heads.items()}


def _head(spans: Sequence[Span], at: int) -> int:
    """The first union of the line that this union is on."""
    seen = {at}
    while (before := spans[at].before) is not None and before not in seen:
        seen.add(at := before)
    return at


def _overlap(a: Sequence[float], b: Sequence[float]) -> bool:
    return a[0] < b[1] - TOUCH and b[0] < a[1] - TOUCH


@dataclass(frozen=True, slots=True)
class Net:
    """The lines from one union to its children: where they hang, and where the children stand."""

    union: int
    drop: float
    kids: tuple[float, ...]

    @property
    def ends(self) -> tuple[float, float]:
        return min(self.drop, *self.kids), max(self.drop, *self.kids)


def bar_levels(nets: Sequence[Net]) -> dict[int, int]:
    """For each net (by its union) how deep its bar lies, so that bars do not touch, and lines down to one
    bar do not cross another as far as that can be."""
    level: dict[int, int] = {}
    waiting = list(nets)
    while waiting:
        free = [
            net for net in waiting if not any(_above(other, net) for other in waiting if other is not net)
        ]
        net = (free or waiting)[0]
        waiting.remove(net)
        over = (
            level[other.union] + 1
            for other in nets
            if other.union in level and _overlap(other.ends, net.ends)
        )
        level[net.union] = max(over, default=0)
    return level


def _above(a: Net, b: Net) -> bool:
    """Whether the bar of `a` has to be above that of `b`: where they overlap, a child of `b` under the bar
    of `a` does no harm, nor does the drop of `a` over the bar of `b`."""
    if not _overlap(a.ends, b.ends):
        return False
    return _harm(a, b) < _harm(b, a)


def _harm(upper: Net, lower: Net) -> int:
    """How many lines cross when `upper` lies above `lower`."""
    low, high = upper.ends
    under, over = lower.ends
    return (low < lower.drop < high) + sum(under < kid < over for kid in upper.kids)
