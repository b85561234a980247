"""Labels to the left and right of something round, in clockwise order, never on top of each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from supportcycle.figures.base.svg import around, letters
from supportcycle.figures.base.text_metrics import Lettering, wrap

GAP = 12
REACH = 30
"""How far a label may come nearer to the middle line than the thing it names."""


@dataclass(frozen=True, slots=True)
class SideLabel:
    """A placed text: its inner edge `x` and upper edge `top`, measured from the middle of the round."""

    text: Lettering
    x: float
    top: float

    @property
    def bottom(self) -> float:
        return self.top + self.text.height

    @property
    def left(self) -> float:
        return self.x if self.x > 0 else self.x - self.text.width

    def drawn(self, centre_x: float, fill: str) -> str:
        """The text as SVG around a middle at (`centre_x`, 0)."""
        return letters(
            self.text, centre_x + self.x, self.top, anchor="start" if self.x > 0 else "end", fill=fill
        )


def angle_of(at: int, count: int) -> float:
    """The direction of the middle of part `at` of `count`, clockwise from twelve o'clock."""
    return -90 + (at + 0.5) * 360 / count


def side_labels(
    texts: Sequence[str], *, radius: float, half: float, size: float, bold: Iterable[int] = ()
) -> list[SideLabel]:
    """One label per text beside a round of `radius`, all within `half` of its middle. Takes as much height
    as the texts need."""
    points = [around((0, 0), radius, angle_of(at, len(texts))) for at in range(len(texts))]
    heavy = frozenset(bold)
    blocks = [
        wrap(text, half - _edge(radius, _nearest(y)) - GAP, size, bold=at in heavy)
        for at, (text, (_, y)) in enumerate(zip(texts, points, strict=True))
    ]
    turn = (len(texts) + 1) // 2
    heights = [y for _, y in points]
    tops = _stacked(heights[:turn], blocks[:turn]) + _stacked(heights[turn:], blocks[turn:])
    return [
        SideLabel(block, _beside(radius, top, block.height) * (1 if at < turn else -1), top)
        for at, (block, top) in enumerate(zip(blocks, tops, strict=True))
    ]


def _nearest(y: float) -> float:
    return max(0.0, abs(y) - REACH)


def _edge(radius: float, y: float) -> float:
    return sqrt(max(0.0, radius**2 - y**2))


def _beside(radius: float, top: float, height: float) -> float:
    nearest = 0.0 if top <= 0 <= top + height else min(abs(top), abs(top + height))
    return _edge(radius, nearest) + GAP


def _stacked(wanted: Sequence[float], blocks: Sequence[Lettering]) -> list[float]:
    """The upper edges of one side, pushed away from the middle line where they would touch."""
    tops = dict.fromkeys(range(len(blocks)), 0.0)
    floor, ceiling = -GAP / 2, GAP / 2
    for at in sorted(tops, key=lambda at: abs(round(wanted[at], 3))):
        y, height = wanted[at], blocks[at].height
        if abs(y) < 1:
            tops[at] = y - height / 2
            floor, ceiling = tops[at] - GAP, tops[at] + height + GAP
        elif y < 0:
            tops[at] = min(y + min(height / 2, REACH), floor) - height
            floor = tops[at] - GAP
        else:
            tops[at] = max(y - min(height / 2, REACH), ceiling)
            ceiling = tops[at] + height + GAP
    return list(tops.values())


def extent(labels: Iterable[SideLabel], radius: float) -> tuple[float, float]:
    """The upper and lower edge of the round with its labels."""
    low, high = -radius, radius
    for label in labels:
        low, high = min(low, label.top), max(high, label.bottom)
    return low, high
