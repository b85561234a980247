"""Where everything of a genogram stands: people, the lines of couples, the bars above children."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from supportcycle.figures.base.svg import Point
from supportcycle.figures.genogram.cards import PersonCard, R
from supportcycle.figures.genogram.family.levels import Net, bar_levels, couple_levels
from supportcycle.figures.genogram.family.spans import Span, spans_of
from supportcycle.figures.genogram.family.unions import Family
from supportcycle.figures.genogram.ports import drop, top_port
from supportcycle.figures.genogram.shapes import reach
from supportcycle.figures.genogram.years import period

UNDER, DATES, LEVEL, BELOW, TRACK, FALL = 14, 18, 14, 18, 14, 36
HEAD = 44
"""The room above the first row, where emotional lines bend over."""


class Heights(NamedTuple):
    """Of rows the upper and lower edges and the lowest line of a couple, of unions the line of the couple and
    the bar over the children."""

    tops: Mapping[int, float]
    bottoms: Mapping[int, float]
    floors: Mapping[int, float]
    lines: Mapping[int, float]
    bars: Mapping[int, float]
    end: float


@dataclass(frozen=True, slots=True)
class GenogramLayout:
    """A family with all its measures; `drops` says where the children of each union hang."""

    family: Family
    cards: Sequence[PersonCard]
    rows: Mapping[int, Sequence[int]]
    x: Mapping[int, float]
    spans: Sequence[Span]
    drops: Sequence[float]
    y: Heights

    def row(self, union: int) -> int:
        """The row of the partners."""
        return self.family.rows[self.family.unions[union].partners[0]]

    def centre(self, node: int) -> Point:
        """The middle of somebody's sign."""
        return self.x[node], self.y.tops[self.family.rows[node]] + R

    def edge(self, node: int, x: float, *, up: bool) -> Point:
        """The upper or lower edge of somebody's sign at `x`."""
        across, y = self.centre(node)
        card = self.cards[node]
        far = reach(card.person, card.r, x - across, up=up)
        return x, y - far if up else y + far

    @property
    def right(self) -> float:
        """The right edge of what is widest."""
        return max((x + self.cards[node].right for node, x in self.x.items()), default=0)


def layout_of(
    family: Family,
    cards: Sequence[PersonCard],
    rows: Mapping[int, Sequence[int]],
    x: Mapping[int, float],
    more: Mapping[int, float],
) -> GenogramLayout:
    """The plan for people who stand in these rows at these places, with `more` room above some rows."""
    spans = spans_of(family, x)
    drops = [drop(family, spans, x, union) for union in range(len(spans))]
    bare = GenogramLayout(family, cards, rows, x, spans, drops, Heights({}, {}, {}, {}, {}, 0))
    return GenogramLayout(family, cards, rows, x, spans, drops, _heights(bare, more))


def _heights(plan: GenogramLayout, more: Mapping[int, float]) -> Heights:
    tops: dict[int, float] = {}
    bottoms: dict[int, float] = {}
    floors: dict[int, float] = {}
    lines: dict[int, float] = {}
    bars: dict[int, float] = {}
    levels = couple_levels(plan.family, plan.spans, plan.x)
    y = float(HEAD)
    for row, nodes in plan.rows.items():
        tops[row] = y + more.get(row, 0)
        y = bottoms[row] = tops[row] + R + max(plan.cards[node].bottom for node in nodes)
        unions = [union for union in range(len(plan.spans)) if plan.row(union) == row]
        own = _lines(plan, [union for union in unions if union in levels], levels, y)
        y = floors[row] = max(own.values(), default=y)
        lines |= own
        under = bar_levels(_nets(plan, unions))
        bars |= {union: y + BELOW + level * TRACK for union, level in under.items()}
        y = max([y + BELOW, *(bars[union] for union in under)]) + FALL
    end = max((*bottoms.values(), *(line + UNDER for line in lines.values())), default=HEAD)
    return Heights(tops, bottoms, floors, lines, bars, end)


def _lines(
    plan: GenogramLayout, unions: Sequence[int], levels: Mapping[int, int], bottom: float
) -> dict[int, float]:
    """The heights of the lines of couples in one row."""
    dates = DATES if any(period(plan.family.unions[union]).lines for union in unions) else 0
    return {union: bottom + UNDER + dates + levels[union] * (LEVEL + dates) for union in unions}


def _nets(plan: GenogramLayout, unions: Sequence[int]) -> list[Net]:
    return [
        Net(union, plan.drops[union], tuple(child_port(plan, union, child.node) for child in children))
        for union in unions
        if (children := plan.family.unions[union].children)
    ]


def child_port(plan: GenogramLayout, union: int, node: int) -> float:
    """Where the line down from a union meets a child."""
    return top_port(plan.family, plan.drops, plan.x, node, union)
