"""The names of numbered dots, in columns under a drawing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from supportcycle.figures.base.drawing import HIGHEST, Drawing, drawn
from supportcycle.figures.base.svg import Point, letters
from supportcycle.figures.base.symbols import DOT, dot, dot_width
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import ACCENT
from supportcycle.figures.polar.labels import Label, Write

COLUMN = 220
BETWEEN = 20
INDENT = 34
ROW = 30
EDGE = 10.0
"""Around a list that is a drawing of its own."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list: a number, a sign or nothing, and what is written after it. A line without a
    `write` is a heading."""

    number: str
    write: Write | None
    sign: Callable[[Point], str] | None = None
    heading: str = ""
    sign_width: float = 26


def name_list(lines: Sequence[Listed], left: float, top: float, width: float) -> tuple[str, float]:
    """The lines in as many columns as fit, filled from left to right, and where they end."""
    if not lines:
        return "", top
    columns = max(1, int((width + BETWEEN) // (COLUMN + BETWEEN)))
    room = (width + BETWEEN) / columns - BETWEEN
    drawn = [_line(line, room) for line in lines]
    most = max(sum(high for _, high in drawn) / columns, max(high for _, high in drawn))
    parts, column, y, low = [], 0, top, top
    for place, (draw, high) in enumerate(drawn):
        under_heading = place > 0 and lines[place - 1].write is None
        if y + _needs(lines, drawn, place) / 2 > top + most and column < columns - 1 and not under_heading:
            column, y = column + 1, top
        parts.append(draw(left + column * (room + BETWEEN), y))
        y += high
        low = max(low, y)
    return "".join(parts), low


def name_sheets(lines: Sequence[Listed], wide: float, room: float, title: str) -> tuple[Drawing, ...]:
    """The list as drawings of its own, each on one sheet; a heading stands with what it is above."""
    rest, sheets = list(lines), []
    while rest:
        count = _that_fit(rest, HIGHEST * wide, room)
        inside, low = name_list(rest[:count], EDGE, EDGE, room)
        sheets.append(drawn(wide, 0, low + EDGE, [inside], title))
        rest = rest[count:]
    return tuple(sheets)


def _that_fit(lines: Sequence[Listed], high: float, room: float) -> int:
    count = len(lines)
    while count > 1 and (low := name_list(lines[:count], EDGE, EDGE, room)[1]) > high:
        count = min(count - 1, max(1, int(count * high / low)))
    while 1 < count < len(lines) and lines[count - 1].write is None:
        count -= 1
    return count


Draw = Callable[[float, float], str]


def _needs(lines: Sequence[Listed], drawn: Sequence[tuple[Draw, float]], place: int) -> float:
    """The height that must stay together: a heading never ends a column."""
    more = 2 * drawn[place + 1][1] if lines[place].write is None and place + 1 < len(drawn) else 0
    return drawn[place][1] + more


def _line(line: Listed, room: float) -> tuple[Draw, float]:
    if line.write is None:
        heading = wrap(line.heading, room, 13, bold=True)
        return lambda x, y: letters(heading, x, y + 8, fill=ACCENT), heading.height + 14
    indent = max(INDENT, dot_width(line.number) + 8) if line.number else 0
    aside = line.sign_width if line.sign else 0
    label = line.write(room - indent - aside)
    return lambda x, y: _row(line, label, x, y, indent, aside), max(ROW, label.height + 10)


def _row(line: Listed, label: Label, x: float, y: float, indent: float, aside: float) -> str:
    parts = [dot(line.number, x, y)] if line.number else []
    if line.sign:
        parts.append(line.sign((x + indent + aside / 2 - 4, y + DOT / 2)))
    parts.append(label.drawn(x + indent + aside, y + max(2.0, (DOT - label.height) / 2)))
    return "".join(parts)
