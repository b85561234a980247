"""From when until when two people were a couple, as words above their line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from supportcycle.figures.base.svg import letters
from supportcycle.figures.base.text_metrics import Lettering
from supportcycle.figures.genogram.areas import Box
from supportcycle.figures.genogram.cards import R
from supportcycle.figures.genogram.households import upright_edges
from supportcycle.figures.genogram.layout import GenogramLayout
from supportcycle.figures.genogram.ports import piece
from supportcycle.figures.genogram.years import period

STEP, TRIES = 8, 60
FROM_START, FROM_END, FROM_PEOPLE, FROM_EDGES = 8, 22, 22, 5


@dataclass(frozen=True, slots=True)
class Period:
    """The years of a couple and where they stand."""

    words: Lettering
    x: float
    top: float

    @property
    def box(self) -> Box:
        """Left, top, right and bottom."""
        half = self.words.width / 2
        return self.x - half, self.top, self.x + half, self.top + self.words.height

    def drawn(self) -> str:
        """The years as SVG."""
        return letters(self.words, self.x, self.top, anchor="middle")


def periods(plan: GenogramLayout) -> list[Period]:
    """The years of all couples, in the middle of their line or near it: not under somebody who stands
    between them, and not on the edge of a household."""
    edges = upright_edges(plan)
    found = []
    for union, y in plan.y.lines.items():
        words = period(plan.family.unions[union])
        if words.lines:
            top = y - words.height - 3
            ends = sorted(piece(plan.family, plan.spans, plan.x, union))
            passed = [edge for edge, upper, lower in edges if upper < y and top < lower]
            people = [plan.x[node] for node in plan.rows[plan.row(union)]]
            between = [x for x in people if ends[0] + R < x < ends[1] - R]
            found.append(Period(words, _free(words.width / 2, ends, between, passed), top))
    return found


def _free(half: float, ends: Sequence[float], people: Iterable[float], edges: Iterable[float]) -> float:
    """The place nearest to the middle that keeps clear of people and edges; or else the middle."""
    middle = (ends[0] + ends[1]) / 2
    kept = [(x, half + FROM_PEOPLE) for x in people] + [(x, half + FROM_EDGES) for x in edges]
    for x in (middle + sign * STEP * step for step in range(TRIES) for sign in (1, -1)):
        inside = ends[0] + half + FROM_START <= x <= ends[1] - half - FROM_END
        if inside and all(abs(x - other) >= least for other, least in kept):
            return x
    return middle
