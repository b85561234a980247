"""Where on the line of its row a union lies: between two partners, or from the partner before."""

from collections.abc import Mapping
from typing import NamedTuple

from supportcycle.figures.genogram.family.unions import Family


class Span(NamedTuple):
    """The own piece of a union's line. `near` and `far` are nodes; when somebody has several partners on one
    side their line runs on, and the piece of each starts at the partner before (`before`, a union); `shared`
    says that a union is on such a line."""

    near: int
    far: int
    before: int | None
    shared: bool = False

    def ends(self, x: Mapping[int, float]) -> tuple[float, float]:
        """Its left and right end."""
        return min(x[self.near], x[self.far]), max(x[self.near], x[self.far])

    def middle(self, x: Mapping[int, float]) -> float:
        """Where children hang by preference."""
        return (x[self.near] + x[self.far]) / 2


def spans_of(family: Family, x: Mapping[int, float]) -> list[Span]:
    """The pieces of all unions."""
    found = [span(family, union, x) for union in range(len(family.unions))]
    on = {one.before for one in found}
    return [one._replace(shared=one.before is not None or at in on) for at, one in enumerate(found)]


def span(family: Family, union: int, x: Mapping[int, float]) -> Span:
    """The piece of the row's line that is of this union alone; for one parent a point."""
    left, *more = sorted(family.unions[union].partners, key=lambda node: x[node])
    if not more:
        return Span(left, left, None)
    right = more[0]
    for hub, far in ((left, right), (right, left)):
        between = _between(family, hub, far, x)
        if between:
            partner, before = min(between, key=lambda one: abs(x[one[0]] - x[far]))
            return Span(partner, far, before)
    return Span(left, right, None)


def _between(family: Family, hub: int, far: int, x: Mapping[int, float]) -> list[tuple[int, int]]:
    """The other partners of `hub` on the way to `far`."""
    low, high = sorted((x[hub], x[far]))
    return [(other, union) for other, union in family.partners(hub) if low < x.get(other, low) < high]
