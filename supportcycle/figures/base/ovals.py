"""Ovals inside each other on one axis, with the widest part of every band on top, where the words go."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt

from supportcycle.figures.base.svg import Point, element

GAP = 6
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Oval:
    """One ellipse."""

    x: float
    y: float
    rx: float
    ry: float

    @property
    def top(self) -> float:
        return self.y - self.ry

    def room(self, top: float, bottom: float) -> float:
        """How wide something between these heights may be."""
        return 2 * min(self._half(top), self._half(bottom)) - MARGIN

    def _half(self, y: float) -> float:
        return self.rx * sqrt(max(0.0, 1 - ((y - self.y) / self.ry) ** 2))

    def drawn(self, *, fill: str, line: str, width: float = 1.2, dash: str = "") -> str:
        """The oval as SVG."""
        dashed = {"stroke_dasharray": dash} if dash else {}
        return element(
            "ellipse", cx=self.x, cy=self.y, rx=self.rx, ry=self.ry, fill=fill, stroke=line,
            stroke_width=width, **dashed,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rings:
    """Measures of a set of ovals: half height of the innermost, height of a band above and below, and how
    much wider than high they are. The outermost fills `width` by `height`, from (`left`, 0)."""

    count: int
    first: float
    above: float
    below: float
    stretch: float
    left: float = 0
    upper: float = 0

    def moved(self, left: float, upper: float = 0) -> "Rings":
        """The same rings elsewhere."""
        return replace(self, left=left, upper=upper)

    @property
    def height(self) -> float:
        return 2 * self.first + max(0, self.count - 1) * (self.above + self.below)

    @property
    def width(self) -> float:
        return self.height * self.stretch

    def oval(self, at: int) -> Oval:
        """Oval `at`, counted from the inside."""
        ry = self.first + at * (self.above + self.below) / 2
        bottom = self.upper + self.height - (self.count - 1 - at) * self.below
        return Oval(self.left + self.width / 2, bottom - ry, ry * self.stretch, ry)

    def drawn(self, at: int, *, fill: str, line: str, dash: str = "") -> str:
        """One oval as SVG."""
        return self.oval(at).drawn(fill=fill, line=line, dash=dash)


def packed(
    widths: Sequence[float], oval: Oval, top: float, bottom: float, height: float
) -> list[Point] | None:
    """Where boxes of these widths go (left upper corners) in centred rows between two heights of an oval,
    in as few rows as possible; None when there is no room."""
    most = int((bottom - top + GAP) // (height + GAP))
    for rows in range(1, most + 1):
        start = (top + bottom - rows * (height + GAP) + GAP) / 2
        tops = [start + row * (height + GAP) for row in range(rows)]
        lines = _filled(widths, [oval.room(y, y + height) for y in tops])
        if lines is not None:
            return [(x, y) for y, line in zip(tops, lines, strict=True) for x in _centred(line, oval.x)]
    return None


def _filled(widths: Sequence[float], rooms: Sequence[float]) -> list[list[float]] | None:
    lines: list[list[float]] = [[] for _ in rooms]
    row = 0
    for width in widths:
        while row < len(rooms) and sum(lines[row]) + len(lines[row]) * GAP + width > rooms[row]:
            row += 1
        if row == len(rooms):
            return None
        lines[row].append(width)
    return lines


def _centred(line: Sequence[float], middle: float) -> list[float]:
    start = middle - (sum(line) + GAP * (len(line) - 1)) / 2
    return [start + sum(line[:at]) + GAP * at for at in range(len(line))]
