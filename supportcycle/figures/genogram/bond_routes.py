"""The way of each emotional line: through the room between rows in a lane of its own, never over a name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from supportcycle.figures.base.svg import Point
from supportcycle.figures.genogram.areas import Box
from supportcycle.figures.genogram.cards import R
from supportcycle.figures.genogram.data import Bond
from supportcycle.figures.genogram.layout import GenogramLayout
from supportcycle.figures.genogram.notation import BONDS
from supportcycle.figures.genogram.periods import periods

ABOVE, BELOW = (18, 6, 12), (5, 18, 11)
"""How far from the middle of a sign lines touch it, the nearest first, so that they need not cross."""
LANE, MARGIN, CLEAR = 13, 14, 14
STEEP = 1.0


@dataclass(frozen=True, slots=True)
class BondRoute:
    """A bond with the way of its line."""

    bond: Bond
    a: int
    b: int
    way: tuple[Point, ...]


def routes(plan: GenogramLayout, bonds: Sequence[Bond]) -> tuple[list[BondRoute], dict[int, float]]:
    """The ways of all bonds between two people in the drawing, in the order given, and how much room is short
    above each row. A kind without a sign is not drawn: no other sign may stand for it."""
    nodes = {person.id: node for node, person in enumerate(plan.family.people) if person.id}
    meant = [bond for bond in bonds if bond.kind in BONDS]
    known = [(bond, nodes[bond.a], nodes[bond.b]) for bond in meant if bond.a in nodes and bond.b in nodes]
    ends = [(at, a, b) for at, (_, a, b) in enumerate(known) if a != b]
    lanes = Lanes(plan, [one.box for one in periods(plan)])
    ways = {at: lanes.way(a, b) for at, a, b in sorted(ends, key=lambda one: _far(plan, one[1], one[2]))}
    return [BondRoute(known[at][0], a, b, tuple(ways[at])) for at, a, b in ends], lanes.short()


def _far(plan: GenogramLayout, a: int, b: int) -> tuple[int, float]:
    rows = plan.family.rows
    return abs(rows[a] - rows[b]), abs(plan.x[a] - plan.x[b])


@dataclass
class Lanes:
    """Gives each line a place of its own at the signs and above the rows."""

    plan: GenogramLayout
    words: Sequence[Box]
    used: dict[tuple[int, bool, bool], int] = field(default_factory=dict)
    taken: dict[int, list[tuple[float, float, int]]] = field(default_factory=dict)

    def way(self, a: int, b: int) -> list[Point]:
        """The points from one person to another."""
        rows = self.plan.family.rows
        if rows[a] > rows[b]:
            return self.way(b, a)[::-1]
        start, end = self._touch(a, b, up=rows[a] == rows[b]), self._touch(b, a, up=True)
        if rows[a] == rows[b]:
            y = self._lane(rows[a], start[0], end[0])
            return rounded([start, (start[0], y), (end[0], y), end])
        steep = abs(end[0] - start[0]) < STEEP * (end[1] - start[1])
        if steep and self._clear(start, end, (a, b)):
            return [start, end]
        return rounded([start, *self._corners(start, end, range(rows[a] + 1, rows[b] + 1)), end])

    def _touch(self, node: int, other: int, *, up: bool) -> Point:
        """A free place on the upper or lower edge, at the side where the other is."""
        right = self.plan.x[other] > self.plan.x[node]
        count = self.used.get((node, up, right), 0)
        self.used[node, up, right] = count + 1
        aside = (ABOVE if up else BELOW)[count % 3] * self.plan.cards[node].r / R
        return self.plan.edge(node, self.plan.x[node] + (aside if right else -aside), up=up)

    def _corners(self, start: Point, end: Point, rows: range) -> Iterator[Point]:
        """Along a lane above each row, and down between the people of that row."""
        x = start[0]
        for row in rows:
            left = rows[-1] - row
            there = self._gap(row, x + (end[0] - x) / (left + 1)) if left else end[0]
            y = self._lane(row, x, there)
            yield from ((x, y), (there, y))
            x = there

    def _lane(self, row: int, start: float, end: float) -> float:
        """A height above a row where no other line runs, as low as possible."""
        low, high = sorted((start, end))
        taken = self.taken.setdefault(row, [])
        busy = {lane for left, right, lane in taken if left < high + LANE and low < right + LANE}
        lane = next(lane for lane in range(len(taken) + 1) if lane not in busy)
        taken.append((low, high, lane))
        return self.plan.y.tops[row] - MARGIN - LANE * lane

    def short(self) -> dict[int, float]:
        """By how much the room above rows falls short of what the lanes take."""
        need = {
            row: MARGIN + CLEAR + LANE * max(lane for *_, lane in taken) for row, taken in self.taken.items()
        }
        room = {row: self.plan.y.tops[row] - self.plan.y.floors.get(row - 1, 0) for row in need}
        return {row: need[row] - room[row] for row in need if need[row] > room[row]}

    def _gap(self, row: int, x: float) -> float:
        """The free place between two people of a row that is nearest to `x`."""
        plan = self.plan
        nodes = plan.rows[row]
        gaps = [plan.x[nodes[0]] - R - 14, plan.x[nodes[-1]] + plan.cards[nodes[-1]].right + 14]
        gaps += [(plan.x[a] + plan.cards[a].right + plan.x[b] - R) / 2 for a, b in pairwise(nodes)]
        top, floor = plan.y.tops[row], plan.y.floors[row]
        here = [box for box in self.words if top < box[1] < floor]
        return min(gaps, key=lambda gap: (any(box[0] - 6 < gap < box[2] + 6 for box in here), abs(gap - x)))

    def _clear(self, start: Point, end: Point, ends: tuple[int, int]) -> bool:
        """Whether the straight way keeps off all people and words."""
        step = (end[0] - start[0]) / 40, (end[1] - start[1]) / 40
        points = [(start[0] + step[0] * at, start[1] + step[1] * at) for at in range(41)]
        boxes = [*self.words, *(_around(self.plan, node, node in ends) for node in self.plan.x)]
        return not any(_within(point, box) for box in boxes for point in points)


def _around(plan: GenogramLayout, node: int, own: bool) -> Box:
    """The box of a person; of who is at the end of a line only the words."""
    x, y = plan.centre(node)
    card = plan.cards[node]
    return x + R + 8 if own else x - R, y - R, x + card.right, y + card.bottom


def _within(point: Point, box: Box) -> bool:
    return box[0] - 6 < point[0] < box[2] + 6 and box[1] - 6 < point[1] < box[3] + 6


def kinds(found: Sequence[BondRoute]) -> Mapping[str, None]:
    """The kinds of bonds that are drawn."""
    return dict.fromkeys(route.bond.kind for route in found)


STEPS = 12
TURN, WIDE_TURN = 14, 30


def rounded(corners: Sequence[Point]) -> list[Point]:
    """The way from the first corner to the last, whose level pieces lead into wide bends."""
    way = [corners[0]]
    last = len(corners) - 2
    for at in range(1, last + 1):
        before = _towards(corners[at], corners[at - 1], whole=at == 1)
        after = _towards(corners[at], corners[at + 1], whole=at == last)
        way += _bend(before, corners[at], after)
    return [*way, corners[-1]]


def _bend(start: Point, corner: Point, end: Point) -> Iterator[Point]:
    for step in range(STEPS + 1):
        t = step / STEPS
        weights = ((1 - t) ** 2, 2 * t * (1 - t), t * t)
        points = list(zip(weights, (start, corner, end), strict=True))
        yield sum(w * p[0] for w, p in points), sum(w * p[1] for w, p in points)


def _towards(corner: Point, other: Point, *, whole: bool) -> Point:
    """Where a bend begins: near its corner, and before the middle of a piece that has two bends."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = abs(dx) + abs(dy)
    if not length:
        return corner
    reach = min(WIDE_TURN if abs(dx) > abs(dy) else TURN, length if whole else length / 2)
    return corner[0] + dx * reach / length, corner[1] + dy * reach / length
