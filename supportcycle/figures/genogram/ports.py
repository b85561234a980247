"""Where lines touch a person and each other, measured from the left."""

from collections.abc import Mapping, Sequence

from supportcycle.figures.genogram.family.crossings import middle
from supportcycle.figures.genogram.family.spans import Span
from supportcycle.figures.genogram.family.unions import Family, Union
from supportcycle.figures.genogram.notation import partnership
from supportcycle.figures.genogram.years import period

PORT = 9
MARK = 15
FREE = 12
NEAR = 18
NUDGE = 8

X = Mapping[int, float]


def port(family: Family, x: X, node: int, union: int) -> float:
    """Where the line of a union leaves a partner: in the middle, or aside when there are lines both ways."""
    ways = {_way(family, x, node, own) for own in family.unions_of[node]}
    return x[node] + (_way(family, x, node, union) * PORT if len(ways) > 1 else 0)


def _way(family: Family, x: X, node: int, union: int) -> int:
    other = family.unions[union].other(node)
    return 0 if other is None else 1 if x[other] > x[node] else -1


def top_port(family: Family, drops: Sequence[float], x: X, node: int, union: int) -> float:
    """Where a line from parents arrives; somebody with two sets of parents has two places for it."""
    above = sorted(family.parents_of[node], key=lambda at: drops[at])
    return x[node] + (above.index(union) - (len(above) - 1) / 2) * 2 * PORT


def piece(family: Family, spans: Sequence[Span], x: X, union: int) -> tuple[float, float]:
    """A couple's own piece of line, from the side of the partner before to that of the last."""
    one = spans[union]
    start = port(family, x, one.near, union if one.before is None else one.before)
    return start, port(family, x, one.far, union)


def has_mark(union: Union) -> bool:
    """Whether something stands across the line of a couple."""
    return bool(union.ties) and partnership(union.ties[-1].kind).marked


def mark(union: Union, start: float, end: float) -> float:
    """Where it stands: halfway, or near the end when children or years are there."""
    if not union.children and not period(union).lines:
        return (start + end) / 2
    return end - MARK if end > start else end + MARK


def drop(family: Family, spans: Sequence[Span], x: X, union: int) -> float:
    """Where the children of a union hang: as straight above them as the piece of line allows."""
    start, end = piece(family, spans, x, union)
    own = family.unions[union]
    if len(own.partners) == 1:
        kids = sorted(x[child.node] for child in own.children)
        return _over(kids) if kids and abs(_over(kids) - start) < NUDGE else start
    away = FREE + MARK if has_mark(own) else FREE
    low, high = (start + FREE, end - away) if end > start else (end + away, start - FREE)
    if low > high or not own.children:
        return (start + end) / 2
    return min(max(_over(sorted(x[child.node] for child in own.children)), low), high)


def _over(kids: Sequence[float]) -> float:
    """Above the middle of the children, or right above a child who stands almost there."""
    centre = middle(kids)
    near = min(kids, key=lambda kid: abs(kid - centre))
    return near if abs(near - centre) < NEAR else centre
