"""A round field of rings and sectors, and which boxes lie wholly in one cell of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sin

from supportcycle.figures.base.svg import Point

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

LABEL_HALF, LABEL_TOP, LABEL_HEIGHT = 46.0, 8.0, 20.0


@dataclass(frozen=True, slots=True)
class PolarGrid:
    """Ovals around (`x`, 0): how wide and high the outermost is, the outer edge of every ring as a part of
    that (from the inside), the number of sectors, where the first begins (degrees clockwise from three
    o'clock), half the room kept free in the middle, and the room that a usual name takes."""

    x: float
    rx: float
    ry: float
    edges: tuple[float, ...]
    sectors: int
    turn: float
    heart: tuple[float, float]
    name: tuple[float, float]

    def cell(self, ring: int, sector: int) -> "Cell":
        """One cell; sectors are counted clockwise."""
        return Cell(self, ring, sector)

    def label_zone(self, ring: int) -> Box:
        """Where the name of a ring stands: just inside its upper edge, always the same room."""
        top = LABEL_TOP - self.ry * self.edges[ring]
        return (self.x - LABEL_HALF, top, self.x + LABEL_HALF, top + LABEL_HEIGHT)

    def kept_free(self) -> tuple[Box, ...]:
        """Where no person stands: the middle and the names of the rings."""
        wide, high = self.heart
        middle = (self.x - wide, -high, self.x + wide, high)
        return (middle, *(self.label_zone(ring) for ring in range(len(self.edges))))

    def ray(self, at: int) -> float:
        """The direction in which sector `at` begins."""
        return self.turn + 360 * at / max(1, self.sectors)

    def found(self, x: float, y: float) -> tuple[int, int] | None:
        """The ring and sector of a point, or None outside the field."""
        far = hypot((x - self.x) / self.rx, y / self.ry)
        ring = next((at for at, edge in enumerate(self.edges) if far <= edge), None)
        if ring is None:
            return None
        inside = (at for at in range(self.sectors) if self.cell(ring, at).turned((x, y)))
        return ring, next(inside, 0)


@dataclass(frozen=True, slots=True)
class Cell:
    """One ring of one sector."""

    field: PolarGrid
    ring: int
    sector: int

    def holds(self, box: Box, margin: float = 0) -> bool:
        """Whether the box lies in this cell, `margin` away from its edges."""
        field = self.field
        left, top, right, bottom = grown(box, margin)
        left, right = left - field.x, right - field.x
        outer = field.edges[self.ring] ** 2
        wide, high = max(-left, right) / field.rx, max(-top, bottom) / field.ry
        if wide**2 + high**2 > outer and any(
            (x / field.rx) ** 2 + (y / field.ry) ** 2 > outer for x in (left, right) for y in (top, bottom)
        ):
            return False
        return self._outside_inner(left, top, right, bottom) and self.in_sector(grown(box, margin))

    def _outside_inner(self, left: float, top: float, right: float, bottom: float) -> bool:
        if not self.ring:
            return True
        inner = self.field.edges[self.ring - 1]
        x, y = max(left, 0.0, -right), max(top, 0.0, -bottom)
        return (x / self.field.rx) ** 2 + (y / self.field.ry) ** 2 >= inner**2

    def in_sector(self, box: Box) -> bool:
        """Whether the box lies in this sector, at any distance."""
        left, top, right, bottom = box
        corners = ((left, top), (right, top), (left, bottom), (right, bottom))
        return all(self.turned(corner) for corner in corners)

    def turned(self, point: Point) -> bool:
        """Whether the point lies in this sector, at any distance."""
        if self.field.sectors < 2:
            return True
        x, y = point[0] - self.field.x, point[1]
        return self._after(x, y, self.sector) and not self._after(x, y, self.sector + 1)

    def _after(self, x: float, y: float, ray: int) -> bool:
        angle = radians(self.field.ray(ray))
        return cos(angle) * y - sin(angle) * x >= 0


def grown(box: Box, margin: float) -> Box:
    """The box with a margin around it."""
    left, top, right, bottom = box
    return (left - margin, top - margin, right + margin, bottom + margin)


def moved(boxes: Sequence[Box], point: Point) -> Iterator[Box]:
    """Boxes around (0, 0), around a point."""
    x, y = point
    return ((left + x, top + y, right + x, bottom + y) for left, top, right, bottom in boxes)


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes stand on each other."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
