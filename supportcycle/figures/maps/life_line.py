"""A life line from top to bottom: good moments to the right, hard ones to the left, and who came and went."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.drawing import Drawing, drawn
from supportcycle.figures.base.legend import Key, legend
from supportcycle.figures.base.svg import Point, at, element, letters, path
from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import ACCENT, BODY, INK, LINE, PAPER, SMALL, SOFT

WIDE = 690
EDGE, AXIS_GAP, SWING = 12.0, 22.0, 26.0
REST, YEAR, LONGEST = 22.0, 1.6, 56.0
"""The room under a moment, what every year until the next adds, and the most that may be."""
BLANK_ROWS = 7
SIDES = {"good": 1, "hard": -1, "both": 0}


@dataclass(frozen=True, slots=True)
class LifePoint:
    """A moment: when, in words; the year if it is known; what; how it was (a key of SIDES, or not said); how
    important (1 to 5); and who came into the life and was lost from it, in words."""

    id: str
    when: str
    what: str
    year: int | None = None
    tone: str = ""
    weight: int | None = None
    came: str = ""
    went: str = ""


@dataclass(frozen=True, slots=True)
class _LifeRow:
    """One moment, measured."""

    point: LifePoint
    when: Lettering
    words: tuple[Lettering, ...]

    @property
    def height(self) -> float:
        return max(self.when.height, sum(block.height for block in self.words), 2 * _radius(self.point))


def life_line(
    points: Sequence[LifePoint], *, good: str, hard: str, both: str = "", larger: str = "", begin: str = "",
    end: str = "", title: str = "", width: float = WIDE,
) -> Drawing:  # fmt: skip
    """The line with every moment in the order given. `good` and `hard` stand above the two sides, `begin` and
    `end` at the ends of the line. Without moments there are places to write on. Underneath stands what the
    dots mean, as far as they are used: `both`, and `larger` for what a larger dot says.

    An alt text holds: per moment when, what, how it was, who came and who went.
    """
    room = width / 2 - AXIS_GAP - SWING - EDGE
    rows = [_measured(point, room) for point in points]
    sides = wrap(hard, room, BODY, bold=True), wrap(good, room, BODY, bold=True)
    start = wrap(begin, width / 2, SMALL, bold=True)
    top = max(block.height for block in sides) + start.height + 16
    axis = width / 2
    parts = [
        letters(sides[0], EDGE, 0, fill=SOFT),
        letters(sides[1], width - EDGE, 0, anchor="end", fill=SOFT),
        letters(start, axis, top - start.height - 4, anchor="middle", fill=SOFT),
    ]
    drawn_rows, spots, bottom = _rows(rows, axis, top + 14)
    if not rows:
        drawn_rows, bottom = _blank(axis, top + 14, width)
    last = wrap(end, width / 2, SMALL, bold=True)
    parts += [_line([(axis, top), *spots, (axis, bottom)]), *drawn_rows]
    parts.append(letters(last, axis, bottom + 6, anchor="middle", fill=SOFT))
    words = {"good": good, "hard": hard, "both": both}
    signs, low = legend(_keys(points, words, larger), EDGE, bottom + last.height + 20, width - 2 * EDGE)
    return drawn(width, -EDGE, low + EDGE, [*parts, signs], title)


def _keys(points: Sequence[LifePoint], words: Mapping[str, str], larger: str) -> list[Key]:
    used = {point.tone for point in points}
    keys = [
        Key(partial(_sign, LifePoint("", "", "", tone=tone)), said)
        for tone, said in words.items()
        if said and tone in used
    ]
    sized = larger and len({point.weight for point in points if point.weight}) > 1
    return [*keys, Key(_growing, larger, 44.0)] if sized else keys


def _growing(middle: Point) -> str:
    """Three open dots, each larger than the one before."""
    sizes = ((-17, 4), (-4, 6), (13, 8))
    return "".join(
        element("circle", cx=middle[0] + x, cy=middle[1], r=r, fill=PAPER, stroke=ACCENT, stroke_width=2)
        for x, r in sizes
    )


def _measured(point: LifePoint, room: float) -> _LifeRow:
    blocks = [wrap(point.what, room, BODY, bold=True)]
    blocks += [wrap(words, room, SMALL) for words in (point.came, point.went)]
    return _LifeRow(point, wrap(point.when, room, SMALL), tuple(block for block in blocks if block.lines))


def _side(point: LifePoint) -> int:
    return SIDES.get(point.tone, 0)


def _radius(point: LifePoint) -> float:
    return 6.0 + 1.2 * min(max((point.weight or 2) - 1, 0), 4)


def _rows(rows: Sequence[_LifeRow], axis: float, top: float) -> tuple[list[str], list[Point], float]:
    parts, spots, y = [], [], top
    for place, row in enumerate(rows):
        spot = (axis + SWING * _side(row.point), y + row.height / 2)
        parts.append(element("g", _row(row, spot, y), data_id=one_line(row.point.id)))
        spots.append(spot)
        following = rows[place + 1].point if place + 1 < len(rows) else None
        y += row.height + _rest(row.point, following)
    return parts, spots, y


def _rest(point: LifePoint, following: LifePoint | None) -> float:
    """More room where more years went by."""
    if following is None or point.year is None or following.year is None:
        return REST
    return REST + min(LONGEST, YEAR * max(0, following.year - point.year))


def _row(row: _LifeRow, spot: Point, top: float) -> str:
    """The words on the side of the moment, the year across from them."""
    right = _side(row.point) >= 0
    middle = top + row.height / 2
    words_x, year_x = (spot[0] + AXIS_GAP, spot[0] - AXIS_GAP)
    anchors = ("start", "end")
    if not right:
        words_x, year_x, anchors = year_x, words_x, ("end", "start")
    y = middle - sum(block.height for block in row.words) / 2
    parts = [_sign(row.point, spot)]
    for block in row.words:
        parts.append(letters(block, words_x, y, anchor=anchors[0], fill=INK))
        y += block.height
    parts.append(letters(row.when, year_x, middle - row.when.height / 2, anchor=anchors[1], fill=SOFT))
    return "".join(parts)


def _sign(point: LifePoint, spot: Point) -> str:
    """A full dot for a good moment, an open one for a hard one, half and half for both."""
    (x, y), r = spot, _radius(point)
    fill = ACCENT if point.tone == "good" else PAPER
    dot = element("circle", cx=x, cy=y, r=r, fill=fill, stroke=ACCENT, stroke_width=2)
    if point.tone != "both":
        return dot
    half = f"M{at((x, y - r))}C{at((x + 1.33 * r, y - r))} {at((x + 1.33 * r, y + r))} {at((x, y + r))}Z"
    return dot + path(half, fill=ACCENT, line=ACCENT, width=1)


def _line(points: Sequence[Point]) -> str:
    """One flowing line through all the points."""
    steps = f"M{at(points[0])}"
    for (x, y), (u, v) in pairwise(points):
        half = (y + v) / 2
        steps += f"C{at((x, half))} {at((u, half))} {at((u, v))}"
    return path(steps, line=LINE, width=2.4)


def _blank(axis: float, top: float, width: float) -> tuple[list[str], float]:
    """Dots on the line with rules to write on."""
    parts = []
    for row in range(BLANK_ROWS):
        y = top + 20 + row * 56
        parts.append(element("circle", cx=axis, cy=y, r=6, fill=PAPER, stroke=LINE, stroke_width=1.6))
        for left, right in ((EDGE, axis - AXIS_GAP), (axis + AXIS_GAP, width - EDGE)):
            parts.append(path(f"M{at((left, y + 8))}L{at((right, y + 8))}", line=LINE, width=0.8))
    return parts, top + 20 + BLANK_ROWS * 56
