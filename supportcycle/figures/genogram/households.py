"""The soft shape around people who live together, whether or not they are family."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from supportcycle.figures.base.svg import element
from supportcycle.figures.base.theme import FIELD, LINE
from supportcycle.figures.genogram.areas import Box, outline_steps, rings
from supportcycle.figures.genogram.cards import R
from supportcycle.figures.genogram.layout import GenogramLayout
from supportcycle.figures.genogram.notation import HOUSEHOLDS

PAD = 11
PASSAGE = 14
NECK = 48
LEVEL = 16
BESIDE = 10
ROUND = 16


def homes(plan: GenogramLayout) -> dict[str, list[int]]:
    """Who lives together, from the top left; somebody alone is no household."""
    found: dict[str, list[int]] = {}
    for row in plan.rows.values():
        for node in row:
            if plan.family.people[node].household:
                found.setdefault(plan.family.people[node].household, []).append(node)
    return {home: nodes for home, nodes in found.items() if len(nodes) > 1}


def areas(plan: GenogramLayout) -> str:
    """The shapes of all households, to be drawn under everything else."""
    return "".join(
        area(outline_steps(_boxes(plan, nodes), ROUND), at) for at, nodes in enumerate(homes(plan).values())
    )


def area(steps: str, at: int) -> str:
    """A shape in the style of household number `at`."""
    dash = HOUSEHOLDS[at % len(HOUSEHOLDS)]
    dashed = {"stroke_dasharray": dash} if dash else {}
    return element("path", d=steps, fill=FIELD, stroke=LINE, stroke_width=1.4, **dashed)


def upright_edges(plan: GenogramLayout) -> list[tuple[float, float, float]]:
    """The left and right edges of all households: where, and from which height to which."""
    found = []
    for nodes in homes(plan).values():
        for ring in rings(_boxes(plan, nodes)):
            sides = zip(ring, [*ring[1:], ring[0]], strict=True)
            found += [(ax, min(ay, by), max(ay, by)) for (ax, ay), (bx, by) in sides if ax == bx]
    return found


def _boxes(plan: GenogramLayout, nodes: Sequence[int]) -> list[Box]:
    """A box around each group of neighbours, and passages between the groups."""
    groups = _aligned({row: found for row in plan.rows if (found := _groups(plan, row, nodes))})
    boxes = [box for found in groups.values() for box in found]
    for row, found in groups.items():
        if len(found) > 1 and row - 1 not in groups and row + 1 not in groups:
            boxes += _passages(found, [], found[0][3] - PAD / 2)
    for upper, lower in pairwise(groups):
        if lower == upper + 1:
            boxes += _joints(groups[upper], groups[lower])
    return boxes


def _joints(upper: Sequence[Box], lower: Sequence[Box]) -> list[Box]:
    """What connects the groups of two rows: straight down where they overlap, or else a passage."""
    if len(upper) == len(lower) == 1:
        left, right = max(upper[0][0], lower[0][0]), min(upper[0][2], lower[0][2])
        if right - left >= NECK:
            return [(left, upper[0][3], right, lower[0][1])]
    return _passages(upper, lower, (upper[0][3] + lower[0][1]) / 2)


def _groups(plan: GenogramLayout, row: int, nodes: Sequence[int]) -> list[Box]:
    """The neighbours in one row that live together, each run as a box."""
    found: list[Box] = []
    below = [union for union in range(len(plan.spans)) if plan.row(union) == row]
    lines = [plan.x[child.node] for union in below for child in plan.family.unions[union].children]
    lines += [plan.drops[union] for union in below]
    last = None
    for at, node in enumerate(plan.rows[row]):
        if node not in nodes:
            continue
        x, card = plan.x[node], plan.cards[node]
        left, right = _off_lines(x - R - PAD, -1, lines), _off_lines(x + card.right + PAD, 1, lines)
        box = (left, plan.y.tops[row] - PAD, right, plan.y.bottoms[row] + PAD)
        if last == at - 1:
            box = (found.pop()[0], *box[1:])
        found.append(box)
        last = at
    return found


def _aligned(groups: Mapping[int, list[Box]]) -> dict[int, list[Box]]:
    """The boxes with sides that nearly match drawn level."""
    boxes = [box for found in groups.values() for box in found]
    left = _levelled([box[0] for box in boxes], -1)
    right = _levelled([box[2] for box in boxes], 1)
    return {
        row: [(left[box[0]], box[1], right[box[2]], box[3]) for box in found] for row, found in groups.items()
    }


def _levelled(sides: Sequence[float], way: int) -> dict[float, float]:
    """For each side the outermost of those close to it."""
    level: dict[float, float] = {}
    for side in sorted(sides, key=lambda side: -way * side):
        near = [outer for outer in level.values() if abs(outer - side) < LEVEL]
        level[side] = near[0] if near else side
    return level


def _off_lines(side: float, way: int, lines: Sequence[float]) -> float:
    """A side a little further out when it would go on along a line down to children."""
    tries = [side + way * BESIDE * step for step in range(3)]
    return next((x for x in tries if all(abs(x - line) >= BESIDE - 2 for line in lines)), side)


def _passages(upper: Sequence[Box], lower: Sequence[Box], y: float) -> list[Box]:
    """From every group to one height, and along it."""
    top, bottom = y - PASSAGE / 2, y + PASSAGE / 2
    necks = [(left, min(low, top), right, bottom) for left, _, right, low in upper]
    necks += [(left, top, right, max(high, bottom)) for left, high, right, _ in lower]
    sides = [(left + PASSAGE, right - PASSAGE) for left, _, right, _ in necks]
    along = (min(right for _, right in sides), top, max(left for left, _ in sides), bottom)
    return [*necks, along] if along[0] < along[2] else necks


def named(plan: GenogramLayout, names: Mapping[str, str]) -> list[str]:
    """The name of each household that is drawn; "" for one without."""
    return [names.get(home, "") for home in homes(plan)]
