"""Where the boxes of a cause diagram stand: layers from left to right, folded into rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from supportcycle.figures.base.svg import Point
from supportcycle.figures.base.theme import WIDE
from supportcycle.figures.cause_diagram.layers import ROW

BESIDE = 50
BETWEEN = 18
ROW_GAP = 40
PASSING = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """How many columns there are, how wide a box is, and the room between two columns."""

    count: int
    box: float
    gap: float

    def x(self, at: int) -> float:
        """The left edge of column `at`; the columns stand in the middle of the picture."""
        taken = self.count * self.box + (self.count - 1) * self.gap
        return (WIDE - taken) / 2 + at * (self.box + self.gap)


@dataclass(frozen=True, slots=True)
class BoxPosition:
    """A box, or where a long link passes. `forward` is 1 where the row reads to the right, else -1."""

    x: float
    y: float
    width: float
    height: float
    forward: int
    row: int

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    def entry(self, y: float) -> Point:
        """Where links from the layer before arrive."""
        return (self.x if self.forward > 0 else self.x + self.width), y

    def exit(self, y: float) -> Point:
        """Where links to the next layer leave."""
        return (self.x + self.width if self.forward > 0 else self.x), y


def columns_for(depth: int, worded: bool) -> Columns:
    """Columns for a drawing with so many layers; words on the links need more room between the boxes."""
    if depth <= 2:
        return Columns(max(1, depth), 200, 110)
    if depth == 4 and not worded:
        return Columns(4, 128, 52)
    gap = 84 if worded else 70
    return Columns(ROW, (WIDE - 2 * BESIDE - (ROW - 1) * gap) / ROW, gap)


def placed(
    layers: Sequence[Sequence[int]], heights: Mapping[int, float], columns: Columns, top: float
) -> tuple[dict[int, BoxPosition], float]:
    """A place for every stop, from `top` down, and where the drawing ends."""
    places: dict[int, BoxPosition] = {}
    for row, first in enumerate(range(0, len(layers), columns.count)):
        stacks = layers[first : first + columns.count]
        height = max(_stack_height(stack, heights) for stack in stacks)
        for at, stack in enumerate(stacks):
            column = at if row % 2 == 0 else columns.count - 1 - at
            places |= _stacked(stack, heights, columns, column, row, top, height)
        top += height + ROW_GAP
    return places, top


def _stack_height(stack: Sequence[int], heights: Mapping[int, float]) -> float:
    return sum(heights.get(stop, PASSING) for stop in stack) + BETWEEN * (len(stack) - 1)


def _stacked(
    stack: Sequence[int], heights: Mapping[int, float], columns: Columns, column: int, row: int,
    top: float, height: float,
) -> dict[int, BoxPosition]:  # fmt: skip
    """One layer, centred in its row; upside down in rows that run back, so that turns do not cross."""
    places = {}
    y = top + (height - _stack_height(stack, heights)) / 2
    for stop in stack if row % 2 == 0 else stack[::-1]:
        own = heights.get(stop, PASSING)
        places[stop] = BoxPosition(columns.x(column), y, columns.box, own, 1 if row % 2 == 0 else -1, row)
        y += own + BETWEEN
    return places
