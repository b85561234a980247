"""The lines of a cause diagram: from box to box, each with its own spot on the edge of a box."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from supportcycle.figures.base.svg import Point, arrow_head, at, path
from supportcycle.figures.base.theme import ACCENT
from supportcycle.figures.cause_diagram.box_positions import BoxPosition
from supportcycle.figures.cause_diagram.layers import LinkRoute

NEAR, FAR = 14, 50
PORT = 22

Step = tuple[int, int, int]
"""From a stop, to a stop in the next layer, for a link."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One bend of a line, from a stop to a stop in the next layer; `c` and `d` pull it into shape."""

    start: Point
    c: Point
    d: Point
    end: Point

    def point(self, t: float) -> Point:
        """The point at `t` (0 to 1) along the bend."""
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        points = (self.start, self.c, self.d, self.end)
        x, y = (sum(w * p[axis] for w, p in zip(weights, points, strict=True)) for axis in (0, 1))
        return x, y


def ports_needed(routes: Iterable[LinkRoute]) -> dict[int, int]:
    """How many lines touch the busiest side of each stop."""
    sides: dict[tuple[int, int], int] = {}
    for route in routes:
        for a, b in pairwise(route.stops):
            for side in ((a, 1), (b, 0)):
                sides[side] = sides.get(side, 0) + 1
    return {stop: max(sides.get((stop, side), 0) for side in (0, 1)) for stop, _ in sides}


def hops_of(routes: Sequence[LinkRoute], places: Mapping[int, BoxPosition]) -> list[list[Hop]]:
    """For each route its bends, in layer order."""
    steps = [_steps(route) for route in routes]
    flat = [step for own in steps for step in own]
    exits = _ports(flat, places)
    entries = _ports([(b, a, link) for a, b, link in flat], places)
    ends = {(a, b, link): (exits[a, link], entries[b, link]) for a, b, link in flat}
    reach = _reaches(ends, places)
    return [
        [_hop(places[a], places[b], ends[a, b, n], reach.get((a, b, n), 0)) for a, b, n in own]
        for own in steps
    ]


def _steps(route: LinkRoute) -> list[Step]:
    return [(a, b, route.link) for a, b in pairwise(route.stops)]


def _ports(steps: Sequence[Step], places: Mapping[int, BoxPosition]) -> dict[tuple[int, int], float]:
    """The height at which each line touches its first stop: in the order of where the lines go."""
    ports = {}
    for stop in {stop for stop, _, _ in steps}:
        here = places[stop]
        mine = [(_order(here, places[other]), link) for first, other, link in steps if first == stop]
        room = min(PORT, (here.height - 16) / len(mine))
        for place, (_, link) in enumerate(sorted(mine)):
            ports[stop, link] = here.middle + (place - (len(mine) - 1) / 2) * room
    return ports


def _order(here: BoxPosition, there: BoxPosition) -> float:
    return there.middle if here.row == there.row else -there.middle


def _reaches(
    ends: Mapping[Step, tuple[float, float]], places: Mapping[int, BoxPosition]
) -> dict[Step, float]:
    """How far each turn to the next row swings out: wide turns around narrow ones."""
    reaches: dict[Step, float] = {}
    for row in {place.row for place in places.values()}:
        turns = [step for step in ends if places[step[0]].row == row != places[step[1]].row]
        turns.sort(key=lambda step: (abs(ends[step][1] - ends[step][0]), step))
        for at_turn, step in enumerate(turns, start=1):
            reaches[step] = NEAR + (FAR - NEAR) * at_turn / (len(turns) + 1)
    return reaches


def _hop(a: BoxPosition, b: BoxPosition, heights: tuple[float, float], reach: float) -> Hop:
    start, end = a.exit(heights[0]), b.entry(heights[1])
    bend = start[0] + a.forward * reach if reach else (start[0] + end[0]) / 2
    return Hop(start, (bend, start[1]), (bend, end[1]), end)


def line(hops: Sequence[Hop], *, backward: bool) -> str:
    """The whole line with a head at the end it points to."""
    first, last = hops[0], hops[-1]
    steps = f"M{at(first.start)}"
    for hop in hops:
        steps += f"L{at(hop.start)}C{at(hop.c)} {at(hop.d)} {at(hop.end)}"
    tip, before = (first.start, first.c) if backward else (last.end, last.d)
    return path(steps, line=ACCENT) + arrow_head(tip, before)


def loop(place: BoxPosition) -> str:
    """A line from a box to itself, over its upper edge."""
    left, right, y = place.x + place.width - 46, place.x + place.width - 22, place.y
    steps = f"M{at((left, y))}C{at((left - 4, y - 18))} {at((right + 4, y - 18))} {at((right, y))}"
    return path(steps, line=ACCENT) + arrow_head((right, y), (right + 2, y - 10))


def beside(place: BoxPosition) -> Hop:
    """Where words about the line from a box to itself go."""
    spot = (place.x + place.width - 64, place.y - 4)
    return Hop(spot, spot, spot, spot)
