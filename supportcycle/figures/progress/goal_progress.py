"""How a goal went, in the eyes of the person whose goal it is: a dot for every time of looking back."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from supportcycle.figures.base.svg import Point, at, element, letters, path, picture, rounded
from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import ACCENT, BODY, FIELD, HAIR, INK, LINE, PAPER, SMALL, SOFT, WIDE

LEFT, RIGHT, ROOM = 48.0, 16.0, 96.0
TOP, DOT = 24.0, 7.0
LEAST, MOST = 1.0, 10.0
"""The scale that is asked about; a 0 that somebody gave stands on its lowest line."""
PAD = 14
PER_ROW = 8


@dataclass(frozen=True, slots=True)
class ProgressPoint:
    """One moment: when, the number as it was said, and where it stands from 1 to 10; no number is None.
    `day` counts the days from any beginning, for who wants the time between moments to be seen."""

    label: str
    number: str = ""
    height: float | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """One goal and its moments, earliest first."""

    name: str
    points: Sequence[ProgressPoint]


def progress_picture(courses: Sequence[ProgressRow], *, no_number: str, title: str = "") -> str:
    """A field per goal as SVG, 680 wide and as high as needed. The numbers are somebody's own: nothing is
    coloured, added up or drawn on. A moment without a number is an open dot on the line below.

    An alt text holds: per goal its name, and per moment when it was and the number.
    """
    y, parts = 0.0, []
    for course in courses:
        drawn, height = _field(course, no_number, y)
        parts.append(drawn)
        y += height + 12
    return picture(WIDE, max(y, 24), *parts, title=title)


def _field(course: ProgressRow, no_number: str, top: float) -> tuple[str, float]:
    name = wrap(course.name, WIDE - 2 * PAD, BODY, bold=True)
    y = top + 10 + (name.height and name.height + 6)
    if all(point.height is None for point in course.points):
        return _silent(course, name, no_number, top)
    rows = [course.points[first : first + PER_ROW] for first in range(0, len(course.points), PER_ROW)]
    inside = [letters(name, PAD, top + 10)]
    for row in rows:
        drawn, y = _row(row, y)
        inside.append(drawn)
    if any(point.height is None for point in course.points):
        words = wrap(no_number, WIDE - LEFT - RIGHT - 22, SMALL)
        inside.append(_open_dot((LEFT + DOT, y + 8)) + letters(words, LEFT + 22, y, fill=SOFT))
        y += words.height + 8
    height = y - top + 4
    return rounded(1, top + 1, WIDE - 2, height - 2, fill=FIELD, line=FIELD, r=16) + "".join(inside), height


def _silent(course: ProgressRow, name: Lettering, no_number: str, top: float) -> tuple[str, float]:
    """A goal of which nobody gave a number: its moments in a line, without a scale."""
    moments = " · ".join(filter(None, (point.label for point in course.points)))
    said = wrap(f"{moments} · {no_number}" if moments else no_number, WIDE - 2 * PAD, SMALL)
    y = top + 10 + (name.height and name.height + 6)
    height = y + said.height + 12 - top
    words = letters(name, PAD, top + 10) + letters(said, PAD, y, fill=SOFT)
    return rounded(1, top + 1, WIDE - 2, height - 2, fill=FIELD, line=FIELD, r=16) + words, height


def _row(points: Sequence[ProgressPoint], top: float) -> tuple[str, float]:
    """The moments of one line with their scale, and where the line ends."""
    lower = top + TOP + ROOM
    step = (WIDE - LEFT - RIGHT) / PER_ROW
    across = _across([point.day for point in points], step)
    places = [(x, _level(point.height, lower)) for x, point in zip(across, points, strict=True)]
    labels = [wrap(point.label, step - 2, SMALL) for point in points]
    parts = [_scale(lower), _line(points, places)]
    for point, place, label in zip(points, places, labels, strict=True):
        parts.append(_dot(point, place, lower))
        parts.append(letters(label, place[0], lower + 12, anchor="middle", fill=SOFT))
    return "".join(parts), lower + 12 + max((label.height for label in labels), default=0) + 10


def _across(days: Sequence[int | None], step: float) -> list[float]:
    """Where the moments of one line stand: by the time between them, from side to side, never closer together
    than their words need; at equal distances when a day is not known or they are not in order."""
    first, last = LEFT + step / 2, WIDE - RIGHT - step / 2
    if len(days) < 2:
        return [first] * len(days)
    known = [day for day in days if day is not None]
    even = [first + (last - first) * place / (len(days) - 1) for place in range(len(days))]
    if len(known) < len(days) or known != sorted(known) or known[0] == known[-1]:
        return even
    return _apart([first + (last - first) * (day - known[0]) / (known[-1] - known[0]) for day in known], step)


def _apart(wanted: Sequence[float], step: float) -> list[float]:
    """The same places, each at least a step from the one before it, and none beyond the last."""
    pushed = list(accumulate(wanted, lambda before, place: max(place, before + step)))
    pushed[-1] = wanted[-1]
    return list(accumulate(reversed(pushed), lambda after, place: min(place, after - step)))[::-1]


def _scale(lower: float) -> str:
    """The ends and the middle, thin and without judgement."""
    drawn = ""
    for number in (MOST, 5.0, LEAST):
        y = _level(number, lower)
        drawn += path(f"M{at((LEFT, y))}L{at((WIDE - RIGHT, y))}", line=HAIR, width=1)
        drawn += letters(Lettering((f"{number:.0f}",), SMALL), LEFT - 10, y - 8, anchor="end", fill=SOFT)
    return drawn


def _level(number: float | None, lower: float) -> float:
    """How high a number stands above the lowest line at `lower`; none stands on it."""
    return lower - ROOM * (max(number or LEAST, LEAST) - LEAST) / (MOST - LEAST)


def _line(points: Sequence[ProgressPoint], places: Sequence[Point]) -> str:
    known = [place for point, place in zip(points, places, strict=True) if point.height is not None]
    return (
        path("M" + "L".join(at(place) for place in known), line=ACCENT, width=2.2) if len(known) > 1 else ""
    )


def _dot(point: ProgressPoint, place: Point, lower: float) -> str:
    if point.height is None:
        return _open_dot((place[0], lower))
    number = wrap(point.number, 80, BODY, bold=True)
    dot = element("circle", cx=place[0], cy=place[1], r=DOT, fill=ACCENT, stroke=PAPER, stroke_width=2)
    return dot + letters(number, place[0], place[1] - DOT - 3 - number.height, anchor="middle", fill=INK)


def _open_dot(place: Point) -> str:
    return element("circle", cx=place[0], cy=place[1], r=DOT - 1, fill=PAPER, stroke=LINE, stroke_width=2)
