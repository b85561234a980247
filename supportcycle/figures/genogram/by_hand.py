"""A genogram to draw on by hand: three rows of empty circles and squares with lines, and every sign."""

from collections.abc import Iterator, Sequence

from supportcycle.figures.base.drawing import Drawing, drawn
from supportcycle.figures.base.svg import Point
from supportcycle.figures.base.theme import SHEET
from supportcycle.figures.genogram.data import GenogramWords
from supportcycle.figures.genogram.family_lines import Line
from supportcycle.figures.genogram.legend import entries, legend
from supportcycle.figures.genogram.notation import KEYS
from supportcycle.figures.genogram.shapes import outline

WIDTH, EDGE, R = 700.0, 14.0, 32.0
TOP, ROW = 44.0, 230.0
BELOW, ABOVE = 26.0, 64.0
"""How far under a couple their line runs, and how far above their children the line does that joins these."""

Row = Sequence[tuple[str, float]]
GRANDPARENTS: Row = (("square", 90), ("circle", 265), ("square", 435), ("circle", 610))
PARENTS: Row = (("circle", 70), ("square", 250), ("circle", 450), ("square", 630))
CHILDREN: Row = (("square", 105), ("circle", 270), ("square", 430), ("circle", 595))
COUPLES = ((0, 90, 265, (70, 250)), (0, 435, 610, (450, 630)), (1, 250, 450, (105, 270, 430, 595)))
"""The row of a couple, where both stand, and where their children stand in the row under it."""


def genogram_by_hand(words: GenogramWords) -> Drawing:
    """The empty family as SVG: nobody has a name or a year; grandparents, parents and children stand in rows.

    An alt text holds: that there are three rows of empty signs, and that the legend is under it.
    """
    lines = [line.drawn() for couple in COUPLES for line in _lines(*couple)]
    rows = enumerate((GRANDPARENTS, PARENTS, CHILDREN))
    people = [outline(form, (x, _y(row)), R, fill=SHEET) for row, each in rows for form, x in each]
    bottom = _y(2) + R + ABOVE
    keys = [key for key in KEYS if key != "household"]
    signs, end = legend(entries(keys, words.signs, [""]), EDGE, bottom, WIDTH - EDGE)
    return drawn(WIDTH, 0, end + EDGE, [*lines, *people, signs], words.title)


def _y(row: int) -> float:
    return TOP + row * ROW


def _lines(row: int, one: float, other: float, children: Sequence[float]) -> Iterator[Line]:
    """The line of a couple, and those down to their children."""
    under, above = _y(row) + R + BELOW, _y(row + 1) - ABOVE
    corners: tuple[Point, ...] = ((one, _y(row) + R), (one, under), (other, under), (other, _y(row) + R))
    yield Line(corners)
    middle = (one + other) / 2
    yield Line(((middle, under), (middle, above)))
    yield Line(((min(*children, middle), above), (max(*children, middle), above)))
    for child in children:
        yield Line(((child, above), (child, _y(row + 1) - R)))
